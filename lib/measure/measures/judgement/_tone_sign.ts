/** Tone as a sign. @module */
import { codesOf, type CodeTable, columnFor, NO_CODE, placesOfCodes } from "../../facts/code_table.ts";
import type { Facts } from "../../facts/types.ts";
import type { Test } from "../../types.ts";

/** Whether a mention has a tone towards the subject: negative, neutral or positive. */
export function toned(facts: Facts): Test {
  return signTest(facts, (sign) => sign !== UNTONED);
}

/** Whether a tone is one way or the other. */
export function signed(facts: Facts): Test {
  return signTest(facts, (sign) => sign !== UNTONED && sign !== 0);
}

function signTest(facts: Facts, holds: (sign: number) => boolean): Test {
  const sign = signOf(facts), table = facts.codebooks.get("tone");
  const test = (mention: number, about: number) => holds(sign(mention, about));
  if (!table) return test;
  const signs = signsOf(table);
  const places = placesOfCodes(table, (code) => Number(holds(code === NO_CODE ? UNTONED : signs[code])));
  return Object.assign(test, { column: (about: number) => ({ of: columnFor(table, about), places }) });
}

/** 1 for positive, −1 for negative, 0 for neutral or no tone. */
export function toneSign(facts: Facts): (mention: number, about: number) => number {
  const sign = signOf(facts);
  return (mention, about) => {
    const found = sign(mention, about);
    return found === UNTONED ? 0 : found;
  };
}

const UNTONED = 2;

/** The sign of the tone or, of several, of the strongest word: positive before negative before neutral. */
function signOf({ codebooks }: Facts): (mention: number, about: number) => number {
  const table = codebooks.get("tone");
  if (!table) return () => UNTONED;
  const signs = signsOf(table);
  return (mention, about) => {
    const found = codesOf(table, mention, about);
    if (typeof found === "number") return found < 0 ? UNTONED : signs[found];
    return [1, -1, 0].find((sign) => found.some((code) => signs[code] === sign)) ?? UNTONED;
  };
}

function signsOf({ codes }: CodeTable): number[] {
  return codes.map((code) => code === "positive" ? 1 : code === "negative" ? -1 : code === "neutral" ? 0 : UNTONED);
}
