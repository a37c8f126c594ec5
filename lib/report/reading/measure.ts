/** A number of the table `measures`. @module */

/** A row of the table `measures`. */
export interface Measure {
  readonly question: number;
  readonly measure: string;
  readonly subject: string;
  readonly subject_kind: string;
  readonly period_kind: string;
  readonly period: string;
  readonly dimension: string | null;
  readonly value: string | null;
  readonly raw: number | null;
  readonly corrected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly n_labelled: number | null;
  readonly authors: number | null;
  readonly unit: string;
}
