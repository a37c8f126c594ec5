/** A hand-coded random sample that corrects measures. @module */

/** A sampled mention (of a subject, where the codebook is coded for each) that people coded. */
export interface SampleLabel {
  /** Id of the mention, and the subject. */
  readonly unit: string;
  /** Row of the facts. */
  readonly row: number;
  /** Place of the subject; -1: the mention as a whole. */
  readonly about: number;
  /** The chance with which it was drawn. */
  readonly chance: number;
  /** The share of coders who gave each code, in code order; 1 or 0 if one person coded it or it was adjudicated. */
  readonly truths: Float64Array;
  /** The codes, by index, of each coder or, if it was adjudicated, of the adjudication. */
  readonly decisions: readonly (readonly number[])[];
  /** Cluster for the variance: the author or, for official and unknown authors, the mention. */
  readonly cluster: string;
}

/** One codebook's part of the sample. */
export interface SampledBook {
  /** Its name. */
  readonly codebook: string;
  /** In the codebook's order. */
  readonly codes: readonly string[];
  /** What people coded, each unit once. */
  readonly labels: readonly SampleLabel[];
  /** The label of a mention, or of the one whose text it repeats. */
  readonly labelOf: (row: number, about: number) => SampleLabel | null;
  /** The machine's probability of a code, in steps of {@linkcode STEPS}: integers have the same sum in any order. */
  readonly machineOf: (row: number, about: number, code: number) => number;
  /** Part of the population; "" where the sample has none. */
  readonly stratumOf: (row: number, about: number) => string;
  /** The newest mention that people coded, ms. */
  readonly newest: number;
  /** The sample was drawn from mentions up to this time, ms, and is valid for them only. Infinity: valid for all. */
  readonly until: number;
  /** Whether the machine gives probabilities, or only codes. */
  readonly probabilities: boolean;
}

/** Hand-coded samples by codebook. */
export type Samples = ReadonlyMap<string, SampledBook>;

/** Steps of a probability. */
export const STEPS = 2 ** 20;
