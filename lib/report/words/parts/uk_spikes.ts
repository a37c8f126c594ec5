/** Ukrainian: what is said of spikes and what drove them. @module */
import type { Words } from "../en.ts";

/** Texts of the part on spikes. */
export const spikes: Words["spikes"] = {
  title: "Що спричинило сплески",
  reposts: "репости",
  kinds: {
    topic: "тема",
    source: "майданчик",
    author: "автор",
    link: "посилання на",
    reposts: "репости",
    word: "слово",
  },
  driver: (kind, value, count, usual) => `${kind}${value ? ` «${value}»` : ""}: ${count}, зазвичай ${usual} на день`,
  usual: (n) => `зазвичай ${n}`,
  alarms: (subject, expected, days) =>
    `${subject}: звичайними днями перевірено ${days}; хибних тривог правило дало б на них ${expected}.`,
  none: "Ніщо не вирізняється: усього стало більше.",
  tooShort: "Жоден день оцінити не можна: для цього потрібні чотирнадцять днів перед ним.",
  quiet: "Жоден день не вирізняється зі звичного.",
};
