/** Takes a person's texts out of the files in `coding/`. @module */
import { join } from "node:path";
import { writeWhole } from "../../run/files/commit.ts";
import { parse, stringify } from "../../tables/csv.ts";
import type { Person } from "./find_person.ts";
import { holdsPerson } from "./holds_person.ts";

/** Rows of codes name a mention and a code, no text: they stay, and count for nothing once the mention is gone. */
const NO_TEXTS = ["forget.csv"];

/**
 * Removes the rows that hold a text or the name of a person from every CSV in `coding/`; of samples also the rows of their
 * mentions.
 *
 * @returns rows removed, by file
 */
export async function forgetCoding(folder: string, person: Person): Promise<Record<string, number>> {
  const removed: Record<string, number> = {}, { cell } = holdsPerson(person), place = join(folder, "coding");
  for (const file of csvFiles(place)) {
    const rows = parse(await Deno.readTextFile(join(place, file))) as string[][];
    const mention = file.startsWith("sample-") ? rows[0]?.indexOf("mention") ?? -1 : -1;
    const stays = rows.filter((row, i) =>
      i === 0 || !(row.some(cell) || (mention >= 0 && person.ids.has(row[mention])))
    );
    if (stays.length === rows.length) continue;
    removed[`coding/${file}`] = rows.length - stays.length;
    await writeWhole(join(place, file), stringify(stays, { headers: false }));
  }
  return removed;
}

function csvFiles(folder: string): string[] {
  try {
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name);
    return names.filter((name) => name.endsWith(".csv") && !NO_TEXTS.includes(name)).sort();
  } catch {
    return [];
  }
}
