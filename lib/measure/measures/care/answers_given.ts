/** When answers are given. @module */
import { knowsAnswer } from "../../care/stated_answers.ts";
import type { Facts } from "../../facts/types.ts";
import { ALL } from "../../facts/all.ts";
import { count } from "../../figures/count.ts";
import type { Measure } from "../../types.ts";
import { hourOfDayOfAnswer, hourOfWeekOfAnswer } from "./_hour_of_answer.ts";

/** Whether answers of the subject, or of any, could be in the data: it has accounts, or a record about it tells of answers. */
function isHeard(facts: Facts, subject: number): boolean {
  if (subject === ALL) return facts.subjects.some((_, place) => isHeard(facts, place));
  const { has_accounts, kept } = facts.subjects[subject], knows = knowsAnswer(facts);
  return has_accounts || (facts.stated.size > 0 && kept.some((mention) => knows(mention, subject)));
}

/** Replies of the subject's accounts, and answers that the answered records tell of. */
export const answersGiven: Measure = {
  name: "answers given",
  unit: "answers",
  how: {
    en:
      "Replies of the subject's accounts to others in the period, by the hour at which they were written; the same words sent again count again. Where a record of the period says itself when it was answered (a help desk, a review site), that answer counts, at its own hour. Not defined of a subject without accounts of whose answers no record tells.",
    ru:
      "Ответы аккаунтов бренда другим за период, по часу, в который они написаны; те же слова, отправленные снова, считаются снова. Если запись за период сама говорит, когда на неё ответили (служба поддержки, сайт отзывов), этот ответ считается в свой час. Для бренда без аккаунтов, об ответах которого не говорит ни одна запись, не определено.",
    uk:
      "Відповіді акаунтів бренду іншим за період, за годиною, о якій їх написано; ті самі слова, надіслані знову, рахуються знову. Якщо запис за період сам каже, коли на нього відповіли (служба підтримки, сайт відгуків), ця відповідь рахується у свою годину. Для бренду без акаунтів, про відповіді якого не каже жоден запис, не визначено.",
  },
  of: "answers given",
  known: isHeard,
  figure: count,
  slices: [
    { question: 11 },
    { question: 11, dimension: hourOfDayOfAnswer, splits: "base" },
    { question: 11, dimension: hourOfWeekOfAnswer, splits: "base" },
  ],
};
