/** Takes a person's texts out of the files in `coding/`. @module */
import { join } from "node:path";
import { writeWhole } from "../../run/files/commit.ts";
import { csvRecords } from "../../tables/people/csv_records.ts";
import { readPeopleFile } from "../../tables/people/people_text.ts";
import { plainCell } from "../../tables/people/plain_cell.ts";
import { namesIn } from "./files_under.ts";
import type { Person } from "./types.ts";
import { holdsPerson } from "./holds_person.ts";

/** Rows of codes name a mention and a code, no text: they stay, and count for nothing once the mention is gone. */
const NO_TEXTS = ["forget.csv"];
/** Columns of the study's and the coders' own words: a person who is called like a code or a coder is not meant there. */
const OWN_WORDS = ["subject", "codebook", "code", "coder", "at", "stratum", "chance", "tone"];

/**
 * Removes the rows that hold a text or the name of a person from every CSV in `coding/`; where rows show a mention with
 * its text (samples, lists for training) also those of their mentions. All other rows stay byte for byte, whatever
 * program wrote the file; one in another encoding than UTF-8 becomes UTF-8.
 *
 * @returns rows removed, by file
 */
export async function forgetCoding(folder: string, person: Person): Promise<Record<string, number>> {
  const removed: Record<string, number> = {}, place = join(folder, "coding");
  for (const file of namesIn(place).filter((name) => /\.csv$/i.test(name) && !NO_TEXTS.includes(name))) {
    const text = await readPeopleFile(join(place, file)), { rows, rest } = without(person, text);
    if (rows === 0) continue;
    removed[`coding/${file}`] = rows;
    await writeWhole(join(place, file), rest);
  }
  return removed;
}

/** The text without the lines of the person's records. */
function without(person: Person, text: string): { rows: number; rest: string } {
  const [head, ...records] = csvRecords(text),
    lines = text.split(/(?<=\n)/),
    isTheirs = testOf(person, head?.fields ?? []);
  let rows = 0;
  records.forEach(({ fields, line }, i) => {
    if (!isTheirs(fields.map(plainCell))) return;
    rows++;
    lines.fill("", line - 1, (records[i + 1]?.line ?? lines.length + 1) - 1);
  });
  return { rows, rest: lines.join("") };
}

function testOf(person: Person, head: readonly string[]): (fields: readonly string[]) => boolean {
  const { cell } = holdsPerson(person), names = head.map((name) => name.trim().toLowerCase());
  const mention = names.includes("text") ? names.indexOf("mention") : -1;
  return (fields) =>
    person.ids.has(fields[mention]?.trim()) || fields.some((field, i) => !OWN_WORDS.includes(names[i]) && cell(field));
}
