/** A diff in plain lines. @module */
import type { Unit } from "../../measure/mod.ts";
import { headlineOf } from "../headlines.ts";
import type { ChangedNumber, Diff } from "./types.ts";

/** Units that a number says nothing without; what others count stands in the measure's name. */
const TIMES = { minutes: "min", hours: "h" };

/** Numbers shown beside the headlines. */
const SHOWN = 10;

/** The changes that matter in plain lines: the headlines of each company, then the largest other ones. */
export function tellDiff(diff: Diff): string[] {
  const { numbers, mentions, parameters, appeared, vanished } = diff;
  const head = `From run ${diff.before} to run ${diff.after}:`;
  const changed = parameters.length > 0 ? [`Changed parameters: ${parameters.join(", ")}`] : [];
  if (numbers.length + appeared.length + vanished.length === 0) {
    return [`${head} ${changed.length > 0 ? "no number" : "nothing"} changed.`, ...changed];
  }
  const labels = new Map(diff.topics.map(({ before, label_after }) => [before, label_after]));
  const moved = Object.entries(mentions).map(([step, count]) => `${count} ${step}`);
  const headlines = numbers.filter((number) =>
    headlineOf(number, number.subject) >= 0 && number.subject_kind === "company" && isMoved(number)
  );
  const others = largest(numbers.filter((number) => !headlines.includes(number)));
  return [
    `${head} ${numbers.length} numbers changed, ${appeared.length} are new, ${vanished.length} are gone.`,
    ...(moved.length > 0 ? [`Mentions: ${moved.join("; ")}`] : []),
    ...changed,
    headlines.length > 0 ? "Headlines:" : "Headlines: none changed.",
    ...headlines.flatMap((number) => lines(number, labels)),
    ...(others.length > 0
      ? ["Largest other changes of the whole period:", ...others.flatMap((number) => lines(number, labels))]
      : []),
    "The parts are those of turning the one run into the other step by step, in this order; they add up to the change.",
  ];
}

/** Whether the number itself changed, or steps moved it to and fro; its base alone is no headline. */
function isMoved({ before, after, parts }: ChangedNumber): boolean {
  return before.raw !== after.raw || parts.some(({ change }) => change !== null && change !== 0);
}

/** Of the whole period, by the change against what chance would do. */
function largest(numbers: readonly ChangedNumber[]): ChangedNumber[] {
  const size = ({ unit, change, before, after }: ChangedNumber) => {
    if (change === null) return 0;
    const n = Math.max(1, Math.min(before.n, after.n));
    if (unit === "share") return Math.abs(change) * Math.sqrt(n);
    return unit === "mentions" || unit === "answers" ? Math.abs(change) / Math.sqrt(Math.max(1, before.raw!)) : 0;
  };
  const whole = numbers.filter(({ period_kind, subject }) => period_kind === "all" && subject !== "all");
  return whole.filter((number) => size(number) > 0).sort((a, b) => size(b) - size(a)).slice(0, SHOWN);
}

function lines(
  { measure, subject, dimension, value, unit, before, after, change, interval, parts }: ChangedNumber,
  labels: ReadonlyMap<string, string>,
): string[] {
  const name = `${measure}, ${subject}${
    dimension === null ? "" : `, ${dimension}: ${dimension === "topic" ? labels.get(value!) ?? value : value}`
  }`;
  const chance = interval ? `, 95 % ${signed(interval.low, unit)} to ${signed(interval.high, unit)}` : "";
  const why = parts.map((part) => `${part.step} ${part.change === null ? "not defined" : signed(part.change, unit)}`);
  return [
    `  ${name}: ${amount(before.raw, unit)} → ${amount(after.raw, unit)} (${
      change === null ? "not defined" : signed(change, unit)
    }${chance})`,
    `    ${why.join("; ")}`,
  ];
}

/** A number as people read it. */
export function amount(value: number | null, unit: Unit): string {
  if (value === null) return "not defined";
  if (unit === "share") return `${value < 0 ? "−" : ""}${Math.abs(value * 100).toFixed(1)} %`;
  const written = Number.isInteger(value) ? String(value) : value.toFixed(1);
  return unit in TIMES ? `${written} ${TIMES[unit as keyof typeof TIMES]}` : written;
}

/** A change as people read it: of shares in points. */
export function signed(value: number, unit: Unit): string {
  const size = unit === "share" ? `${(Math.abs(value) * 100).toFixed(1)} points` : amount(Math.abs(value), unit);
  return Number.parseFloat(size) === 0 ? size : `${value < 0 ? "−" : "+"}${size}`; // what is written as 0 has no sign
}
