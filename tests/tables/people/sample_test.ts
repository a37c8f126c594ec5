import assert from "node:assert/strict";
import { parseSample, sampleName } from "../../../lib/tables/people/sample.ts";

const HEAD = "mention,subject,stratum,chance,text\n";

Deno.test("parseSample() reads rows with their chance, and a text as it was before it was made harmless", () => {
  assert.deepEqual(parseSample(`${HEAD}vk:1,МТС,subject=МТС,0.5,'=1+1\n`, "coding/sample-a.csv"), [
    { mention: "vk:1", subject: "МТС", stratum: "subject=МТС", chance: 0.5, text: "=1+1" },
  ]);
});

Deno.test("parseSample() names the line of a chance that is none, and the column that is missing", () => {
  for (const chance of ["", "0", "1.5", "many"]) {
    assert.throws(() => parseSample(`${HEAD}vk:1,МТС,all,1,a\nvk:2,МТС,all,${chance},b\n`, "coding/sample-a.csv"), {
      name: "StudyError",
      message: `coding/sample-a.csv:3: Cannot read chance: found "${chance}"; a number above 0 up to 1 is needed`,
    });
  }
  assert.throws(() => parseSample("mention,text\n", "coding/sample-a.csv"), /no column subject, stratum, chance/);
});

Deno.test("sampleName() tells samples from all other files of coding", () => {
  const files = ["coding/sample-may.csv", "sample-a b.csv", "coding/train-may.csv", "coding/tone.csv", "sample-.csv"];
  assert.deepEqual(files.map(sampleName), ["may", "a b", null, null, null]);
});
