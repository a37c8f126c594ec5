/** The query workbench in plain lines. @module */
import type { ClauseReport, QueryReport, QueryScore, Shown } from "./types.ts";

/** One query: matches, clauses, near misses, exclusions that would take something out, precision and recall. */
export function tellWorkbench(name: string, report: QueryReport): string[] {
  const { texts, matched, clauses, near_misses, exclusions, score } = report;
  return [
    `${name}: ${matched} of ${texts} texts`,
    ...clauses.flatMap(tellClause),
    ...near_misses.map(({ word, like, texts, example }) =>
      `  nearly ${like}: ${word} in ${texts} texts that do not match: ${shown(example)}`
    ),
    ...exclusions.filter(({ removes }) => removes > 0).map(({ name, removes, removed: [first] }) =>
      `  exclusion ${name} would take out ${removes}: ${shown(first)}`
    ),
    ...(score ? tellScore(score) : []),
  ];
}

function tellClause({ clause, negated, found, adds, removes, forms, removed: [first] }: ClauseReport): string[] {
  const does = [adds > 0 ? `adds ${adds}` : "", removes > 0 ? `removes ${removes}` : ""].filter(Boolean);
  const told = forms.length > 1 ? ` (${forms.map(({ form, texts }) => `${form} ${texts}`).join(", ")})` : "";
  return [
    `  ${negated ? "NOT " : ""}${clause}: found in ${found}, ${does.join(", ") || "changes nothing"}${told}`,
    ...(first ? [`    removed: ${shown(first)}`] : []),
  ];
}

function tellScore(score: QueryScore): string[] {
  const { labelled, right, wrong, missed, precision, precision_interval, recall, recall_interval, wrongly, missing } =
    score;
  const share = (value: number | null, interval: QueryScore["recall_interval"], n: number) =>
    value === null
      ? "not defined"
      : `${percent(value)} (95 % ${percent(interval!.low)} to ${percent(interval!.high)}, n = ${n})`;
  return [
    `  on ${labelled} labelled texts: precision ${share(precision, precision_interval, right + wrong)}, recall ${
      share(recall, recall_interval, right + missed)
    }`,
    ...wrongly.map((one) => `    matched, not about it: ${shown(one)}`),
    ...missing.map((one) => `    about it, not matched: ${shown(one)}`),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function shown({ id, text }: Shown): string {
  return `${id} ${text}`;
}
