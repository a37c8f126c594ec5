/** Who is really talking: the share of voice of people alone. @module */
import { countedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { voiceOfPeopleTest } from "../../who/voices.ts";

/** The share of voice of people alone, one voice an author. */
export const shareOfVoiceOfPeople: Measure = {
  name: "share of voice of people",
  unit: "share",
  how: {
    en:
      "As the share of voice, but of people's mentions alone, and an author counts once for a subject. 95 % Wilson interval, for chance alone: which mentions are people's is a machine's judgement.",
    ru:
      "Как доля голоса, но только по высказываниям людей, и автор считается у бренда один раз. 95-процентный интервал Уилсона учитывает только случай: какие сообщения принадлежат людям, решила машина.",
    uk:
      "Як частка голосу, але лише за висловлюваннями людей, і автор рахується в бренду один раз. 95-відсотковий інтервал Вілсона враховує лише випадок: які повідомлення належать людям, вирішила машина.",
  },
  of: "rival mentions",
  subjects: ["company", "competitor"],
  base: voiceOfPeopleTest,
  figure: countedShare,
  slices: [{ question: 6 }],
};
