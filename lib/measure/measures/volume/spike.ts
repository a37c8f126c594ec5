/** Days on which much more was said than usual. @module */
import { spike as spikeFigure } from "../../figures/spike.ts";
import type { Measure } from "../../types.ts";

/** A row only for days that are spikes. */
export const spike: Measure = {
  name: "spike",
  unit: "mentions",
  how: {
    en:
      "A day of ten mentions or more whose count chance would exceed less than once in 1,000 days: held against a negative binomial distribution around the median of the same weekday in the 28 days before, as spread out as those days were. No day with fewer than 14 days before it. The base is what was expected. By itself the rule cries wolf on 0 to 3 of 1,000 ordinary days.",
    ru:
      "День с десятью упоминаниями и больше, число которых случайность превысила бы реже, чем раз в 1000 дней: оно сравнивается с отрицательным биномиальным распределением вокруг медианы того же дня недели за предыдущие 28 дней с разбросом этих дней. День, перед которым меньше 14 дней, не оценивается. База — ожидаемое число. Сама по себе тревога ложна в 0–3 из 1000 обычных дней.",
    uk:
      "День із десятьма згадками й більше, кількість яких випадковість перевищила б рідше, ніж раз на 1000 днів: її порівняно з від’ємним біноміальним розподілом навколо медіани того самого дня тижня за попередні 28 днів із розкидом цих днів. День, перед яким менш ніж 14 днів, не оцінюється. База — очікувана кількість. Сама собою тривога хибна в 0–3 із 1000 звичайних днів.",
  },
  of: "mentions",
  figure: spikeFigure,
  slices: [{ question: 3, periods: ["day"] }],
};
