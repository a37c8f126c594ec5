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
    `${subject}: за такой же срок обычных дней (${days}) правило дало бы ложных тревог: ${expected}.`,
  none: "Ничего не выделяется: больше стало всего сразу.",
  tooShort: "Ни один день оценить нельзя: для этого нужны четырнадцать более ранних дней внутри периода.",
  quiet: "Всплесков не было.",
};
