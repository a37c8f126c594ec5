/** Whose voices they are, of all about the company and its competitors. @module */
import { countedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { voiceTest } from "../../who/voices.ts";

/** The share of voice with one voice an author. */
export const shareOfVoiceByAuthors: Measure = {
  name: "share of voice by authors",
  unit: "share",
  how: {
    en:
      "As the share of voice, but an author counts once for a subject, however often they write; an unknown author is a voice for each mention. 95 % Wilson interval.",
    ru:
      "Как доля голоса, но автор считается у бренда один раз, сколько бы он ни писал; неизвестный автор считается голосом в каждом упоминании. 95-процентный интервал Уилсона.",
    uk:
      "Як частка голосу, але автор рахується в бренду один раз, скільки б він не писав; невідомий автор рахується голосом у кожній згадці. 95-відсотковий інтервал Вілсона.",
  },
  of: "rival mentions",
  subjects: ["company", "competitor"],
  base: voiceTest,
  figure: countedShare,
  slices: [{ question: 2 }],
};
