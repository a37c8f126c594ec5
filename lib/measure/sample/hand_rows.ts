/** People's rows of the table `codes`. @module */
import type { Frame } from "../../tables/frame.ts";
import { rowFinder } from "../../tables/lookup/finders.ts";
import type { Facts } from "../facts/types.ts";

/** What a coder said of a mention. */
export interface HandRow {
  readonly row: number;
  /** Place of the subject; -1: the mention as a whole. */
  readonly about: number;
  readonly codebook: string;
  readonly coder: string;
  readonly code: string;
}

/** The rows that have a date, which is what tells a person's code from a machine's; few, so plain objects. */
export function handRows(frames: Iterable<Frame>, { ids, length, subjects }: Facts): HandRow[] {
  const places = new Map(subjects.map(({ name }, i) => [name, i]));
  const rows: HandRow[] = [];
  for (const frame of frames) {
    const at = frame.number("at"), rowOf = rowFinder(frame.text("mention"), ids, length);
    const [subject, codebook, coder, code] = ["subject", "codebook", "coder", "code"].map((name) => frame.text(name));
    for (let i = 0; i < frame.length; i++) {
      if (at.at(i) === null) continue;
      const row = rowOf(i), about = subject.at(i) === null ? -1 : places.get(subject.at(i)!);
      if (row < 0 || about === undefined) continue;
      rows.push({ row, about, codebook: codebook.at(i)!, coder: coder.at(i)!, code: code.at(i)! });
    }
  }
  return rows;
}
