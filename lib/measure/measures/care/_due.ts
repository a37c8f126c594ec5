/** Tests of mentions that an answer is due to. @module */
import { dueOf, duePlace } from "../../care/answers_due.ts";
import type { Facts } from "../../facts/types.ts";
import type { Test } from "../../types.ts";

/** Whether the subject has accounts that could answer: without them nothing is known of answers. */
export function canAnswer({ subjects }: Facts): Test {
  return (_, about) => subjects[about].has_accounts;
}

/** Whether an account has answered. */
export function isAnswered(facts: Facts): Test {
  const place = duePlace(facts);
  return (mention, about) => dueOf(facts, about).by[place(mention, about)] >= 0;
}

/** Minutes to the answer or, without one, to the end of the data. */
export function minutesOf(facts: Facts): (mention: number, about: number) => number {
  const place = duePlace(facts);
  return (mention, about) => dueOf(facts, about).minutes[place(mention, about)];
}
