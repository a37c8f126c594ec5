/** Tone as a sign. @module */
import { hasCode } from "../../facts/code_table.ts";
import type { Facts } from "../../facts/types.ts";
import type { Test } from "../../types.ts";

/** Whether a mention has a tone towards the subject: negative, neutral or positive. */
export function toned(facts: Facts): Test {
  const sign = toneSign(facts), neutral = toneTest(facts, "neutral");
  return (mention, about) => sign(mention, about) !== 0 || neutral(mention, about);
}

/** Whether a tone is one way or the other. */
export function signed(facts: Facts): Test {
  const sign = toneSign(facts);
  return (mention, about) => sign(mention, about) !== 0;
}

/** 1 for positive, −1 for negative, 0 for neutral or no tone. */
export function toneSign(facts: Facts): (mention: number, about: number) => number {
  const positive = toneTest(facts, "positive"), negative = toneTest(facts, "negative");
  return (mention, about) => positive(mention, about) ? 1 : negative(mention, about) ? -1 : 0;
}

function toneTest({ codebooks }: Facts, code: string): Test {
  const table = codebooks.get("tone");
  if (!table) return () => false;
  const place = table.codes.indexOf(code);
  return (mention, about) => hasCode(table, mention, about, place);
}
