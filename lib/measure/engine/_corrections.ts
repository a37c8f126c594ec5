/** Which numbers a hand-coded sample corrects, and by what. @module */
import { correctedShare } from "../../stats/corrected/mod.ts";
import { cellSample, CORRECTION, type Worth } from "../sample/cell_sample.ts";
import type { SampledBook, Samples } from "../sample/types.ts";
import type { Facts } from "../facts/types.ts";
import type { Cut, Measure, MeasureRow, Slice } from "../types.ts";
import type { Grouped } from "./_grouped.ts";

/** What is corrected of a row. */
export type Correction = Pick<MeasureRow, "corrected" | "low" | "high" | "n_labelled">;

/** The sample of a slice, and what its values are worth in it; null where nothing corrects it. */
export function sampleOf(
  measure: Measure,
  slice: Slice,
  samples: Samples,
): { readonly book: SampledBook; readonly worthOf: (value: number) => Worth } | null {
  if (measure.judged === "net") {
    const book = samples.get("tone");
    return book ? { book, worthOf: () => netWorth(book.codes) } : null;
  }
  const book = measure.judged === "codes" && slice.dimension?.judges ? samples.get(slice.dimension.judges) : undefined;
  return book ? { book, worthOf: (value) => [[value, 1]] } : null;
}

/** Positive less negative. */
export function netWorth(codes: readonly string[]): Worth {
  return [[codes.indexOf("positive"), 1], [codes.indexOf("negative"), -1]];
}

/** What a net share, or a share, can be. */
export function rangeOf(worth: Worth): readonly [number, number] {
  return worth.length > 1 ? [-1, 1] : [0, 1];
}

/** Corrects the cells of a slice: `base` are its lines by period, and by value too where the base is split. */
export function corrector(
  measure: Measure,
  slice: Slice,
  samples: Samples | undefined,
  cells: {
    readonly base: () => Grouped;
    readonly cut: Cut | null;
    readonly splits_base: boolean;
    readonly facts: Facts;
  },
): (period: number, value: number) => Correction | null {
  const sample = samples ? sampleOf(measure, slice, samples) : null;
  if (!sample) return () => null;
  const { cut, splits_base, facts } = cells, base = cells.base(), width = splits_base && cut ? cut.values.length : 1;
  let last: { cell: number; sample: ReturnType<typeof cellSample> } | null = null;
  return (period, value) => {
    const cell = splits_base ? period * width + value : period;
    if (last?.cell !== cell) {
      last = { cell, sample: cellSample(sample.book, base.linesOf(cell), facts) };
    }
    const worth = sample.worthOf(value), side = last.sample.side(worth), { n_labelled } = last.sample;
    const found = side ? correctedShare(side.labelled, side.whole, { ...CORRECTION, range: rangeOf(worth) }) : null;
    return { corrected: found?.corrected ?? null, low: found?.low ?? null, high: found?.high ?? null, n_labelled };
  };
}
