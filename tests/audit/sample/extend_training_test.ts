import assert from "node:assert/strict";
import { extendTraining } from "../../../lib/audit/sample/extend_training.ts";
import { uncertaintyOf } from "../../../lib/audit/sample/uncertain_units.ts";
import { parseSample, sampleName } from "../../../lib/tables/people/sample.ts";
import { HEAD, TONE } from "../../coding/people/hand.ts";
import { matchRow, mentionRow, withFolder, writeTable } from "../study_on_disk.ts";

const OPTIONS = { name: "more", size: 2 };

async function writeStudy(folder: string, codebook = "tone"): Promise<void> {
  const p = [[0.5, 0.5], [0.4, 0.6], [0.9, 0.1], [0.45, 0.55], [0.48, 0.52]];
  const ids = p.map((_, i) => `vk:${i + 1}`);
  await writeTable(folder, "mentions", ids.map((id) => mentionRow(id, `text ${id}`)));
  await writeTable(folder, "matches", ids.map((id) => matchRow(id, "МТС")));
  await writeTable(
    folder,
    "probabilities",
    ids.map((mention, i) => ({ mention, subject: "МТС", codebook, coder: "words", p: p[i] })),
  );
}

Deno.test("extendTraining() lists the least certain, without what is coded or in a random sample, and never twice", async () => {
  await withFolder(async (folder) => {
    await writeStudy(folder);
    await Deno.mkdir(`${folder}/coding`);
    await Deno.writeTextFile(`${folder}/coding/tone.csv`, `${HEAD}vk:1,МТС,tone,negative,AK,2026-03-02T10:00:00Z\n`);
    await Deno.writeTextFile(
      `${folder}/coding/sample-may.csv`,
      "mention,subject,stratum,chance,text\nvk:5,МТС,all,1,x\n",
    );
    assert.deepEqual(await extendTraining(folder, TONE, OPTIONS), {
      file: "coding/train-more.csv",
      before: 0,
      added: 2,
    });
    assert.equal((await extendTraining(folder, TONE, OPTIONS)).added, 1);
    const lines = (await Deno.readTextFile(`${folder}/coding/train-more.csv`)).split("\r\n");
    assert.deepEqual(lines, [
      "mention,subject,codebook,uncertainty,text",
      "vk:4,МТС,tone,0.9000,text vk:4",
      "vk:2,МТС,tone,0.8000,text vk:2",
      "vk:3,МТС,tone,0.2000,text vk:3",
      "",
    ]);
  });
});

Deno.test("extendTraining() writes a file that can never be read as a random sample", async () => {
  await withFolder(async (folder) => {
    await writeStudy(folder);
    const { file } = await extendTraining(folder, TONE, OPTIONS);
    assert.equal(sampleName(file), null);
    const text = await Deno.readTextFile(`${folder}/${file}`);
    assert.throws(() => parseSample(text, file), /no column stratum, chance/);
  });
});

Deno.test("extendTraining() refuses where no coder gives probabilities for the codebook", async () => {
  await withFolder(async (folder) => {
    await writeStudy(folder, "journey");
    await assert.rejects(extendTraining(folder, TONE, OPTIONS), {
      name: "StudyError",
      message: /uncertain in tone: no coder gives probabilities for it/,
    });
  });
});

Deno.test("uncertaintyOf() is 1 where one code is as likely as another, or as not", () => {
  assert.deepEqual([[0.5, 0.5], [1, 0], [0.6, 0.3, 0.1]].map((p) => uncertaintyOf(p, false)), [1, 0, 0.7]);
  assert.deepEqual([[0.9, 0.5], [0, 1], []].map((p) => uncertaintyOf(p, true)), [1, 0, 0]);
});
