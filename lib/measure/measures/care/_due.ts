/** Tests of mentions that an answer is due to. @module */
import { dueOf, duePlace } from "../../care/answers_due.ts";
import { knowsAnswer } from "../../care/stated_answers.ts";
import type { Facts } from "../../facts/types.ts";
import type { Test } from "../../types.ts";

/** Whether it is known if the subject answers: it has accounts that could, or the mention's own record says so. */
export function canAnswer(facts: Facts): Test {
  return knowsAnswer(facts);
}

/** Whether it was answered, by an account or as its record says. */
export function isAnswered(facts: Facts): Test {
  const place = duePlace(facts);
  return (mention, about) => dueOf(facts, about).answered[place(mention, about)] === 1;
}

/** Minutes to the answer or, without one, to the end of the data. */
export function minutesOf(facts: Facts): (mention: number, about: number) => number {
  const place = duePlace(facts);
  return (mention, about) => dueOf(facts, about).minutes[place(mention, about)];
}
