/** When answers are given. @module */
import { count } from "../../figures/count.ts";
import type { Measure } from "../../types.ts";
import { hourOfDayOfAnswer, hourOfWeekOfAnswer } from "./_hour_of_answer.ts";

/** Replies of the subject's accounts, and answers that the answered records tell of. */
export const answersGiven: Measure = {
  name: "answers given",
  unit: "answers",
  how: {
    en:
      "Replies of the subject's accounts to others in the period, by the hour at which they were written; the same words sent again count again. Where a record of the period says itself when it was answered (a help desk, a review site), that answer counts, at its own hour.",
    ru:
      "Ответы аккаунтов бренда другим за период, по часу, в который они написаны; те же слова, отправленные снова, считаются снова. Если запись за период сама говорит, когда на неё ответили (служба поддержки, сайт отзывов), этот ответ считается в свой час.",
    uk:
      "Відповіді акаунтів бренду іншим за період, за годиною, о якій їх написано; ті самі слова, надіслані знову, рахуються знову. Якщо запис за період сам каже, коли на нього відповіли (служба підтримки, сайт відгуків), ця відповідь рахується у свою годину.",
  },
  of: "answers given",
  figure: count,
  slices: [
    { question: 11 },
    { question: 11, dimension: hourOfDayOfAnswer, splits: "base" },
    { question: 11, dimension: hourOfWeekOfAnswer, splits: "base" },
  ],
};
