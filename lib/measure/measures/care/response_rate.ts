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
      "Answers due that were given by the end of the data, by an account of the subject or as the record itself says (help desk, review site), ÷ all answers due; recent ones may still be answered. 95 % Wilson interval. Of a subject without accounts only records that say it themselves count; not defined where there are none.",
    ru:
      "Ожидаемые ответы, которые до конца данных дал аккаунт бренда или о которых говорит сама запись (служба поддержки, сайт отзывов), ÷ все ожидаемые ответы; на недавние ещё могут ответить. 95-процентный интервал Уилсона. У бренда без аккаунтов считаются только записи, которые говорят об этом сами; если их нет, не определено.",
    uk:
      "Очікувані відповіді, які до кінця даних дав акаунт бренду або про які каже сам запис (служба підтримки, сайт відгуків), ÷ усі очікувані відповіді; на недавні ще можуть відповісти. 95-відсотковий інтервал Вілсона. У бренду без акаунтів рахуються лише записи, які кажуть про це самі; якщо їх немає, не визначено.",
  },
  of: "answers due",
  base: canAnswer,
  counts: isAnswered,
  figure: countedShare,
  slices: [{ question: 11, periods: ["all", "week"] }],
};
