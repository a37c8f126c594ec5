/** Tables as R's write.table writes them. @module */
import assert from "node:assert/strict";
import { join } from "node:path";
import { readMentions } from "../../lib/collect/read_mentions.ts";
import { check } from "./_samples.ts";

const COLUMNS = { id: "id", text: "text", published_at: "date" };

async function read(text: string) {
  const folder = await Deno.makeTempDir();
  try {
    const path = join(folder, "table.txt");
    await Deno.writeTextFile(path, text);
    return await readMentions(path, { name: "table", columns: COLUMNS });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("readMentions() reads R's write.table, whose header has no name for the names of the rows", async () => {
  for (const sign of [" ", ",", ";", "\t"]) {
    for (const [first, second] of [['"1"', '"2"'], ['"7"', '"a"']]) {
      const lines = [
        ['"id"', '"text"', '"date"'],
        [first, "17", String.raw`"one, \"two\"; three"`, '"2024-03-05 10:00:00"'],
        [second, "18", '"more\nwords"', '"2024-03-06 10:00:00"'],
      ].map((cells) => cells.join(sign));
      check(await read(lines.join("\n") + "\n"), [
        { id: "unknown:17", text: 'one, "two"; three', line: 2 },
        { id: "unknown:18", text: "more\nwords", line: 3 },
      ]);
    }
  }
});

Deno.test("readMentions() takes numbers from 1 before each of five rows for their names, and one comma too many for damage", async () => {
  const row = (n: number) => `${n}\t${n + 16}\twords ${n}\t2024-03-05`; // quote = FALSE
  const { mentions } = await read(["id\ttext\tdate", ...[1, 2, 3, 4, 5].map(row)].join("\n"));
  assert.deepEqual(mentions.map(({ id, text }) => [id, text])[4], ["unknown:21", "words 5"]);
  const bare = await read("id,text,date\n17,Hello, world,2024-03-05\n18,Hi, you,2024-03-06\n");
  assert.deepEqual([bare.mentions.length, bare.rejected.length], [0, 2]);
});
