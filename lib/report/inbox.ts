/** The inbox: mentions that still wait for an answer, oldest first, ready to be handed out. @module */
import type { Part } from "../tables/stage.ts";
import { stringify } from "../tables/csv.ts";
import { harmlessCell } from "../tables/people/plain_cell.ts";
import type { Zone } from "../time/zone.ts";
import { shownAuthor } from "./texts/author_name.ts";
import { Dictionary } from "./reading/dictionary.ts";
import { type ShownOptions, shownText } from "./mentions/shown_text.ts";

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
  readonly zone: Zone;
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

/**
 * `inbox.csv`: who waits is decided by the table `answers`; this writes it out. Answers come first, ideas after them,
 * each oldest first. Cells that a spreadsheet would run begin with an apostrophe.
 */
export function inbox(answers: readonly Part[], mentions: readonly Part[], options: InboxOptions): string {
  return inboxCsv(inboxLines(answers, mentions, options));
}

/** The lines as `inbox.csv`. */
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

/**
 * The lines of the inbox in their order: answers, then ideas, each oldest first. A mention of a company and of its product
 * waits once.
 */
export function inboxLines(
  answers: readonly Part[],
  mentions: readonly Part[],
  options: InboxOptions,
): readonly InboxLine[] {
  const waiting = waitingFor(options.subjects, answers);
  const texts = textsOf(mentions, waiting.map(({ mention }) => mention));
  return waiting.sort(byListAndAge).flatMap((row) => {
    const found = texts.get(row.mention);
    return found ? [lineOf(row, found, options)] : [];
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
  return compare(a.list, b.list) || a.asked_at - b.asked_at || compare(a.mention, b.mention) ||
    compare(a.subject, b.subject);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Found {
  readonly published_at: number;
  readonly source: string;
  readonly author: string | null;
  readonly text: string;
}

function textsOf(parts: readonly Part[], ids: Iterable<string>): Map<string, Found> {
  const wanted = new Dictionary();
  for (const id of ids) wanted.add(id);
  const found = new Map<string, Found>();
  for (const part of wanted.names.length === 0 ? [] : parts) {
    const frame = part.read(["id", "published_at", "source", "author", "text"]);
    const [id, source, author, text] = ["id", "source", "author", "text"].map((name) => frame.text(name));
    const published = frame.number("published_at");
    for (let i = 0; i < frame.length; i++) {
      const number = wanted.findAt(id, i);
      if (number < 0) continue;
      const [published_at, from] = [published.at(i)!, source.at(i)!];
      found.set(wanted.names[number], { published_at, source: from, author: author.at(i), text: text.at(i)! });
    }
  }
  return found;
}

function lineOf(row: Waiting, found: Found, options: InboxOptions): InboxLine {
  const { zone, until } = options;
  const local = new Date(found.published_at + zone.offset(found.published_at)).toISOString();
  return {
    list: row.list,
    id: row.mention,
    published_at: local.slice(0, 16).replace("T", " "),
    waiting_hours: (until - row.asked_at) / HOUR_MS,
    source: found.source,
    author: found.author === null ? "" : shownAuthor(found.author, options.accounts),
    subject: row.subject,
    expectation: row.expectation ?? "",
    stage: row.stage ?? "",
    department: row.department ?? "",
    text: shownText(found.text, options).text,
  };
}

function cellsOf(line: InboxLine): string[] {
  return Object.values(line).map((cell) => typeof cell === "number" ? cell.toFixed(1) : harmlessCell(cell));
}
