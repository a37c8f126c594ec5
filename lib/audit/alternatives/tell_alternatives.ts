/** Alternatives in plain lines. @module */
import type { Unit } from "../../measure/mod.ts";
import { amount, signed } from "../diff/tell_diff.ts";
import { type Alternatives, type HeadlineRange, type TriedChoice, WARNING } from "./types.ts";

/** The headlines with their ranges, then each choice and what it cost, then the warning. */
export function tellAlternatives({ choices, headlines, seconds }: Alternatives): string[] {
  const tried = choices.filter(({ says }) => says !== null), left = choices.filter(({ says }) => says === null);
  return [
    `${tried.length} choices made otherwise, one at a time, in ${seconds.toFixed(1)} s:`,
    ...tried.map(tellChoice),
    ...left.map(({ name, because }) => `  ${name}: not tried: ${because}`),
    "Headlines: as the study says them; range over the alternatives; what moves them most.",
    ...headlines.filter(({ low }) => low !== null).map(tellRange),
    WARNING,
  ];
}

/** One line of a choice and its cost. */
export function tellChoice({ name, says, because, reran, seconds }: TriedChoice): string {
  if (says === null) return `  ${name}: not tried: ${because}`;
  const cost = reran.length > 0 ? `${reran.join(", ")} run again` : "counted anew";
  return `  ${name}: ${says} (${cost}, ${seconds.toFixed(1)} s)`;
}

function tellRange({ measure, subject, value, unit, raw, n, low, high, most, holds, values }: HeadlineRange): string {
  const cut = value === null || measure.endsWith(value) ? "" : ` ${value}`; // share of people, not share of people people
  const name = `${measure}${cut}, ${subject}`;
  return `  ${name}: ${amount(raw, unit)} (n = ${n}); ${range(low, high, unit)}; ${
    most ? `${most.choice} moves it most (${signed(most.change, unit)})` : "no choice moves it"
  }; holds in ${holds} of ${values.length}`;
}

/** A range as people read it. */
export function range(low: number | null, high: number | null, unit: Unit): string {
  if (low === null) return "not defined";
  return low === high ? `always ${amount(low, unit)}` : `${amount(low, unit)} to ${amount(high, unit)}`;
}
