import assert from "node:assert/strict";
import { demoCodes } from "../../data/demo/code.ts";
import { parseSample } from "../../lib/tables/people/sample.ts";

const FOLDER = new URL("../../data/demo/coding/", import.meta.url);
const read = (name: string) => Deno.readTextFileSync(new URL(name, FOLDER));

Deno.test("the demo's hand codes are those that its script gives, one a unit of the sample and codebook", () => {
  const sample = parseSample(read("sample-spring.csv"), "coding/sample-spring.csv");
  const files = demoCodes(sample);
  assert.deepEqual(
    Object.keys(files).sort(),
    ["expectations", "journey", "mention_type", "motives", "tone"].map((n) => `${n}.csv`),
  );
  for (const [name, content] of Object.entries(files)) assert.equal(read(name), content, name);
  assert.equal(read("tone.csv").split("\n").length - 2, sample.length);
});
