import assert from "node:assert/strict";
import { join } from "node:path";
import { readRelevance } from "../../../lib/audit/workbench/read_relevance.ts";

async function readAs(text: string): Promise<unknown> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(join(folder, "coding"));
    await Deno.writeTextFile(join(folder, "coding/relevance.csv"), text);
    return [...await readRelevance(folder)].map(([subject, labels]) => [subject, ...labels]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("readRelevance() takes the later row of a mention and subject, whatever a spreadsheet made of the file", async () => {
  const rows = ["mention,subject,codebook,code", "vk:1,constructor,relevance,about", "vk:1,constructor,,not about", ""];
  const told = [["constructor", ["vk:1", false]]];
  assert.deepEqual(await readAs(rows.join("\n")), told);
  assert.deepEqual(await readAs(`\ufeff${rows.join("\r\n").replaceAll(",", ";")}\r\n`), told);
  assert.deepEqual(await readAs("Code;Mention;Subject\nabout;'=1;Билайн\n"), [["Билайн", ["=1", true]]]);
});

Deno.test("readRelevance() names the line of a code that is none, and a column that is not there", async () => {
  await assert.rejects(
    readAs('mention,subject,code,note\nvk:1,A,about,"two\nlines"\nvk:2,A,maybe,\n'),
    /csv:4: .*"maybe"/,
  );
  await assert.rejects(readAs("mention,code\nvk:1,about\n"), /csv:1: .*no column subject$/);
});

Deno.test("readRelevance() finds nothing where there is no file", async () => {
  assert.equal((await readRelevance("/nowhere")).size, 0);
});
