/** Answers that were paid for, kept from run to run. @module */
import type { Kept } from "../../../tables/stage.ts";

export interface AnswerStore {
  get(key: string): readonly string[] | undefined;
  /** On the disk when it returns, so that a crash costs no answer. */
  add(answers: readonly (readonly [key: string, codes: readonly string[]])[]): void;
}

/**
 * Opens a codebook's answers: lines of JSON, of hashes and codes alone, so that no text and no person is in them. A line
 * that is cut short or holds anything else is passed over, and asked again.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { openAnswers } from "./answer_store.ts";
 *
 * let file = '{"key":"a","codes":["vent"]}\n{"key":"b","co';
 * const store = openAnswers({ read: () => file, add: (text) => void (file += text) });
 * assert.deepEqual([store.get("a"), store.get("b")], [["vent"], undefined]);
 * store.add([["b", []]]);
 * assert.deepEqual(openAnswers({ read: () => file, add: () => {} }).get("b"), []);
 * ```
 */
export function openAnswers(kept: Kept): AnswerStore {
  const text = kept.read(), answers = new Map(text.split("\n").flatMap(answerIn));
  let isWhole = text === "" || text.endsWith("\n");
  return {
    get: (key) => answers.get(key),
    add(added) {
      if (added.length === 0) return;
      const lines = added.map(([key, codes]) => `${JSON.stringify({ key, codes })}\n`).join("");
      kept.add(isWhole ? lines : `\n${lines}`);
      isWhole = true;
      for (const [key, codes] of added) answers.set(key, codes);
    },
  };
}

function answerIn(line: string): [string, readonly string[]][] {
  try {
    const { key, codes } = JSON.parse(line);
    const isAnswer = typeof key === "string" && Array.isArray(codes) && codes.every((code) => typeof code === "string");
    return isAnswer ? [[key, codes]] : [];
  } catch {
    return [];
  }
}
