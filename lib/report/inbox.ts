/** The inbox: mentions that still wait for an answer, oldest first, ready to be handed out. @module */
import type { Part } from "../tables/stage.ts";
import { stringify } from "../tables/csv.ts";
import { harmlessCell } from "../tables/people/plain_cell.ts";
import { type ShownOptions, shownText } from "./mentions/shown_text.ts";
import type { RowText, RowTexts } from "./mentions/row_texts.ts";
import type { Kept } from "./reading/kept.ts";
import { shownAuthor } from "./texts/author_name.ts";
import { compareCodeUnits } from "../text/order/compare_code_units.ts";

const HOUR_MS = 3_600_000;
const COLUMNS = [
  "list",
  "id",
  "published_at",
  "waiting_hours",
  "source",
  "author",
  "subject",
  "expectation",
  "stage",
  "department",
  "text",
];

export interface InboxOptions extends ShownOptions {
  /** The subjects whose mentions are ours to answer, in the study's order; see `ownSubjects`. */
  readonly subjects: readonly string[];
  /** Waiting is counted up to here: the newest mention or answer, for a report reads no clock. */
  readonly until: number;
}

interface Waiting {
  readonly mention: string;
  readonly subject: string;
  readonly list: string;
  readonly asked_at: number;
  readonly expectation: string | null;
  readonly stage: string | null;
  readonly department: string | null;
}

/** The lines as `inbox.csv`. Cells that a spreadsheet would run begin with an apostrophe. */
export function inboxCsv(lines: readonly InboxLine[]): string {
  return stringify([COLUMNS, ...lines.map(cellsOf)], { bom: true }); // with the mark, spreadsheets read Cyrillic right
}

/** A mention that waits for an answer, ready to be shown. */
export interface InboxLine {
  readonly list: string;
  readonly id: string;
  /** By the study's clock: `2026-03-01 14:05`. */
  readonly published_at: string;
  readonly waiting_hours: number;
  readonly source: string;
  readonly author: string;
  readonly subject: string;
  readonly expectation: string;
  readonly stage: string;
  readonly department: string;
  readonly text: string;
}

/** What the inbox is made of. */
export interface InboxTables {
  readonly kept: Kept;
  readonly texts: RowTexts;
  readonly answers: readonly Part[];
}

/**
 * The lines of the inbox in their order: answers, then ideas, each oldest first. Who waits is decided by the table `answers`;
 * a mention of a company and of its product waits once. It is known at once who waits; texts are read when the lines are
 * asked for.
 */
export function inboxLines({ kept, texts, answers }: InboxTables, options: InboxOptions): () => readonly InboxLine[] {
  const waiting = waitingFor(options.subjects, answers).sort(byListAndAge);
  const rows = waiting.map(({ mention }) => kept.ids.findText(mention)), known = rows.filter((row) => row >= 0);
  texts.expect(known);
  const lines = () => linesOf(waiting, { kept, rows, texts: texts.of(known) }, options);
  let made: readonly InboxLine[] | undefined;
  return () => made ??= lines();
}

interface WaitingRows {
  readonly kept: Kept;
  /** Of those who wait; -1: not kept. */
  readonly rows: readonly number[];
  readonly texts: ReadonlyMap<number, RowText>;
}

function linesOf(waiting: readonly Waiting[], { kept, rows, texts }: WaitingRows, options: InboxOptions): InboxLine[] {
  return waiting.flatMap((one, i) => {
    const found = rows[i] < 0 ? undefined : texts.get(rows[i]);
    if (!found) return [];
    return [{
      list: one.list,
      id: found.id,
      published_at: new Date(kept.local[rows[i]]).toISOString().slice(0, 16).replace("T", " "),
      waiting_hours: (options.until - one.asked_at) / HOUR_MS,
      source: kept.source.names.names[kept.source.of[rows[i]]],
      author: found.author === null ? "" : shownAuthor(found.author, options.accounts),
      subject: one.subject,
      expectation: one.expectation ?? "",
      stage: one.stage ?? "",
      department: one.department ?? "",
      text: shownText(found.text, options).text,
    }];
  });
}

function waitingFor(subjects: readonly string[], parts: readonly Part[]): Waiting[] {
  const rows = parts.flatMap((part) => part.read().rows()).filter((row) =>
    row.minutes === null
  ) as unknown as Waiting[];
  const first = new Map<string, Waiting>();
  for (const name of subjects) {
    for (const row of rows) if (row.subject === name && !first.has(row.mention)) first.set(row.mention, row);
  }
  return [...first.values()];
}

/** Oldest first; at the same moment by id and subject, so that the order never depends on that of the records. */
function byListAndAge(a: Waiting, b: Waiting): number {
  return compareCodeUnits(a.list, b.list) || a.asked_at - b.asked_at || compareCodeUnits(a.mention, b.mention) ||
    compareCodeUnits(a.subject, b.subject);
}

function cellsOf(line: InboxLine): string[] {
  return Object.values(line).map((cell) => typeof cell === "number" ? cell.toFixed(1) : harmlessCell(cell));
}
