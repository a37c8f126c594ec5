import assert from "node:assert/strict";
import { readUsedCodebook } from "../../../lib/audit/hand_coding/read_used_codebook.ts";

const study = (...uses: string[]) =>
  ({ folder: "/nowhere", codebooks: uses.map((use) => ({ use })) }) as Parameters<
    typeof readUsedCodebook
  >[0];

Deno.test("readUsedCodebook() takes the study's first codebook where none is named", async () => {
  assert.equal((await readUsedCodebook(study("motives", "tone"))).name, "motives");
  assert.equal((await readUsedCodebook(study("motives", "tone"), "tone")).name, "tone");
});

Deno.test("readUsedCodebook() says which codebooks there are, and that there is none", async () => {
  await assert.rejects(readUsedCodebook(study("motives", "tone"), "motive"), /did you mean "motives"\?$/);
  await assert.rejects(readUsedCodebook(study("tone"), "x"), /^StudyError: .*codebooks are tone$/);
  await assert.rejects(readUsedCodebook(study()), /^StudyError: Cannot code: the study uses no codebook/);
  await assert.rejects(readUsedCodebook(study(), "tone"), /the study uses no codebook/);
});
