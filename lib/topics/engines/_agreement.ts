/** How far runs that differ by their random start alone agree. @module */
import { partitionAgreement } from "../../learn/mod.ts";

const MOST_TEXTS = 5000;

/** Mean adjusted Rand index of all pairs of runs, on the first 5,000 texts, a random draw; null for a single run. */
export function agreementOf(runs: readonly Int32Array[]): number | null {
  const heads = runs.map((groups) => groups.subarray(0, MOST_TEXTS));
  const indices = heads.flatMap((a, i) => heads.slice(i + 1).map((b) => partitionAgreement(a, b)?.ari ?? 1));
  return indices.length === 0 ? null : indices.reduce((a, b) => a + b, 0) / indices.length;
}
