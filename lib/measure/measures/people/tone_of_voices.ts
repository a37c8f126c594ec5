/** Who is really talking: the tone of people's own voices. @module */
import { codeDimension } from "../../dimensions/code.ts";
import { judgedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { voiceOfPeopleTest } from "../../who/voices.ts";

/** The share of each tone among people alone, one voice an author. */
export const toneOfVoices: Measure = {
  name: "tone of voices",
  unit: "share",
  how: {
    en:
      "As tone, but of people's mentions alone, and of each author only the one that stands for their voice. Machine codes: no interval, the error is unknown.",
    ru:
      "Как тональность, но только по высказываниям людей, и у каждого автора берётся одно, которое его представляет. Коды поставила машина: интервала нет, ошибка неизвестна.",
    uk:
      "Як тональність, але лише за висловлюваннями людей, і в кожного автора береться одне, яке його представляє. Коди поставила машина: інтервалу немає, похибка невідома.",
  },
  of: "mentions",
  subjects: ["company", "product", "competitor"],
  codebook: "tone",
  base: voiceOfPeopleTest,
  figure: judgedShare,
  slices: [{ question: 6, dimension: codeDimension("tone", { none: false }) }],
};
