/** How many are answered. @module */
import { countedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { canAnswer, isAnswered } from "./_due.ts";

/** The share of answers due that were given. */
export const responseRate: Measure = {
  name: "response rate",
  unit: "share",
  how: {
    en:
      "Answers due that an account of the subject has given by the end of the data ÷ all answers due; recent ones may still be answered. 95 % Wilson interval. Not defined for a subject without accounts.",
    ru:
      "Ожидаемые ответы, которые аккаунт бренда дал до конца данных, ÷ все ожидаемые ответы; на недавние ещё могут ответить. 95-процентный интервал Уилсона. Не определено для бренда без аккаунтов.",
    uk:
      "Очікувані відповіді, які акаунт бренду дав до кінця даних, ÷ усі очікувані відповіді; на недавні ще можуть відповісти. 95-відсотковий інтервал Вілсона. Не визначено для бренду без акаунтів.",
  },
  of: "answers due",
  base: canAnswer,
  counts: isAnswered,
  figure: countedShare,
  slices: [{ question: 11, periods: ["all", "week"] }],
};
