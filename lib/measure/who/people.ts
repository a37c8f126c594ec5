/** Who speaks: people or not. @module */
import { NOT_PEOPLE } from "../codes.ts";
import { hasCode } from "../facts/code_table.ts";
import type { Facts } from "../facts/types.ts";
import { ALL } from "../facts/all.ts";
import { once } from "../once.ts";
import type { Test } from "../types.ts";

/** Whether a mention was written by an account of some subject. */
export function isOfficial(facts: Facts, mention: number): boolean {
  return facts.official_authors.has(facts.authors[mention]);
}

const peopleMarks = once((facts: Facts): Uint8Array => {
  const types = facts.codebooks.get("mention_type");
  const others = types ? NOT_PEOPLE.map((code) => types.codes.indexOf(code)) : [];
  const marks = new Uint8Array(facts.length);
  for (let m = 0; m < facts.length; m++) {
    if (!isOfficial(facts, m) && !others.some((code) => hasCode(types!, m, ALL, code))) marks[m] = 1;
  }
  return marks;
});

/**
 * Whether a mention is people's: its author is no subject's account, and its kind of message (`mention_type`) is not
 * promotion, news or official answer. Without that codebook only the accounts decide.
 */
export function peopleTest(facts: Facts): Test {
  const marks = peopleMarks(facts);
  return Object.assign((mention: number) => marks[mention] === 1, { column: () => ({ of: marks }) });
}
