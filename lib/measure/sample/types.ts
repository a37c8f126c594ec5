/** A hand-coded random sample, as measures are corrected by it. @module */

/** A sampled mention (of a subject, where the codebook is coded for each) that people coded. */
export interface SampleLabel {
  /** Id of the mention, and the subject. */
  readonly unit: string;
  /** Row of the facts. */
  readonly row: number;
  /** Place of the subject; -1: the mention as a whole. */
  readonly about: number;
  /** With which it was to be drawn. */
  readonly chance: number;
  /** The share of coders who gave it each code, in the order of the codes: 1 or 0 where one coded, or it was settled. */
  readonly truths: Float64Array;
  /** The codes, by their places, of each coder or, where it was settled, of what was settled. */
  readonly decisions: readonly (readonly number[])[];
  /** The author or, of official and unknown ones, the mention: labels of one cluster stand and fall together. */
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
  /** What the machine says of a code, in steps of {@linkcode STEPS}: whole numbers add up to the same in any order. */
  readonly machineOf: (row: number, about: number, code: number) => number;
  /** Part of the population; "" where the sample has none. */
  readonly stratumOf: (row: number, about: number) => string;
  /** The newest mention that people coded, ms. */
  readonly newest: number;
  /** The last moment that the sample holds for, ms: it was not drawn from later mentions. Infinity: it holds for all. */
  readonly until: number;
  /** Whether the machine's view are probabilities, or its codes alone. */
  readonly probabilities: boolean;
}

/** Hand-coded samples by codebook. */
export type Samples = ReadonlyMap<string, SampledBook>;

/** Steps of a probability. */
export const STEPS = 2 ** 20;
