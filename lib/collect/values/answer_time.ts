/** When a record was answered, as it says itself. @module */
import { parseTime } from "../../time/parse_time.ts";
import type { TimeForm } from "../../time/time_forms.ts";
import type { Clock } from "../../time/zone.ts";
import { readNumber } from "./read_number.ts";
import { saysNothing } from "./says_nothing.ts";

/** What was odd in what a record says of its answer. */
export type AnswerOddity = "unreadable" | "early";

/** The answer of a record. */
export interface AnswerTime {
  /** Ms UTC; null: not answered yet; undefined: what the record says cannot be taken. */
  readonly at: number | null | undefined;
  readonly odd: AnswerOddity | null;
}

const MINUTE_MS = 60_000;
const NOT_YET: AnswerTime = { at: null, odd: null };

/**
 * The moment that a cell names, read as the file's dates are; an answer before the record itself is not taken.
 *
 * @param asked when the record was written, ms UTC
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { answerAt } from "./answer_time.ts";
 *
 * const utc = { toUtc: (ms: number) => ms }, asked = Date.UTC(2024, 2, 5, 9);
 * assert.deepEqual(answerAt("2024-03-05 09:30", asked, "iso", utc), { at: asked + 30 * 60_000, odd: null });
 * assert.deepEqual(answerAt("", asked, "iso", utc), { at: null, odd: null });
 * assert.equal(answerAt("2024-03-05 08:30", asked, "iso", utc).odd, "early");
 * assert.equal(answerAt("soon", asked, "iso", utc).odd, "unreadable");
 * ```
 */
export function answerAt(cell: string | number | null, asked: number, form: TimeForm, clock: Clock): AnswerTime {
  const text = String(cell ?? "").trim();
  if (text === "" || saysNothing(text)) return NOT_YET;
  return taken(parseTime(text, form, clock), asked);
}

/** The same of a number of minutes after the record was written. */
export function answerAfter(cell: string | number | null, asked: number): AnswerTime {
  const text = String(cell ?? "").trim();
  if (text === "" || saysNothing(text)) return NOT_YET;
  const minutes = readNumber(cell);
  return taken(minutes === null ? null : asked + Math.round(minutes * MINUTE_MS), asked);
}

function taken(at: number | null, asked: number): AnswerTime {
  if (at === null) return { at: undefined, odd: "unreadable" };
  return at < asked ? { at: undefined, odd: "early" } : { at, odd: null };
}
