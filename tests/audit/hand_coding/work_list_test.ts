import assert from "node:assert/strict";
import { readWorkList } from "../../../lib/audit/hand_coding/work_list.ts";
import { MOTIVES, TONE, withFiles } from "../../coding/people/hand.ts";

const SAMPLE = "mention,subject,stratum,chance,text\n" +
  Array.from({ length: 500 }, (_, i) => `vk:${i},МТС,all,1,a\nvk:${i},Билайн,all,1,a\n`).join("");
const TRAIN = "mention,subject,codebook,uncertainty,text\nvk:1,,motives,1,a\nvk:2,МТС,tone,1,b\n";

Deno.test("readWorkList() has a unit a mention × subject for tone, and one a mention otherwise", async () => {
  await withFiles({ "sample-may.csv": SAMPLE }, async (folder) => {
    assert.equal((await readWorkList(folder, TONE, { overlap: 0.2 })).units.length, 1000);
    const { units, kind, name } = await readWorkList(folder, MOTIVES, { overlap: 0.2 });
    assert.deepEqual([units.length, kind, name, units[0].subject], [500, "sample", "may", null]);
  });
});

Deno.test("readWorkList() gives all coders about the share that overlaps, the same whichever codebook", async () => {
  await withFiles({ "sample-may.csv": SAMPLE }, async (folder) => {
    const shared = async (codebook: typeof TONE, overlap: number) => {
      const { units } = await readWorkList(folder, codebook, { overlap });
      return units.filter((unit) => unit.overlap).map(({ mention }) => mention);
    };
    const some = await shared(MOTIVES, 0.2);
    assert.ok(some.length > 70 && some.length < 130, `${some.length}`); // 100 ± 3.4 standard errors of 8.9
    assert.deepEqual([...new Set(await shared(TONE, 0.2))], some);
    assert.equal((await shared(MOTIVES, 1)).length, 500);
    const more = new Set(await shared(MOTIVES, 0.5));
    assert.ok(some.every((mention) => more.has(mention)));
  });
});

Deno.test("readWorkList() keeps lists for training apart, by codebook", async () => {
  await withFiles({ "sample-may.csv": SAMPLE, "train-more.csv": TRAIN }, async (folder) => {
    const { units, kind } = await readWorkList(folder, TONE, { train: "more", overlap: 0.2 });
    assert.deepEqual([kind, units.map(({ key }) => key)], ["train", ['["vk:2","МТС"]']]);
    assert.equal((await readWorkList(folder, TONE, { overlap: 0.2 })).kind, "sample");
  });
});

Deno.test("readWorkList() says which lists there are, or how to draw one", async () => {
  await withFiles({}, async (folder) => {
    await assert.rejects(readWorkList(folder, TONE, { overlap: 1 }), {
      name: "StudyError",
      message: /deno task sample/,
    });
  });
  await withFiles({ "sample-a.csv": SAMPLE, "sample-b.csv": SAMPLE }, async (folder) => {
    await assert.rejects(
      readWorkList(folder, TONE, { overlap: 1 }),
      /no list is named; lists are --sample a, --sample b/,
    );
    await assert.rejects(readWorkList(folder, TONE, { sample: "c", overlap: 1 }), /there is no sample "c"/);
  });
});
