/** English: what the data may lack. @module */

/** Texts of the findings of the table `coverage`; days, counts and shares come written. */
export const gaps = {
  title: "What the data may lack",
  none: "Nothing was found: no silent days, no source that stopped, no guessed dates.",
  gap: (source: string, from: string, to: string, expected: string) =>
    `${source}: silent from ${from} to ${to}; about ${expected} mentions were expected.`,
  stopped: (source: string, from: string, expected: string) =>
    `${source}: nothing since ${from}; about ${expected} mentions were expected.`,
  noData: (from: string, to: string, count: string, of: string) =>
    `No data at all from ${from} to ${to}, ${count} of the period’s ${of} days: they count as days without mentions.`,
  guessed: (source: string, count: string, of: string) => `${source}: ${count} of ${of} dates were guessed.`,
  hourless: (source: string, count: string, of: string) =>
    `${source}: ${count} of ${of} dates have no time of day; by hour, these mentions count at 00.`,
  noAuthor: (source: string, count: string, of: string) => `${source}: ${count} of ${of} mentions have no author.`,
  silent: (subject: string, accounts: string) =>
    `${subject}: the data hold nothing from its accounts (${accounts}). If their posts were not collected, 0% answered means only that.`,
  overlap: (file: string, other: string, count: string, of: string) =>
    `${file}: ${count} of its ${of} records are also in ${other}.`,
  drift: (file: string, other: string, names: string) => `${file}: columns differ from ${other}: ${names}.`,
};
