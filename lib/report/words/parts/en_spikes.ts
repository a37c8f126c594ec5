/** English: what is said of spikes and what drove them. @module */

/** Texts of the part on spikes. */
export const spikes = {
  title: "What drove the spikes",
  reposts: "reposts",
  kinds: { topic: "topic", source: "source", author: "author", link: "link to", reposts: "reposts", word: "word" },
  driver: (kind: string, value: string, count: string, usual: string) =>
    `${kind}${value ? ` “${value}”` : ""}: ${count}, usually ${usual} a day`,
  usual: (n: string) => `usually ${n}`,
  alarms: (subject: string, expected: string, days: string) =>
    `${subject}: false alarms to expect in ${days} like its ordinary ones: ${expected}.`,
  none: "Nothing stands out: there was more of everything.",
  tooShort: "No day can be judged: that takes fourteen earlier days within the period.",
  quiet: "No day was unusual.",
};
