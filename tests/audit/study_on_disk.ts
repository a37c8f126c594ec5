/** A study on disk that was "run": tables written as the stages write them. */
import { join } from "node:path";
import { FrameBuilder, type Row } from "../../lib/tables/frame.ts";
import { encodeParquet } from "../../lib/tables/parquet.ts";
import { SCHEMAS, type TableName } from "../../lib/tables/schemas.ts";

/** Writes a part of a table. */
export async function writeTable(folder: string, table: TableName, rows: readonly Row[], part = 0): Promise<void> {
  const builder = new FrameBuilder(SCHEMAS[table]);
  for (const row of rows) builder.add(row);
  const place = join(folder, "out", "tables", table);
  await Deno.mkdir(place, { recursive: true });
  await Deno.writeFile(join(place, `part-0000${part}.parquet`), encodeParquet(builder.build(), SCHEMAS[table]));
}

/** A kept post of nobody; `more` is what is different. */
export function mentionRow(id: string, text: string, more: Row = {}): Row {
  const base = { date_guessed: false, source: "vk", kind: "post", batch: "a.csv", line: 2, lang: "ru", status: "kept" };
  return { id, published_at: Date.UTC(2026, 2, 2), text, clean_text: text, ...base, ...more };
}

export function matchRow(mention: string, subject: string, matched = subject): Row {
  return { mention, subject, subject_kind: "company", matched };
}

/** A folder that is gone after the work. */
export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "earshot-audit-" });
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
