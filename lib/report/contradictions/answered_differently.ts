/** The same question, answered differently by two accounts. @module */
import { foldWord } from "../../text/mod.ts";
import { compareCodeUnits } from "../../text/order/compare_code_units.ts";

/** A question and the answer that an account gave to it. */
export interface Exchange {
  readonly question: string;
  readonly answer: string;
  /** The account's handle. */
  readonly account: string;
  /** Ids of question and answer. */
  readonly asked: string;
  readonly answered: string;
}

/** Two accounts, two answers, one question. */
export interface Contradiction {
  readonly first: Exchange;
  readonly second: Exchange;
  /** Jaccard similarity of the questions and of the answers, 0 to 1. */
  readonly questions_alike: number;
  readonly answers_alike: number;
}

/** Questions that share so many of their words are the same; answers that share fewer differ. */
const QUESTIONS_ALIKE = 0.5, ANSWERS_ALIKE = 0.35;
const WORDS_LEAST = 4, LETTERS_LEAST = 3;
/** A word in more questions than this finds nothing: it would compare all with all. */
const COMMON_MAX = 300;

/**
 * Pairs of nearly equal questions that two accounts answered in different words, the most alike questions first; each
 * pair of accounts has a question once. Different words are a hint, not a proof: a person reads the pair.
 *
 * Questions of fewer than four words (of three letters or more) are left out. Candidates share a word, so that the cost is
 * that of questions with a word in common, not of all pairs.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { answeredDifferently } from "./answered_differently.ts";
 *
 * const found = answeredDifferently([
 *   { question: "Когда придёт компенсация за апрель?", answer: "Через неделю на счёт", account: "a", asked: "1", answered: "2" },
 *   { question: "Когда же придёт компенсация за апрель", answer: "Выплат не будет", account: "b", asked: "3", answered: "4" },
 * ]);
 * assert.deepEqual(found.map(({ first, second }) => [first.account, second.account]), [["a", "b"]]);
 * ```
 */
export function answeredDifferently(exchanges: readonly Exchange[]): Contradiction[] {
  const all = exchanges.map((exchange) => ({
    exchange,
    question: wordsOf(exchange.question),
    answer: wordsOf(exchange.answer),
  })).filter(({ question }) => question.size >= WORDS_LEAST)
    .sort((a, b) =>
      compareCodeUnits(a.exchange.asked, b.exchange.asked) || compareCodeUnits(a.exchange.answered, b.exchange.answered)
    );
  const byWord = new Map<string, number[]>();
  all.forEach(({ question }, i) => {
    for (const word of question) {
      const own = byWord.get(word); // pushed to: a list that is copied costs the square of a common word's questions
      if (own) own.push(i);
      else byWord.set(word, [i]);
    }
  });
  const found: Contradiction[] = [];
  all.forEach((one, i) => {
    for (const j of candidatesAfter(i, one.question, byWord)) {
      const other = all[j];
      if (one.exchange.account === other.exchange.account) continue;
      const questions_alike = jaccard(one.question, other.question);
      const answers_alike = jaccard(one.answer, other.answer);
      if (questions_alike < QUESTIONS_ALIKE || answers_alike >= ANSWERS_ALIKE) continue;
      found.push({ first: one.exchange, second: other.exchange, questions_alike, answers_alike });
    }
  });
  found.sort((a, b) => b.questions_alike - a.questions_alike || a.answers_alike - b.answers_alike);
  return eachOnce(found);
}

function candidatesAfter(i: number, words: ReadonlySet<string>, byWord: ReadonlyMap<string, number[]>): Set<number> {
  const lists = [...words].map((word) => byWord.get(word)!).filter(({ length }) => length <= COMMON_MAX);
  return new Set(lists.flat().filter((j) => j > i));
}

/** No exchange stands in two pairs: the most alike pair keeps it. */
function eachOnce(found: readonly Contradiction[]): Contradiction[] {
  const taken = new Set<string>();
  return found.filter(({ first, second }) => {
    if (taken.has(first.answered) || taken.has(second.answered)) return false;
    taken.add(first.answered).add(second.answered);
    return true;
  });
}

function wordsOf(text: string): Set<string> {
  const plain = text.replace(/https?:\/\/\S+|@[\p{L}\p{N}_.]+/gu, " ");
  return new Set(
    [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => foldWord(word)).filter((word) =>
      word.length >= LETTERS_LEAST
    ),
  );
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  const either = a.size + b.size - both;
  return either === 0 ? 1 : both / either;
}
