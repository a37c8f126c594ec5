/** Types of coverage: what the data may lack. @module */

/** What was found. */
export type CoverageFinding =
  /** Days without a mention in a source that has them every day: `count` days, `of` mentions were expected. */
  | "gap"
  /** Such days up to the end of the data: the source stopped. */
  | "stopped"
  /** Days of the period before the data of all sources begin or after they end: `count` of its `of` days. */
  | "no data"
  /** Dates that the export gave only roughly: `count` of `of`. */
  | "guessed dates"
  /** Dates without a time of day, counted at midnight: `count` of `of`. */
  | "no time of day"
  /** Columns that only a file or only its neighbour has: `names`, `count` of them. */
  | "column drift"
  /** Records of a file that are also in another one: `count` of `of`. */
  | "overlap"
  /** Mentions of a source without an author: `count` of `of`. */
  | "no author";

/** A row of the table `coverage`. */
export interface CoverageRow {
  /** What may be lacking; it says what `count` and `of` are. */
  readonly finding: CoverageFinding;
  /** The source that it is found in; null: it is about files. */
  readonly source: string | null;
  /** The file that it is found in; null: it is about a source. */
  readonly file: string | null;
  /** The file that it is compared with. */
  readonly other: string | null;
  /** Ms UTC; inclusive. */
  readonly from: number | null;
  /** Exclusive. */
  readonly to: number | null;
  /** How many: days, mentions, records or columns, as the finding says. */
  readonly count: number;
  /** Of how many; for a gap, the mentions expected in it. */
  readonly of: number;
  /** Columns that drifted: `+` only the file has it, `−` only its neighbour has it. Otherwise null. */
  readonly names: string | null;
}

/** A row with what does not apply left out. */
export function coverageRow(row: Partial<CoverageRow> & Pick<CoverageRow, "finding" | "count" | "of">): CoverageRow {
  return { source: null, file: null, other: null, from: null, to: null, names: null, ...row };
}
