import { correctedShare, type CorrectionOptions, type Labelled } from "../../../lib/stats/corrected/mod.ts";
import { median, randomOf } from "../../../lib/stats/mod.ts";

/** A whole whose truth is known, and what a machine says of each unit. */
export interface Known {
  readonly truth: readonly number[];
  /** Probabilities, or beliefs. */
  readonly beliefs: readonly number[];
  /** 1 or 0. */
  readonly codes: readonly number[];
}

/** How a method did over many draws. */
export interface Drawn {
  readonly method: string;
  readonly coverage: number;
  readonly error: number;
  readonly width: number;
}

export const METHODS: readonly { method: string; from: "beliefs" | "codes"; lambda: CorrectionOptions["lambda"] }[] = [
  { method: "labels alone", from: "beliefs", lambda: 0 },
  { method: "beliefs, lambda 1", from: "beliefs", lambda: 1 },
  { method: "beliefs, fitted", from: "beliefs", lambda: "fitted" },
  { method: "codes, lambda 1", from: "codes", lambda: 1 },
  { method: "codes, fitted", from: "codes", lambda: "fitted" },
];

/** Draws labels without replacement many times and asks every method for the share. */
export function drawOften(
  known: Known,
  { draws, labels, range, seed }: { draws: number; labels: number; range: [number, number]; seed: number },
): Drawn[] {
  const random = randomOf(seed), n = known.truth.length;
  const share = mean(known.truth), machine = { beliefs: mean(known.beliefs), codes: mean(known.codes) };
  const kept = METHODS.map(() => ({ held: 0, errors: [] as number[], widths: [] as number[] }));
  for (let draw = 0; draw < draws; draw++) {
    const drawn = sampleOf(n, labels, random);
    METHODS.forEach(({ from, lambda }, i) => {
      const labelled: Labelled[] = drawn.map((at) => ({
        unit: String(at),
        truth: known.truth[at],
        machine: known[from][at],
      }));
      const found = correctedShare(labelled, { n, machine: machine[from] }, { lambda, range })!;
      if (found.low <= share && share <= found.high) kept[i].held++;
      kept[i].errors.push(Math.abs(found.corrected - share));
      kept[i].widths.push(found.high - found.low);
    });
  }
  return METHODS.map(({ method }, i) => ({
    method,
    coverage: kept[i].held / draws,
    error: mean(kept[i].errors),
    width: median(kept[i].widths)!,
  }));
}

/** Distinct places, by the first steps of a shuffle. */
export function sampleOf(n: number, size: number, random: () => number): number[] {
  const places = Array.from({ length: n }, (_, i) => i);
  for (let i = 0; i < size; i++) {
    const other = i + Math.floor(random() * (n - i));
    [places[i], places[other]] = [places[other], places[i]];
  }
  return places.slice(0, size);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
