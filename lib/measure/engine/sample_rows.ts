/** What only a hand-coded sample can say: differences, agreement, and of when it is. @module */
import { correctedDifference } from "../../stats/corrected/mod.ts";
import { gwetAc1 } from "../../stats/agreement/gwet_ac1.ts";
import { krippendorffAlpha } from "../../stats/agreement/krippendorff_alpha.ts";
import { DAY_MS } from "../../time/calendar.ts";
import { type PeriodKind, periodName } from "../../time/periods.ts";
import { codesOf } from "../facts/code_table.ts";
import type { Facts } from "../facts/types.ts";
import { ALL } from "../facts/all.ts";
import { tone } from "../measures/judgement/tone.ts";
import { cellSample, CORRECTION, type Worth } from "../sample/cell_sample.ts";
import type { SampledBook, SampleLabel, Samples } from "../sample/types.ts";
import type { MeasureRow } from "../types.ts";
import { netWorth, rangeOf } from "./_corrections.ts";
import { group } from "./_grouped.ts";
import { baseOf, takeLines } from "./_lines.ts";
import { aboutAt, type List, listOf } from "./list_of.ts";
import { nameOf, subjectsOf } from "./_slices.ts";

/** Periods that are held against the one before. */
const CHANGES: readonly PeriodKind[] = ["month", "week"];

/** Measures whose rows {@linkcode sampleRows} makes. */
export const SAMPLE_MEASURES = {
  rival: "tone less rival",
  change: "tone change",
  agreement: "agreement with people",
  f1: "F1 of code",
  sample: "hand-coded sample",
} as const;

/**
 * Rows that stand on a hand-coded sample alone; none without one.
 *
 * - `tone less rival`: the company's share of a tone (dimension) less a competitor's (value), corrected.
 * - `tone change`: the share of a tone, or the net tone, in a month or week less that of the one before.
 * - `agreement with people`: Krippendorff's alpha, Gwet's AC1 and the plain share, machine against people, by codebook; where
 *   several coded a unit and nothing was settled, each of their decisions counts.
 * - `F1 of code`: by codebook and code, the machine's precision and recall in one number.
 * - `hand-coded sample`: by codebook, how many units people coded of how many (mentions, or mention × subject), and the local day
 *   up to which that holds.
 */
export function sampleRows(facts: Facts, samples: Samples): MeasureRow[] {
  const book = samples.get("tone");
  const tones = book && facts.codebooks.has("tone") ? [...rivalRows(facts, book), ...changeRows(facts, book)] : [];
  return [
    ...tones,
    ...[...samples.values()].flatMap((book) => [...agreementRows(facts, book), sampleRow(facts, book)]),
  ];
}

/** A tone and what it is worth, the net tone last. */
function worths({ codes }: SampledBook): [string, Worth][] {
  const shares = ["negative", "neutral", "positive"].map((code): [string, Worth] => [code, [[codes.indexOf(code), 1]]]);
  return [...shares, ["net", netWorth(codes)]];
}

function toneLines(facts: Facts, subject: number): List {
  const { base } = takeLines(baseOf(tone, subject, facts), { question: 7 }, null);
  return base;
}

function rivalRows(facts: Facts, book: SampledBook): MeasureRow[] {
  const company = Math.max(0, facts.subjects.findIndex(({ kind }) => kind === "company"));
  const rivals = facts.subjects.flatMap(({ kind }, place) => kind === "competitor" && place !== company ? [place] : []);
  const own = toneLines(facts, company);
  return worths(book).flatMap(([code, worth]) =>
    rivals.map((rival) => ({
      ...blank(facts, company),
      measure: SAMPLE_MEASURES.rival,
      dimension: code,
      value: facts.subjects[rival].name,
      ...difference(facts, book, worth, own, toneLines(facts, rival)),
    }))
  );
}

function changeRows(facts: Facts, book: SampledBook): MeasureRow[] {
  return subjectsOf(tone, facts).flatMap((subject) => {
    const lines = toneLines(facts, subject);
    return CHANGES.flatMap((kind) => {
      const cell = group({ ...lines, values: null }, kind, 1, facts).linesOf;
      return facts.calendar.periods[kind].slice(1).flatMap((period, before) =>
        worths(book).flatMap(([value, worth]): MeasureRow[] => {
          const found = difference(facts, book, worth, cell(before + 1), cell(before));
          if (found.corrected === null) return [];
          const name = { measure: SAMPLE_MEASURES.change, period_kind: kind, period, dimension: "tone", value };
          return [{ ...blank(facts, subject), ...name, ...found }];
        })
      );
    });
  });
}

type Difference = Pick<MeasureRow, "raw" | "corrected" | "low" | "high" | "n" | "n_labelled">;

/** First less second, both corrected; the interval is that of the difference. */
function difference(facts: Facts, book: SampledBook, worth: Worth, first: List, second: List): Difference {
  const [a, b] = [first, second].map((lines) => cellSample(book, lines, facts));
  const sides = [a.side(worth), b.side(worth)];
  const found = sides[0] && sides[1]
    ? correctedDifference(sides[0], sides[1], { ...CORRECTION, range: rangeOf(worth) })
    : null;
  const raws = [first, second].map((lines) => codedShare(facts, lines, worth));
  return {
    raw: raws[0] === null || raws[1] === null ? null : raws[0] - raws[1],
    corrected: found?.corrected ?? null,
    low: found?.low ?? null,
    high: found?.high ?? null,
    n: first.rows.length + second.rows.length,
    n_labelled: a.n_labelled + b.n_labelled,
  };
}

/** By the machine's codes: what stands in column raw. */
function codedShare({ codebooks }: Facts, lines: List, worth: Worth): number | null {
  const { rows } = lines;
  if (rows.length === 0) return null;
  const table = codebooks.get("tone")!;
  let sum = 0;
  rows.forEach((row, i) => {
    const codes = [codesOf(table, row, aboutAt(lines, i))].flat();
    for (const [code, each] of worth) if (codes.includes(code)) sum += each;
  });
  return sum / rows.length;
}

/** The machine's codes of a label, and what each of its coders gave: so many decisions, as `code --agreement` counts them. */
function decisionsOf(
  { codebooks }: Facts,
  { codebook, codes }: SampledBook,
  { unit, row, about, decisions }: SampleLabel,
) {
  const given = [codesOf(codebooks.get(codebook)!, row, about < 0 ? ALL : about)].flat().filter((code) => code >= 0);
  if (given.length === 0) return [];
  const marks = (own: readonly number[]) => codes.map((_, i) => own.includes(i));
  return decisions.map((own, i) => ({ unit: `${unit}\n${i}`, machine: marks(given), people: marks(own) }));
}

function agreementRows(facts: Facts, book: SampledBook): MeasureRow[] {
  const both = book.labels.flatMap((label) => decisionsOf(facts, book, label));
  const codings = both.flatMap(({ unit, machine, people }) => [
    { unit, coder: "machine", code: named(machine) },
    { unit, coder: "people", code: named(people) },
  ]);
  const n = both.length, equal = both.filter(({ machine, people }) => named(machine) === named(people)).length;
  const row = { ...blank(facts, ALL), dimension: book.codebook, n, n_labelled: n };
  const whole: [string, number | null][] = [
    ["alpha", n === 0 ? null : krippendorffAlpha(codings).alpha],
    ["AC1", n === 0 ? null : gwetAc1(codings).ac1],
    ["agreement", n === 0 ? null : equal / n],
  ];
  return [
    ...whole.map(([value, raw]) => ({ ...row, measure: SAMPLE_MEASURES.agreement, value, raw })),
    ...book.codes.map((value, code) => {
      const count = (machine: boolean, people: boolean) =>
        both.filter((one) => one.machine[code] === machine && one.people[code] === people).length;
      const hit = count(true, true), wrong = count(true, false) + count(false, true);
      const raw = hit + wrong === 0 ? null : 2 * hit / (2 * hit + wrong);
      return { ...row, measure: SAMPLE_MEASURES.f1, value, raw, n_labelled: hit + count(false, true) };
    }),
  ];
}

const named = (has: readonly boolean[]) => has.map(Number).join("");

/** Its period is the local day of the newest mention that it holds for. */
function sampleRow(facts: Facts, book: SampledBook): MeasureRow {
  const { zone, span } = facts;
  const last = Math.min(book.until, span.to - 1), day = Math.floor((last + zone.offset(last)) / DAY_MS);
  const name = { measure: SAMPLE_MEASURES.sample, period_kind: "day" as const, period: periodName(day, "day") };
  const per_subject = book.labels.some(({ about }) => about >= 0);
  const n = listOf(facts, per_subject ? "mentions by subject" : "mentions", ALL).rows.length;
  const n_labelled = book.labels.length;
  const row = { ...blank(facts, ALL), ...name, dimension: "codebook", value: book.codebook };
  return { ...row, raw: n_labelled, n, n_labelled, unit: "mentions" };
}

function blank(facts: Facts, subject: number): MeasureRow {
  return {
    question: 7,
    measure: "",
    ...nameOf(facts, subject),
    period_kind: "all",
    period: "all",
    dimension: null,
    value: null,
    raw: null,
    corrected: null,
    low: null,
    high: null,
    n: 0,
    n_labelled: null,
    authors: null,
    unit: "share",
  };
}
