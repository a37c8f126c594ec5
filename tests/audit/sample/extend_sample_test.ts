import assert from "node:assert/strict";
import { extendSample } from "../../../lib/audit/sample/extend_sample.ts";
import { matchRow, mentionRow, withFolder, writeTable } from "../study_on_disk.ts";

const ALL = { name: "may", size: 1000, by: [] };
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `vk:${from + i}`);

async function writeMentions(folder: string, from: number, to: number, part: number): Promise<void> {
  await writeTable(folder, "mentions", ids(from, to).map((id) => mentionRow(id, `Ловит, ${id}`)), part);
  await writeTable(folder, "matches", ids(from, to).map((id) => matchRow(id, "МТС")), part);
}

Deno.test("extendSample() draws kept mentions about a subject; reposts, dropped ones and those about none stand aside", async () => {
  await withFolder(async (folder) => {
    const others = [
      mentionRow("vk:7", "dropped", { status: "dropped", dropped_because: "excluded" }),
      mentionRow("vk:8", "repost", { duplicate_of: "vk:1" }),
      mentionRow("vk:9", "about nobody"),
    ];
    await writeTable(folder, "mentions", [mentionRow("vk:1", "=1+1"), mentionRow("vk:2", "two"), ...others]);
    const about = ["vk:1", "vk:2", "vk:7", "vk:8"].map((id) => matchRow(id, "МТС"));
    await writeTable(folder, "matches", [...about, matchRow("vk:2", "Билайн")]);
    const drawn = await extendSample(folder, ALL);
    assert.deepEqual([drawn.added, drawn.population], [3, 3]);
    assert.equal(
      await Deno.readTextFile(`${folder}/coding/sample-may.csv`),
      "mention,subject,stratum,chance,text\r\nvk:1,МТС,all,1,'=1+1\r\nvk:2,Билайн,all,1,two\r\nvk:2,МТС,all,1,two\r\n",
    );
  });
});

Deno.test("extendSample() run again adds new mentions alone, and leaves what stands in the file byte for byte", async () => {
  await withFolder(async (folder) => {
    const options = { ...ALL, size: 100 }, path = `${folder}/coding/sample-may.csv`;
    await writeMentions(folder, 0, 500, 0);
    const first = await extendSample(folder, options), before = await Deno.readTextFile(path);
    assert.equal((await extendSample(folder, options)).added, 0);
    assert.equal(await Deno.readTextFile(path), before);
    await writeMentions(folder, 500, 1000, 1);
    const second = await extendSample(folder, options), after = await Deno.readTextFile(path);
    assert.ok(second.before === first.added && second.added > 50 && second.added < 150);
    assert.ok(after.startsWith(before));
    assert.deepEqual(second.strata.map(({ chance, rows }) => [chance, rows]), [[0.2, first.added + second.added]]);
  });
});

Deno.test("extendSample() says what is wrong: a name that is no file's, unknown strata, a study that was not run", async () => {
  await withFolder(async (folder) => {
    await assert.rejects(extendSample(folder, { ...ALL, name: "../x" }), /Cannot name a sample "\.\.\/x"/);
    await assert.rejects(extendSample(folder, { ...ALL, by: ["colour"] }), /by "colour": strata are subject, source/);
    await assert.rejects(extendSample(folder, ALL), {
      name: "StudyError",
      message: /table matches: .*run deno task study/,
    });
    await writeMentions(folder, 0, 0, 0);
    await assert.rejects(extendSample(folder, ALL), /holds no kept mention about a subject/);
  });
});
