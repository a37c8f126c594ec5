/** How long the first answers took, on average. @module */
import { meanTime } from "../../figures/mean_time.ts";
import type { Measure } from "../../types.ts";
import { canAnswer, isAnswered, minutesOf } from "./_due.ts";

/** The mean time to the first answer, of those that were given. */
export const meanFirstResponse: Measure = {
  name: "mean first response",
  unit: "minutes",
  how: {
    en:
      "As the median first response, but the mean of the minutes that the answers given took: these are the base. What still waits is not in it, so it is shorter than the wait of all.",
    ru:
      "Как медиана первого ответа, но среднее минут, которые заняли данные ответы: они и есть база. Тех, кто ещё ждёт, в нём нет, поэтому оно меньше ожидания всех.",
    uk:
      "Як медіана першої відповіді, але середнє хвилин, яких потребували надані відповіді: вони і є базою. Тих, хто ще чекає, у ньому немає, тому воно менше за очікування всіх.",
  },
  of: "answers due",
  base: (facts) => {
    const can = canAnswer(facts), was = isAnswered(facts);
    return (mention, about) => can(mention, about) && was(mention, about);
  },
  worth: minutesOf,
  figure: meanTime,
  slices: [{ question: 11 }],
};
