/** The Monday page in English. @module */

/** What a headline is called. */
const headlines = {
  mentions: "Mentions",
  "share of voice": "Share of voice",
  authors: "Authors",
  "share of people": "Share of people",
  "tone negative": "Negative in tone",
  "net tone": "Net tone",
  "response rate": "Response rate",
  "responses within target": "Answered in time",
  "median first response": "Median first response",
  "expected support": "Ask for support",
  "behaviour support": "Company gives support",
  "answers due": "Asked for an answer",
} as const;

/** What changed a number. */
const steps = {
  "new mentions": "new mentions",
  "gone mentions": "mentions that are gone",
  "changed records": "changed records",
  period: "the period moved",
  exclusions: "exclusions",
  duplicates: "copies",
  codes: "codes",
  topics: "topics",
  queries: "queries",
  "other parameters": "other parameters",
} as const;

/** Choices of the alternatives. */
const choices = {
  duplicates: "copies kept or dropped",
  "near copies": "near copies as voices",
  reposts: "reposts counted or not",
  exclusions: "exclusions",
  "match form": "words matched as written",
  "period edges": "a day less at both ends",
  window: "the later half alone",
  "one voice an author": "one voice an author",
  "people alone": "people alone",
  "tone coder": "another tone coder",
  "doubtful tone": "doubtful tone as neutral",
} as const;

function mentions(count: string): string {
  return `${count} ${count === "1" ? "mention" : "mentions"}`;
}

/** Everything that the page says. */
export const en = {
  headlines: headlines as Readonly<Record<string, string>>,
  steps: steps as Readonly<Record<string, string>>,
  choices: choices as Readonly<Record<string, string>>,
  first: "First run: there is nothing to compare with yet.",
  since: (days: string) => `Compared with the run of ${days}`,
  know: "In short",
  volume: (name: string, now: string, change: string) => `${name}: ${mentions(now)}, ${change} since last time.`,
  volumeSame: (name: string, now: string) => `${name}: ${mentions(now)}, as many as last time.`,
  volumeFirst: (name: string, now: string) => `${name}: ${mentions(now)}.`,
  fresh: (days: string, name: string, now: string, before: string | null) =>
    `In the new days, ${days}, ${name}: ${mentions(now)}${
      before === null ? "" : `; ${before} in as many days before`
    }.`,
  beyond: (list: string) => `More than chance alone would do: ${list}.`,
  nothingBeyond: "No share that is counted moved more than chance alone would do.",
  spikes: "Days out of the ordinary",
  spike: (day: string, name: string, now: string, usual: string) =>
    `${day}, ${name}: ${now} mentions where about ${usual} were usual`,
  spikesUnknown:
    "Whether a day is out of the ordinary cannot be told: that takes the fourteen days before it within the period.",
  noSpike: "No day out of the ordinary.",
  spikeCount: (days: string) => `Out of the ordinary: ${days}.`,
  mostly: "Much of it",
  kinds: { topic: "topic", source: "source" },
  noSource: "source not named",
  waitingCount: (count: string, longest: string, fresh: string | null) =>
    `Waiting for an answer: ${count}${
      fresh === null ? "" : `, ${fresh} of them from the new days`
    }; the longest for ${longest}.`,
  nobodyWaits: "Nobody waits for an answer.",
  ideasCount: (count: string) => `Ideas without an answer: ${count}.`,
  numbers: "The headlines",
  columns: ["", "last time", "now", "change", "why it changed", "would it survive other choices?"],
  points: "points",
  chance: (low: string, high: string) => `95 %: ${low} to ${high}`,
  machine: "a machine's judgement, error unknown",
  corrected: (value: string, low: string, high: string) => `by hand-coded sample ${value}, 95 %: ${low} to ${high}`,
  small: (n: string) => `only ${n} behind it`,
  survives: (holds: string, all: string, range: string) => `holds in ${holds} of ${all}; ${range}`,
  mover: (choice: string) => `moved most by: ${choice}`,
  notTried: "Not tried for these numbers; “deno task alternatives” does.",
  agreement:
    "Alternatives that agree are not therefore right: they can share one mistake. Only a hand-coded random sample says what is true.",
  topics: "Topics that moved most",
  isNew: "new",
  isGone: "gone",
  waiting: "Who has waited longest",
  waitingNew: "New among those who wait",
  waitingColumns: ["since", "waits", "asks for", "whose turn", "what they said"],
  allWaiting: "All of them are in inbox.csv.",
  cautions: "Read with care",
  parameters: (names: string) =>
    `The study itself was changed (${names}): numbers of the two runs are not quite the same question.`,
  overlapping: (days: string) =>
    `Both runs count ${days}: half a change can be mentions that have only left the period.`,
  books: (records: string, mentions: string, kept: string) =>
    `Records read: ${records}; mentions: ${mentions}; kept after copies, period and exclusions: ${kept}.`,
  how:
    "How to read this: changes are split step by step, in a fixed order, and the parts add up to the change. An interval holds for numbers that are counted; it takes the two runs for independent, so where they share days it is rather too wide. Every number and the mentions behind it are in report.html.",
  gap: (source: string, from: string, to: string) => `${source}: silent from ${from} to ${to}.`,
  stopped: (source: string, day: string) => `${source}: nothing came since ${day}.`,
  guessed: (source: string, share: string) => `${source}: ${share} of the dates were guessed by the export.`,
  noAuthor: (source: string, share: string) => `${source}: ${share} of the mentions have no author.`,
  overlap: (file: string, other: string, share: string) =>
    `${file}: ${share} of its records are in ${other}, too; they are counted once.`,
  drift: (file: string, names: string) => `${file}: other columns than the files before it: ${names}.`,
  undefined: "not defined",
  noDays: "no day with a mention",
};

/** What every language says. */
export type MondayWords = typeof en;
