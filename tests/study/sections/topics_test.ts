import assert from "node:assert/strict";
import { mistakesOf, REST, studyOf } from "../_study.ts";

Deno.test("topics say what they cannot read", async () => {
  assert.deepEqual(await mistakesOf(`topics: { count: many, seed: -1, names: coding/names.csv }\n${REST}`), [
    'study.yml:1: Cannot read topics.count: found "many"; auto, a number, or { from: 5, to: 20 } is needed',
    'study.yml:1: Cannot read topics.seed: found "-1"; a whole number from 0 is needed, such as 1',
    'study.yml:1: Cannot find the file "coding/names.csv" of topics.names: there is no folder "coding" in the study\'s folder; ' +
    'it holds "may.csv", "study.yml"',
  ]);
  assert.deepEqual(await mistakesOf(`topics: { count: { from: 9, to: 2 } }\n${REST}`), [
    "study.yml:1: Cannot read topics.count: from is 9 and to is 2; to must not be smaller than from",
  ]);
  assert.deepEqual(await mistakesOf(`topics: { count: 0 }\n${REST}`), [
    'study.yml:1: Cannot read topics.count: found "0"; a whole number from 1 is needed, such as 12',
  ]);
});

Deno.test("topics take auto, a number or a range", async () => {
  const count = async (text: string) => (await studyOf(`topics: { count: ${text} }\n${REST}`)).topics.count;
  assert.deepEqual(await Promise.all(["auto", "8", "{ from: 2, to: 2 }"].map(count)), ["auto", 8, { from: 2, to: 2 }]);
});

Deno.test("topics take an engine and the size of the sample, and refuse an engine that is not there", async () => {
  const { topics } = await studyOf(`topics: { engine: mixture, sample: 2000 }\n${REST}`);
  assert.deepEqual(topics, { count: "auto", seed: 1, engine: "mixture", sample: 2000 });
  assert.deepEqual(await mistakesOf(`topics: { engine: lda }\n${REST}`), [
    'study.yml:1: Cannot read topics.engine: found "lda"; one of "auto", "vectors", "mixture" is needed',
  ]);
});
