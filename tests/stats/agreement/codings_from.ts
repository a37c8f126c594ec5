import type { Coding } from "../../../lib/stats/agreement/coding.ts";

/** Codings from a row a coder, a character a unit, a dot where the coder skipped it; digits become numbers. */
export function codingsFrom(coders: Record<string, string>): Coding[] {
  return Object.entries(coders).flatMap(([coder, codes]) =>
    [...codes].flatMap((code, i) =>
      code === "." ? [] : [{ unit: `u${i}`, coder, code: /\d/.test(code) ? Number(code) : code }]
    )
  );
}

/** Four observers, twelve units: Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", part C. */
export const FOUR_OBSERVERS: Record<string, string> = {
  A: "123321412...",
  B: "1233224125.3",
  C: ".3332342251.",
  D: "12332441251.",
};

/** Case 25: three people, ten mentions, p = price, q = quality, s = service. */
export const THREE_PEOPLE: Record<string, string> = {
  AA: "ppqp.sqspq",
  BB: "ppqsqsq.p.",
  CC: ".pqpqsp...",
};
