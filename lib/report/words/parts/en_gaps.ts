/** English: what the data may lack. @module */

/** Texts of the findings of the table `coverage`; days, counts and shares come written. */
export const gaps = {
  title: "What the data may lack",
  none: "Nothing was found: no silent days, no source that stopped, no guessed dates.",
  gap: (source: string, from: string, to: string, expected: string) =>
    `${source}: silent from ${from} to ${to}; about ${expected} mentions were to be expected.`,
  stopped: (source: string, from: string, expected: string) =>
    `${source}: nothing since ${from}; about ${expected} mentions were to be expected.`,
  noData: (from: string, to: string, count: string, of: string) =>
    `No data at all from ${from} to ${to}, ${count} of the period’s ${of} days: they count as days without mentions.`,
  guessed: (source: string, count: string, of: string) => `${source}: ${count} of ${of} dates were guessed.`,
  hourless: (source: string, count: string, of: string) =>
    `${source}: ${count} of ${of} dates have no time of day; by hours these mentions stand at 00.`,
  noAuthor: (source: string, count: string, of: string) => `${source}: ${count} of ${of} mentions have no author.`,
  silent: (subject: string, accounts: string) =>
    `${subject}: nothing of its accounts (${accounts}) is in the data; if it was not collected, 0% answered says no more than that.`,
  overlap: (file: string, other: string, count: string, of: string) =>
    `${file}: ${count} of its ${of} records are in ${other}, too.`,
  drift: (file: string, other: string, names: string) => `${file}: other columns than ${other}: ${names}.`,
};
