/** Which plans' records are mapped from bytes to columns, and from which columns of the file. @module */
import { ANSWERED_AT } from "../../../tables/answered_at.ts";
import { DAY_MS } from "../../../time/calendar.ts";
import { foldHeader } from "../header_names.ts";
import { indexesOf } from "../fields_of.ts";
import { isNumberTarget } from "../number_readers.ts";
import type { Plan, Target } from "../plan.ts";

/** The columns of counts. */
export const COUNTS = ["likes", "comments", "shares", "views"] as const;
/** What the fast way knows to fill; a plan that fills more takes the careful way. */
const KNOWN: readonly Target[] = ["id", "published_at", "source", "text", "url", "place", "author", ...COUNTS];
/** Less may be seconds. */
const SURELY_MS = 1e11;
const LAST_MS = Date.UTC(2200, 0, 1);

/** Places of the file's columns; −1: there is none. */
export interface FastColumns {
  readonly width: number;
  readonly id: number;
  readonly date: number;
  readonly text: number;
  readonly url: number;
  readonly author: number;
  readonly place: number;
  readonly source: number;
  readonly counts: readonly number[];
  /** Those that go to `extra`. */
  readonly others: readonly { readonly i: number; readonly name: string }[];
  /** Those that are mapped, without the text's. */
  readonly plain: readonly number[];
}

/** The columns of a plan whose every column is one plain column of the file, whose dates are ISO or Unix and whose
 * records have ids; null for other plans. */
export function fastColumns({ format, from, form, defaults }: Plan, names: readonly string[]): FastColumns | null {
  const entries = Object.entries(from);
  if (format || defaults.kind) return null; // formats unify line ends
  if (Object.keys(defaults).some(isNumberTarget)) return null;
  if (entries.some(([target, name]) => typeof name !== "string" || !KNOWN.includes(target as Target))) return null;
  if (!["iso", "unix-seconds", "unix-ms"].includes(form) || from.id === undefined) return null;
  const indexes = indexesOf(names);
  const at = (target: Target) => {
    const name = from[target];
    return typeof name === "string" ? indexes.get(foldHeader(name)) ?? -1 : -1;
  };
  const id = at("id"), date = at("published_at"), text = at("text"), url = at("url"), author = at("author");
  const place = at("place"), source = at("source"), counts = COUNTS.map(at);
  if (id < 0 || date < 0 || text < 0) return null;
  if (names.includes(ANSWERED_AT)) return null; // a name that means something in `extra`
  const mapped = new Set([id, date, text, url, author, place, source, ...counts]);
  const others = names.map((name, i) => ({ i, name })).filter(({ i, name }) =>
    !mapped.has(i) && foldHeader(name) !== ""
  );
  const plain = [...mapped].filter((i) => i >= 0 && i !== text);
  return { width: names.length, id, date, text, url, author, place, source, counts, others, plain };
}

/** The moment that a number of a Unix form stands for; NaN where that is not sure. */
export function unixMoment(form: Plan["form"], number: number): number {
  if (form === "unix-seconds") return number * 1000;
  return number >= SURELY_MS ? number : NaN;
}

/** The source of a record that neither a column nor an address nor the study tells. */
export const NO_SOURCE = "unknown";

/** Whether a moment needs no second look: the day on which clocks begin stands for no date. */
export function isSureMoment(ms: number): boolean {
  return ms >= DAY_MS && ms < LAST_MS;
}
