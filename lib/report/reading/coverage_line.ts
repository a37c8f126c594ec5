/** What the data may lack, as the table `coverage` has it. @module */

/** A row of the table `coverage`; which columns hold something depends on the finding. */
export interface CoverageLine {
  readonly finding: string;
  readonly source: string | null;
  readonly file: string | null;
  readonly other: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
  readonly of: number;
  readonly names: string | null;
}
