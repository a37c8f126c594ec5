/** What it would take to answer them all. @module */
import { hoursOfMinutes } from "../../figures/hours_of_minutes.ts";
import type { Measure } from "../../types.ts";

/** Hours of work for all answers due. */
export const hoursOfWork: Measure = {
  name: "hours of work",
  unit: "hours",
  how: {
    en: "Answers due × the minutes that the study allows for each ÷ 60; the base are the answers due.",
    ru: "Ожидаемые ответы × минуты, которые исследование отводит на каждый, ÷ 60; база — ожидаемые ответы.",
    uk: "Очікувані відповіді × хвилини, які дослідження відводить на кожну, ÷ 60; база — очікувані відповіді.",
  },
  of: "answers due",
  worth: ({ care }) => () => care.minutes_each,
  figure: hoursOfMinutes,
  slices: [{ question: 11, periods: ["all", "week"] }],
};
