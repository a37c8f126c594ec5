/** Who is really talking: what people's own voices ask for. @module */
import { codeDimension } from "../../dimensions/code.ts";
import { judgedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { voiceOfPeopleTest } from "../../who/voices.ts";

/** The share of people, one voice an author, that ask for it. */
export const expectedOfVoices: Measure = {
  name: "expected of voices",
  unit: "share",
  how: {
    en:
      "As what is expected, but of each author only the mention that stands for their voice. Machine codes: no interval, the error is unknown.",
    ru:
      "Как ожидания, но у каждого автора берётся одно высказывание, которое его представляет. Коды поставила машина: интервала нет, ошибка неизвестна.",
    uk:
      "Як очікування, але в кожного автора береться одне висловлювання, яке його представляє. Коди поставила машина: інтервалу немає, похибка невідома.",
  },
  of: "mentions",
  base: voiceOfPeopleTest,
  figure: judgedShare,
  slices: [{ question: 6, dimension: codeDimension("expectations", { none: false }) }],
};
