/** Reads the tables that say something of a mention: matches, members of topics, codes. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import type { ByteIndex } from "../../tables/lookup/byte_index.ts";
import { ByteIndex as Names } from "../../tables/lookup/byte_index.ts";
import { nameFinder, rowFinder, UNKNOWN } from "../../tables/lookup/finders.ts";
import type { CodeTable } from "./code_table.ts";
import { CodeTableBuilder } from "./code_table_builder.ts";
import { Growing } from "./growing.ts";
import { ALL } from "./all.ts";

export const MATCH_COLUMNS = ["mention", "subject"];
export const MEMBER_COLUMNS = ["mention", "topic"];
export const CODE_COLUMNS = ["mention", "subject", "codebook", "code", "at"];

/** Rows by subject; a row may come twice. */
export function readMatches(
  frames: Iterable<Frame>,
  ids: ByteIndex,
  length: number,
  subjects: readonly string[],
): Growing[] {
  const rows = subjects.map(() => new Growing());
  for (const frame of frames) {
    const mention = rowFinder(frame.text("mention"), ids, length);
    const name = nameFinder(frame.text("subject"), subjects);
    for (let i = 0; i < frame.length; i++) {
      const row = mention(i), subject = name(i);
      if (row >= 0 && subject >= 0) rows[subject].push(row);
    }
  }
  return rows;
}

/** The topics that mentions are in; a topic without members is a value too. */
export function readTopics(
  topics: Iterable<Frame>,
  members: Iterable<Frame>,
  ids: ByteIndex,
  length: number,
): CodeTable {
  const names = new Set<string>();
  for (const frame of topics) for (const name of frame.text("topic").toArray()) names.add(name!);
  const found = new Names(), table = new CodeTableBuilder(length);
  for (const frame of members) {
    const topic = frame.text("topic"), mention = rowFinder(frame.text("mention"), ids, length);
    for (let i = 0; i < frame.length; i++) {
      const row = mention(i), place = found.addAt(topic, i);
      if (row >= 0) table.add(row, ALL, place);
    }
  }
  const foundNames = Array.from({ length: found.length }, (_, i) => found.at(i));
  for (const name of foundNames) names.add(name);
  return table.build(foundNames, [...names].sort());
}

/** Codes of one codebook while they are read. */
interface Gathered {
  readonly codes: Names;
  readonly table: CodeTableBuilder;
}

/**
 * Codes by codebook. A person's codes (those with a date) are left out: they are a sample that corrects the machine's
 * shares, not more of the same.
 *
 * @param order the codes of a codebook in their order; codes that are not among them come after, by name, `none` last
 */
export function readCodes(
  frames: Iterable<Frame>,
  ids: ByteIndex,
  length: number,
  subjects: readonly string[],
  order: (codebook: string) => readonly string[],
): Map<string, CodeTable> {
  const books = new Names(), gathered: Gathered[] = [];
  const bookAt = (codebook: TextColumn, i: number) =>
    gathered[books.addAt(codebook, i)] ??= { codes: new Names(), table: new CodeTableBuilder(length) };
  for (const frame of frames) {
    gatherCodes(frame, bookAt, rowFinder(frame.text("mention"), ids, length), subjects);
  }
  const tables = new Map<string, CodeTable>();
  gathered.forEach(({ codes, table }, i) => {
    const name = books.at(i), known = order(name);
    const found = Array.from({ length: codes.length }, (_, k) => codes.at(k));
    const others = found.filter((code) => !known.includes(code) && code !== "none").sort();
    tables.set(name, table.build(found, [...known, ...others, "none"]));
  });
  return tables;
}

function gatherCodes(
  frame: Frame,
  bookAt: (codebook: TextColumn, i: number) => Gathered,
  rowOf: (i: number) => number,
  subjects: readonly string[],
): void {
  const codebook = frame.text("codebook"), code = frame.text("code"), at = frame.number("at");
  const subjectOf = nameFinder(frame.text("subject"), subjects);
  for (let i = 0; i < frame.length; i++) {
    const row = at.valid?.[i] === 0 ? rowOf(i) : -1, subject = subjectOf(i);
    if (row < 0 || subject === UNKNOWN) continue;
    const { codes, table } = bookAt(codebook, i);
    table.add(row, subject, codes.addAt(code, i));
  }
}
