/** Finds decisions of two codes where one is asked for. @module */
import type { Codebook } from "../types.ts";
import { coderKey } from "./coder_key.ts";
import type { HandCode } from "./types.ts";

/** A mistake for each moment in which a coder gave a mention two codes of a codebook of one code a mention. */
export function severalAtOnce(rows: Iterable<HandCode>, codebooks: readonly Codebook[]): string[] {
  const books = new Map(codebooks.map((codebook) => [codebook.name, codebook]));
  const first = new Map<string, HandCode>();
  const mistakes: string[] = [];
  for (const row of rows) {
    const codebook = books.get(row.codebook);
    if (!codebook || codebook.multiple || row.code === null) continue;
    const key = JSON.stringify([row.codebook, row.mention, row.subject, coderKey(row.coder), row.at]);
    const before = first.get(key);
    if (!before) first.set(key, row);
    else if (familyOf(before.code!, codebook) !== familyOf(row.code, codebook)) {
      const found = `found "${before.code}" in line ${before.line} and "${row.code}" of one moment`;
      const right = `codebook ${codebook.name} has one code a mention; keep one of them`;
      mistakes.push(`${row.file}:${row.line}: Cannot use code: ${found}; ${right}`);
    }
  }
  return mistakes;
}

/** A child is no second code beside its parent. */
function familyOf(code: string, { codes }: Codebook): string {
  return codes.find((other) => other.code === code)?.parent ?? code;
}
