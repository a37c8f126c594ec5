/** The words of corrected shares. @module */
import type { Interval } from "../wilson_interval.ts";

/** A unit of the random sample that people coded. */
export interface Labelled {
  /** Its name; results do not depend on the order in which units are given. */
  readonly unit: string;
  /** What people said: 1 where it has the code, 0 where not; in a net share −1, 0 or 1. */
  readonly truth: number;
  /** What the machine says of it: the code's probability, or 1 and 0 where it gives codes alone; any number will do. */
  readonly machine: number;
  /** With which chance it was to be drawn, above 0 up to 1; default: the same for all. */
  readonly chance?: number;
  /** Units of one author stand and fall together; default: each for itself. */
  readonly cluster?: string;
  /** The part of the whole it belongs to, as in {@linkcode Whole.strata}. */
  readonly stratum?: string;
}

/** All units that the share is about, labelled ones among them, as the machine sees them. */
export interface Whole {
  /** How many there are. */
  readonly n: number;
  /** The mean of what the machine says of them. */
  readonly machine: number;
  /** The same by part, where the size of every part is known; their sizes add up to `n`. */
  readonly strata?: Readonly<Record<string, { readonly n: number; readonly machine: number }>>;
}

/** How a share is corrected. */
export interface CorrectionOptions {
  /** What a unit can be worth; default 0 to 1. A net share has −1 to 1. */
  readonly range?: readonly [number, number];
  /**
   * How far the machine is followed: 1 (default) as it is, 0 not at all, or "fitted": as far as it proved right, each
   * unit with a weight that was fitted on the others.
   */
  readonly lambda?: number | "fitted";
  /** The share of such intervals that hold the truth; default 0.95. */
  readonly level?: number;
}

/** A share with its interval. */
export interface ShareEstimate extends Interval {
  /** 0 to 1, or in the range that was given. */
  readonly share: number;
}

/** A share as the sample corrects it. */
export interface CorrectedShare {
  /** What the labels make of the machine's share: 0 to 1, or in the range that was given. */
  readonly corrected: number;
  /** Lower end of the interval of `corrected`; 95 % unless `level` says otherwise. */
  readonly low: number;
  /** Upper end. */
  readonly high: number;
  /** What the machine's own figures come to (classify and count): no interval can be had from these alone. */
  readonly raw: number;
  /** What the labels alone say, by the same kind of interval. */
  readonly hand: ShareEstimate;
  /** Units that the share is about. */
  readonly n: number;
  /** Those of them that people coded. */
  readonly n_labelled: number;
  /** So many labels without the machine would give as narrow an interval. */
  readonly worth_labels: number;
}
