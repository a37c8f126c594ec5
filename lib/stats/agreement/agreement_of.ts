/** How well coders agree on a codebook, as a whole and code by code. @module */
import { seedOf } from "../seed_of.ts";
import type { Interval } from "../wilson_interval.ts";
import { ac1OfPatterns } from "./_ac1_of_patterns.ts";
import { alphaOfPatterns } from "./_alpha_of_patterns.ts";
import { bootstrapInterval, type Pattern, patternsOf } from "./_patterns.ts";
import { cohenKappa } from "./cohen_kappa.ts";
import { type Coding, unitsOf } from "./coding.ts";

/** All codes that one coder gave to one unit; none: looked at, and nothing fits. */
export interface GivenCodes {
  /** A mention, or a mention and subject. */
  readonly unit: string;
  /** Initials of a person, or the name of a machine. */
  readonly coder: string;
  /** In any order. */
  readonly codes: readonly string[];
}

/** The codebook, and how intervals are made. */
export interface AgreementOptions {
  /** All codes of the codebook, in its order. */
  readonly codes: readonly string[];
  /** Samples of the units that intervals are made of; default 1000. */
  readonly draws?: number;
  /** Default 1. */
  readonly seed?: number;
}

/** A measure and the interval around it; either is null where it is not defined. */
export interface AgreementEstimate {
  /** The measure on all units. */
  readonly value: number | null;
  /** Where it would lie on other units, 95 %. */
  readonly interval: Interval | null;
}

/** Measures of agreement and their base. */
export interface Agreed {
  /** Units that two or more coders coded. */
  readonly units: number;
  /** Decisions on these units. */
  readonly codings: number;
  /** Share of agreeing pairs, of all pairs of decisions on one unit; null without units. */
  readonly agreement: number | null;
  /** Krippendorff's, nominal. */
  readonly alpha: AgreementEstimate;
  /** Gwet's. */
  readonly ac1: AgreementEstimate;
  /** Cohen's, of two coders; null of more. */
  readonly kappa: AgreementEstimate | null;
}

/** Agreement on one code: given or not. */
export interface CodeAgreed extends Agreed {
  /** Of the codebook. */
  readonly code: string;
  /** Decisions, of the base, that gave it. */
  readonly given: number;
}

/** Agreement on a codebook. */
export interface CodebookAgreed extends Agreed {
  /** Who coded units of the base, sorted. */
  readonly coders: readonly string[];
  /** In the codebook's order. */
  readonly by_code: readonly CodeAgreed[];
}

const DRAWS = 1000;
/** Between codes that are one decision: a character that no code has. */
const AND = "\n";

/**
 * Agreement of coders, people or machines, as a whole and code by code, with bootstrap intervals over units.
 *
 * As a whole a decision is the set of codes that a coder gave a unit: two sets agree if they are equal. Code by code it is
 * whether the code was given. A coder may skip units; a unit coded once says nothing of agreement and is not in the base
 * (it tells AC1 how common codes are). The interval is the percentile bootstrap: where all agree it is a point, which says
 * that these units hold no disagreement, not that others would not. With 150 units it covers the truth 94 times in 100.
 *
 * @param given a row for each unit a coder coded, in any order
 * @returns measures and their base; what is not defined (no unit coded twice, one code throughout) is null. An interval is
 *   null too where one sample of units in twenty leaves the measure undefined, as with very rare codes
 * @throws {RangeError} if one coder has two rows for a unit, or a code is not among `codes`
 * @see Krippendorff (2011); Gwet (2008); Cohen (1960); Zapf et al. (2016), "Measuring inter-rater reliability for nominal
 *   data", BMC Medical Research Methodology 16:93, for the bootstrap
 *
 * @example Two people, four mentions
 * ```ts
 * import assert from "node:assert/strict";
 * import { agreementOf } from "./agreement_of.ts";
 *
 * const rows = [["help"], ["help", "vent"], [], ["vent"]].flatMap((codes, i) => [
 *   { unit: `vk:${i}`, coder: "AK", codes },
 *   { unit: `vk:${i}`, coder: "TS", codes: i === 1 ? ["vent"] : codes },
 * ]);
 * const { units, agreement, by_code } = agreementOf(rows, { codes: ["help", "vent"] });
 * assert.deepEqual([units, agreement], [4, 0.75]);
 * assert.deepEqual(by_code.map(({ code, given, agreement }) => [code, given, agreement]), [
 *   ["help", 3, 0.75],
 *   ["vent", 4, 1],
 * ]);
 * ```
 */
export function agreementOf(given: Iterable<GivenCodes>, options: AgreementOptions): CodebookAgreed {
  const rows = [...given];
  checkCodes(rows, options.codes);
  const base = coveredTwice(rows);
  const coders = [...new Set(rows.filter(({ unit }) => base.has(unit)).map(({ coder }) => coder))].sort();
  const measure = (name: string, codeOf: (codes: readonly string[]) => string, q?: number) => {
    const codings = rows.map(({ unit, coder, codes }) => ({ unit, coder, code: codeOf(codes) }));
    return agreed(codings, coders, { q, draws: options.draws ?? DRAWS, seed: seedOf(name, options.seed ?? 1) });
  };
  const by_code = options.codes.map((code) => ({
    code,
    given: rows.filter(({ unit, codes }) => base.has(unit) && codes.includes(code)).length,
    ...measure(`agreement ${code}`, (codes) => codes.includes(code) ? "yes" : "no", 2),
  }));
  const setOf = (codes: readonly string[]) => options.codes.filter((code) => codes.includes(code)).join(AND);
  return { coders, ...measure("agreement", setOf), by_code };
}

function checkCodes(rows: readonly GivenCodes[], codes: readonly string[]): void {
  const unknown = rows.flatMap(({ codes }) => codes).find((code) => !codes.includes(code));
  if (unknown !== undefined) {
    throw new RangeError(`Cannot compare code "${unknown}": the codebook has ${codes.join(", ")}`);
  }
}

function coveredTwice(rows: readonly GivenCodes[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { unit } of rows) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([unit]) => unit));
}

interface Drawing {
  /** Codes there are to give; default: those that were used. */
  readonly q?: number;
  readonly draws: number;
  readonly seed: number;
}

function agreed(codings: readonly Coding[], coders: readonly string[], { q, ...drawing }: Drawing): Agreed {
  const units = [...unitsOf(codings).values()], twice = units.filter((codes) => codes.length > 1);
  const patterns = patternsOf(units), codes = q ?? new Set(units.flat()).size;
  const alpha = (patterns: readonly Pattern[]) => alphaOfPatterns(patterns, {});
  const ac1 = (patterns: readonly Pattern[]) => ac1OfPatterns(patterns, codes).ac1;
  const two = coders.length === 2 ? patternsOf(pairsOf(codings, coders), true) : null;
  return {
    units: twice.length,
    codings: twice.reduce((sum, codes) => sum + codes.length, 0),
    agreement: agreeingPairs(patterns),
    alpha: { value: alpha(patterns), interval: bootstrapInterval(patternsOf(twice), alpha, drawing) },
    ac1: { value: ac1(patterns), interval: bootstrapInterval(patterns, ac1, drawing) },
    kappa: two && { value: kappa(two), interval: bootstrapInterval(two, kappa, drawing) },
  };
}

function agreeingPairs(patterns: readonly Pattern[]): number | null {
  let agreeing = 0, pairs = 0;
  for (const { codes, count } of patterns) {
    pairs += count * codes.length * (codes.length - 1);
    codes.forEach((a, i) =>
      codes.forEach((b, j) => {
        if (i !== j && a === b) agreeing += count;
      })
    );
  }
  return pairs === 0 ? null : agreeing / pairs;
}

/** The first coder's code and the second's, of units that both coded. */
function pairsOf(codings: readonly Coding[], [first, second]: readonly string[]): [string | number, string | number][] {
  const of = (name: string) =>
    new Map(codings.filter(({ coder }) => coder === name).map(({ unit, code }) => [unit, code]));
  const others = of(second);
  return [...of(first)].flatMap(([unit, code]) => others.has(unit) ? [[code, others.get(unit)!]] : []);
}

function kappa(patterns: readonly Pattern[]): number | null {
  const pairs = patterns.flatMap(({ codes: [a, b], count }) => new Array(count).fill([a, b]));
  return cohenKappa(pairs).kappa;
}
