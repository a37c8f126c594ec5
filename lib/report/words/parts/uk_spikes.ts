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
    `${subject}: за такий самий строк звичайних днів (${days}) правило дало б хибних тривог: ${expected}.`,
  none: "Нічого не вирізняється: більше стало всього одразу.",
  tooShort: "Жоден день оцінити не можна: для цього потрібні чотирнадцять раніших днів у межах періоду.",
  quiet: "Сплесків не було.",
};
