/** Sentences of two subjects, written for the purpose. */
import { parse } from "../../lib/tables/csv.ts";

export interface TwoSubjects {
  readonly lang: string;
  readonly text: string;
  /** How each subject is written in the text. */
  readonly pieces: readonly [string, string];
  readonly tones: readonly [string, string];
}

/** The sentences of `tests/fixtures/tone/two_subjects.csv`. */
export async function readTwoSubjects(): Promise<TwoSubjects[]> {
  const csv = await Deno.readTextFile(new URL("../fixtures/tone/two_subjects.csv", import.meta.url));
  const rows = parse(csv, { skipFirstRow: true }) as Record<string, string>[];
  return rows.map((row) => ({
    lang: row.lang,
    text: row.text,
    pieces: [row.first_as_written, row.second_as_written],
    tones: [row.first_tone, row.second_tone],
  }));
}
