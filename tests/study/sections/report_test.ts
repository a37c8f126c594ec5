import assert from "node:assert/strict";
import { mistakesOf, REST, studyOf } from "../_study.ts";

Deno.test("the report says what it cannot read", async () => {
  assert.deepEqual(
    await mistakesOf(`report: { formats: [html, pdf], colour: green, logo: ../logo.svg, links: no }\n${REST}`),
    [
      'study.yml:1: Cannot find the file "../logo.svg" of report.logo: it lies outside the study\'s folder; a file inside is needed',
      'study.yml:1: Cannot read report.formats: found "pdf"; one of "html", "xlsx", "pptx", "csv" is needed',
      'study.yml:1: Cannot read report.colour: found "green"; a colour such as "#0a6" or "#00aa66" is needed, in quotes',
      'study.yml:1: Cannot read report.links: found "no"; true or false is needed',
    ],
  );
  assert.deepEqual(await mistakesOf(`report: { logo: may.csv }\n${REST}`), [
    'study.yml:1: Cannot read report.logo: found "may.csv"; a picture that ends in .svg, .png or .jpg is needed',
  ]);
});

Deno.test("a format named twice is written once", async () => {
  assert.deepEqual((await studyOf(`report: { formats: [csv, html, csv] }\n${REST}`)).report.formats, ["csv", "html"]);
});
