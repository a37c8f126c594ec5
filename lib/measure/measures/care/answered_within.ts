/** How soon answers come, where the median says nothing yet: how many had come by then. @module */
import { countedShare } from "../../figures/share.ts";
import type { Dimension, Measure } from "../../types.ts";
import { canAnswer, isAnswered, minutesOf } from "./_due.ts";

/** A quarter of an hour to a day, by the study's clock. */
const MINUTES = [15, 60, 240, 480, 1440];
const PLACES = MINUTES.map((_, place) => place);

/** By the time that an answer took at most; a quick one is within every longer time, too. */
const minutes: Dimension = {
  name: "minutes",
  cut(facts) {
    const took = minutesOf(facts);
    return {
      values: MINUTES.map(String),
      of(mention, about) {
        const time = took(mention, about);
        return PLACES.filter((place) => time <= MINUTES[place]);
      },
    };
  },
};

/** The share of answers due that were given within a quarter of an hour, an hour, … a day. */
export const answeredWithin: Measure = {
  name: "answered within",
  unit: "share",
  how: {
    en:
      "Answers given within so many minutes, by the study's hours and clock, ÷ all answers due; recent ones may still be answered. 95 % Wilson interval.",
    ru:
      "Ответы, данные не позже чем через столько минут по часам работы исследования, ÷ все ожидаемые ответы; на недавние ещё могут ответить. 95-процентный интервал Уилсона.",
    uk:
      "Відповіді, надані не пізніше ніж за стільки хвилин за годинами роботи дослідження, ÷ усі очікувані відповіді; на недавні ще можуть відповісти. 95-відсотковий інтервал Вілсона.",
  },
  of: "answers due",
  base: canAnswer,
  counts: isAnswered,
  figure: countedShare,
  slices: [{ question: 11, dimension: minutes }],
};
