/** How long the first answer takes: nine of ten come sooner. @module */
import { waitingTime } from "../../figures/waiting_time.ts";
import type { Measure } from "../../types.ts";
import { canAnswer, isAnswered, minutesOf } from "./_due.ts";

/** The time by which nine of ten first answers have come. */
export const ninetiethPercentileFirstResponse: Measure = {
  name: "90th percentile first response",
  unit: "minutes",
  how: {
    en:
      "As the median first response, but the minutes by which nine of ten answers due have been given; not defined while fewer than nine of ten have come.",
    ru:
      "Как медиана первого ответа, но минуты, за которые даны девять из десяти ожидаемых ответов; не определено, пока не пришли девять из десяти.",
    uk:
      "Як медіана першої відповіді, але хвилини, за які надано дев’ять із десяти очікуваних відповідей; не визначено, доки не надійшли дев’ять із десяти.",
  },
  of: "answers due",
  base: canAnswer,
  worth: minutesOf,
  ended: isAnswered,
  figure: waitingTime(0.9),
  slices: [{ question: 11 }],
};
