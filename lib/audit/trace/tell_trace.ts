/** A trace in plain lines. @module */
import { oneLine } from "../one_line.ts";
import type { Fate, Trace, TracedNumber } from "./types.ts";

/** Characters of a text that are shown. */
const SHOWN = 300;

/** A trace in plain lines, for a person at a terminal; lines that belong to the one above begin with two spaces. */
export function tellTrace(trace: Trace): string[] {
  const { record } = trace;
  return [
    `${trace.id}: ${record.file}, line ${record.line}; ${record.kind} in ${record.source}, ${record.published_at}` +
    `${record.date_guessed ? " (a guess)" : ""}, author ${record.author ?? "not known"}`,
    `  ${oneLine(record.text, SHOWN)}`,
    trace.cleaning.length === 0 ? "Cleaning changed nothing." : "Cleaning changed the text:",
    ...trace.cleaning.map(({ rule, after }) => `  ${rule}: ${oneLine(after, SHOWN)}`),
    `Language: ${trace.lang}`,
    ...fateLines(trace.fate),
    ...trace.met_again.map(({ file, line, fate }) => `Met again: ${file}, line ${line}, dropped: ${fate.rule}`),
    ...(trace.copies.length > 0
      ? [`Repeated by: ${trace.copies.slice(0, 10).join(", ")}${more(trace.copies, 10)}`]
      : []),
    ...subjectLines(trace),
    ...codeLines(trace),
    topicLine(trace),
    ...answerLines(trace),
    ...numberLines(trace.numbers),
  ];
}

function fateLines({ status, because, rule, duplicate_of }: Fate): string[] {
  const head = status === "kept" ? `Kept: ${rule}` : `Dropped, ${because}: ${rule}`;
  return duplicate_of ? [head, `  ${duplicate_of.id}: ${oneLine(duplicate_of.text, SHOWN)}`] : [head];
}

function subjectLines({ subjects }: Trace): string[] {
  const lines = subjects.filter(({ matches, clauses }) => matches || clauses.length > 0).map((subject) => {
    const found = subject.clauses.map(({ clause, negated, pieces }) =>
      `${negated ? "NOT " : ""}${clause}${pieces.length > 0 ? ` found ${pieces.map((p) => `"${p}"`).join(", ")}` : ""}`
    );
    return `  ${subject.subject}: ${subject.matches ? "yes" : "no"}; ${found.join("; ") || subject.query}`;
  });
  return lines.length > 0 ? ["About:", ...lines] : ["About no subject of the study."];
}

function codeLines({ codes }: Trace): string[] {
  if (codes.length === 0) return ["No codes."];
  return [
    "Codes:",
    ...codes.map(({ codebook, subject, code, coder, confidence, terms }) => {
      const who = `${coder}${confidence === null ? "" : `, ${confidence.toFixed(2)}`}`;
      const why = terms.map(({ term, weight }) => weight === null ? `"${term}"` : `"${term}" ${signed(weight)}`);
      const on = why.length > 0 ? `: ${why.join(", ")}` : "";
      return `  ${codebook}: ${code}${subject === null ? "" : ` towards ${subject}`} (${who})${on}`;
    }),
  ];
}

function topicLine({ topic }: Trace): string {
  if (!topic) return "In no topic.";
  const shared = topic.shared.length > 0 ? `; shares ${topic.shared.join(", ")}` : "";
  return `Topic: ${topic.label} (${topic.topic}), similarity ${topic.similarity.toFixed(2)}${shared}`;
}

function answerLines({ id, answers }: Trace): string[] {
  return answers.map(({ mention, subject, list, asked_at, department, answered_by, minutes }) => {
    const took = minutes === null ? "" : `${rounded(minutes)} minutes by the study's clock`;
    if (mention !== id) return `Answers ${mention} for ${subject}, after ${took} from ${asked_at}`;
    const asks = `Asks ${subject} for an answer${list === "idea" ? " to an idea" : ""}${
      department ? ` (${department})` : ""
    }`;
    if (minutes === null) return `${asks}: waits since ${asked_at}`;
    const by = answered_by === null ? "as the record itself says" : `by ${answered_by}`;
    return `${asks}: answered ${by}, after ${took} from ${asked_at}`;
  });
}

/** The whole period in full; other periods are counted. */
function numberLines(numbers: readonly TracedNumber[]): string[] {
  const counting = numbers.filter(({ counts }) => counts), whole = counting.filter((n) => n.period_kind === "all");
  const base = numbers.length - counting.length;
  return [
    `Counts in ${counting.length} numbers, and is in the base of ${base} more; of the whole period:`,
    ...whole.map((number) => {
      const { measure, subject, dimension, value, raw, n, unit } = number;
      const name = `${measure}, ${subject}${dimension === null ? "" : `, ${dimension}: ${value}`}`;
      const size = raw === null ? "not defined" : `${rounded(raw)} ${unit}`;
      return `  ${name}: ${size}${n === null ? "" : ` (n = ${n})`}${errorOf(number)}`;
    }),
  ];
}

/** How far the number can be trusted: its interval, what a sample corrects it to, or that a machine judged alone. */
function errorOf({ raw, corrected, low, high, unit }: TracedNumber): string {
  if (raw === null || unit !== "share") return "";
  if (low === null || high === null) return "; a machine's judgement, error unknown";
  const interval = `95 % ${rounded(low)} to ${rounded(high)}`;
  return corrected === null ? `; ${interval}` : `; corrected by hand codes ${rounded(corrected)}, ${interval}`;
}

function more(list: readonly unknown[], shown: number): string {
  return list.length > shown ? ` and ${list.length - shown} more` : "";
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}

function signed(weight: number): string {
  return `${weight > 0 ? "+" : "−"}${Math.abs(weight).toFixed(2)}`;
}
