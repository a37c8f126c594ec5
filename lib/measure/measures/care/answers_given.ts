/** When answers are given. @module */
import { answersSomebody } from "../../care/replies.ts";
import { hourOfDay } from "../../dimensions/hour_of_day.ts";
import { hourOfWeek } from "../../dimensions/hour_of_week.ts";
import { count } from "../../figures/count.ts";
import type { Measure } from "../../types.ts";

/** Replies of the subject's accounts. */
export const answersGiven: Measure = {
  name: "answers given",
  unit: "answers",
  how: {
    en:
      "Replies of the subject's accounts to others in the period, by the hour at which they were written; the same words sent again count again.",
    ru:
      "Ответы аккаунтов бренда другим за период, по часу, в который они написаны; те же слова, отправленные снова, считаются снова.",
    uk:
      "Відповіді акаунтів бренду іншим за період, за годиною, о якій їх написано; ті самі слова, надіслані знову, рахуються знову.",
  },
  of: "official mentions",
  base: (facts) => (mention) => answersSomebody(facts, mention),
  figure: count,
  slices: [
    { question: 11 },
    { question: 11, dimension: hourOfDay, splits: "base" },
    { question: 11, dimension: hourOfWeek, splits: "base" },
  ],
};
