/** Russian: what is said of spikes and what drove them. @module */
import type { Words } from "../en.ts";

/** Texts of the part on spikes. */
export const spikes: Words["spikes"] = {
  title: "Что вызвало всплески",
  reposts: "репосты",
  kinds: { topic: "тема", source: "площадка", author: "автор", link: "ссылка на", reposts: "репосты", word: "слово" },
  driver: (kind, value, count, usual) => `${kind}${value ? ` «${value}»` : ""}: ${count}, обычно ${usual} в день`,
  usual: (n) => `обычно ${n}`,
  alarms: (subject, expected, days) =>
    `${subject}: обычными днями проверено ${days}; ложных тревог правило дало бы на них ${expected}.`,
  none: "Ничто не выделяется: всего стало больше.",
  tooShort: "Ни один день оценить нельзя: для этого нужны четырнадцать дней перед ним.",
  quiet: "Из обычного не выделяется ни один день.",
};
