import assert from "node:assert/strict";
import { readHandCodes } from "../../../lib/coding/people/read_hand_codes.ts";
import { AT, HEAD, MOTIVES, TONE, withFiles } from "./hand.ts";

async function mistakesOf(files: Record<string, string>): Promise<string[]> {
  let message = "";
  await withFiles(files, async (folder) => {
    await assert.rejects(readHandCodes(folder, [MOTIVES, TONE]), (error: Error) => {
      message = error.message;
      return error.name === "StudyError";
    });
  });
  return message.split("\n");
}

Deno.test("readHandCodes() reads the files of all codebooks and what was settled", async () => {
  const files = {
    "motives.csv": `${HEAD}vk:1,,motives,vent,AK,${AT}\nvk:1,,motives,help,TS,${AT}\n`,
    "tone.csv": `${HEAD}vk:1,МТС,tone,negative,AK,${AT}\n`,
    "adjudicated.csv": `${HEAD}vk:1,,motives,help,AK,${AT}\n`,
  };
  await withFiles(files, async (folder) => {
    const { decisions, notes } = await readHandCodes(folder, [MOTIVES, TONE]);
    assert.deepEqual(decisions.map(({ codebook, coder, codes }) => [codebook, coder, ...codes]), [
      ["motives", "AK", "vent"],
      ["motives", "TS", "help"],
      ["motives", "adjudicated", "help"],
      ["tone", "AK", "negative"],
    ]);
    assert.deepEqual(notes, []);
  });
});

Deno.test("readHandCodes() leaves a tone.csv of examples alone and reads tone-codes.csv beside it", async () => {
  const files = {
    "tone.csv": "text,subject,tone\nловит,МТС,positive\n",
    "tone-codes.csv": `${HEAD}vk:1,МТС,,positive,AK,${AT}\n`,
  };
  await withFiles(files, async (folder) => {
    assert.deepEqual((await readHandCodes(folder, [TONE])).decisions.map(({ codes }) => codes), [["positive"]]);
  });
});

Deno.test("readHandCodes() finds nothing where nobody has coded", async () => {
  await withFiles({}, async (folder) => {
    assert.deepEqual(await readHandCodes(folder, [MOTIVES]), { decisions: [], notes: [] });
  });
});

Deno.test("readHandCodes() notes a half-written last line, and settled codes of a codebook that is not used", async () => {
  const files = {
    "motives.csv": `${HEAD}vk:1,,motives,vent,AK,${AT}\nvk:2,,motives,ve`,
    "adjudicated.csv": `${HEAD}vk:1,,journey,use,AK,${AT}\n`,
  };
  await withFiles(files, async (folder) => {
    const { notes } = await readHandCodes(folder, [MOTIVES]);
    assert.deepEqual(notes, [
      "coding/motives.csv:3: the last row was not written to its end; it is left out",
      'coding/adjudicated.csv:2: the study uses no codebook "journey"; its codes are left out',
    ]);
  });
});

Deno.test("readHandCodes() tells all mistakes with file and line", async () => {
  const motives = [
    `vk:1,,motives,vnet,AK,${AT}`,
    `vk:1,МТС,motives,vent,AK,${AT}`,
    `vk:1,,tone,negative,AK,${AT}`,
  ];
  const tone = [
    `vk:1,,tone,negative,AK,${AT}`,
    `vk:2,МТС,tone,negative,AK,${AT}`,
    `vk:2,МТС,tone,positive,AK,${AT}`,
  ];
  const files = { "motives.csv": HEAD + motives.join("\n") + "\n", "tone.csv": HEAD + tone.join("\n") + "\n" };
  assert.deepEqual(await mistakesOf(files), [
    'coding/motives.csv:2: Cannot use code "vnet": codebook motives has no such code; did you mean "vent"?',
    'coding/motives.csv:3: Cannot use code "vent": codebook motives is coded once a mention; leave subject "МТС" out',
    'coding/motives.csv:4: Cannot use codebook "tone": the file holds codes of motives',
    'coding/tone.csv:2: Cannot use code "negative": codebook tone is coded for each subject; name the subject',
    'coding/tone.csv:4: Cannot use code: found "negative" in line 3 and "positive" of one moment; codebook tone has one ' +
    "code a mention; keep one of them",
  ]);
});

Deno.test("readHandCodes() tells twenty mistakes at most", async () => {
  const rows = Array.from({ length: 25 }, (_, i) => `vk:${i},,motives,vnet,AK,${AT}\n`).join("");
  assert.equal((await mistakesOf({ "motives.csv": HEAD + rows })).at(-1), "and 5 more");
});
