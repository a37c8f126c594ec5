/** Agreement as lines of text. @module */
import type { Agreed, AgreementEstimate, CodebookAgreed } from "../../stats/agreement/agreement_of.ts";
import type { CodeScores } from "./code_scores.ts";
import type { StudyAgreement } from "./read_agreement.ts";

/**
 * Tables that a person can read and a spreadsheet can take (columns stand apart by two spaces or more). What is not
 * defined is a dash.
 *
 * @param name of the codebook
 */
export function agreementInWords(name: string, { coders, people, settled, machines }: StudyAgreement): string[] {
  const who = coders.length === 0 ? "nobody has coded yet" : `coded by ${coders.join(", ")}; ${settled} units settled`;
  return [
    `${name}: ${who}`,
    ...(people.units > 0 ? peopleInWords(people) : ["No unit was coded by two people: agreement is not defined."]),
    ...machines.flatMap(({ coder, scores }) => ["", ...machineInWords(coder, scores)]),
  ];
}

function peopleInWords(people: CodebookAgreed): string[] {
  const head = ["", "units", "given", "agree", "alpha", "95 %", "AC1", "95 %", "kappa", "95 %"];
  const rows = [
    ["all codes", String(people.units), String(people.codings), ...measures(people)],
    ...people.by_code.map((code) => [code.code, String(code.units), String(code.given), ...measures(code)]),
  ];
  return [`Agreement of ${people.coders.join(", ")}:`, ...aligned([head, ...rows])];
}

function measures({ agreement, alpha, ac1, kappa }: Agreed): string[] {
  return [shown(agreement), ...estimate(alpha), ...estimate(ac1), ...(kappa ? estimate(kappa) : ["–", "–"])];
}

function estimate({ value, interval }: AgreementEstimate): string[] {
  return [shown(value), interval ? `${shown(interval.low)}..${shown(interval.high)}` : "–"];
}

function machineInWords(coder: string, { decisions, by_code }: CodeScores): string[] {
  const head = ["", "people", coder, "both", "precision", "recall", "F1"];
  const rows = by_code.map(({ code, people, machine, both, precision, recall, f1 }) => {
    return [code, ...[people, machine, both].map(String), ...[precision, recall, f1].map(shown)];
  });
  return [`Coder ${coder} against ${decisions} decisions of people on random samples:`, ...aligned([head, ...rows])];
}

function shown(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows.map((row) =>
    row.map((cell, i) => i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i])).join("  ").trimEnd()
  );
}
