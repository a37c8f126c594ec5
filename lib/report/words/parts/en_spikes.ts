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
    `${subject}: of ${days} like its own ordinary ones the rule would call ${expected} a spike by mistake.`,
  none: "Nothing stands out: more of everything.",
  tooShort: "No day can be judged: that takes the fourteen days before it.",
  quiet: "No day stood out of the usual.",
};
