/** Holds hand codes against the codebooks. @module */
import { nearest } from "../../text/nearest.ts";
import { type Codebook, NONE } from "../types.ts";
import type { HandCode } from "./types.ts";

/** What is wrong with a row; null: nothing. */
export function checkHandCode(row: HandCode, codebook: Codebook): string | null {
  const what = whatIsWrong(row, codebook);
  return what === null ? null : `${row.file}:${row.line}: ${what}`;
}

function whatIsWrong({ code, subject }: HandCode, { name, codes, per_subject }: Codebook): string | null {
  const names = codes.map(({ code }) => code);
  if (code !== null && code !== NONE && !names.includes(code)) {
    const near = nearest(code, names);
    const right = near ? `did you mean "${near}"?` : `codes are ${names.join(", ")} and none`;
    return `Cannot use code "${code}": codebook ${name} has no such code; ${right}`;
  }
  if (per_subject && subject === null) {
    return `Cannot use code "${code ?? ""}": codebook ${name} is coded for each subject; name the subject`;
  }
  if (!per_subject && subject !== null) {
    return `Cannot use code "${code ?? ""}": codebook ${name} is coded once a mention; leave subject "${subject}" out`;
  }
  return null;
}
