/** Logarithms looked up instead of computed. @module */
import type { Texts } from "../texts.ts";

/** Logarithms by count. */
export interface LogTables {
  /** ln(n + alpha), n texts. */
  readonly text: Float64Array;
  /** ln(n + beta), n occurrences of a word. */
  readonly word: Float64Array;
  /** Sums of ln(i + beta × vocabulary) for i below n: ln of a rising factorial. */
  readonly rising: Float64Array;
  /** The same of alpha, and of beta. */
  readonly risingText: Float64Array;
  readonly risingWord: Float64Array;
}

/** Tables as long as these texts can need. */
export function logTables(texts: Texts, alpha: number, beta: number): LogTables {
  const rows = texts.starts.length - 1;
  const frequency = new Int32Array(texts.width);
  for (const id of texts.ids) frequency[id]++;
  const longest = texts.starts.reduce((most, end, i) => i === 0 ? 0 : Math.max(most, end - texts.starts[i - 1]), 0);
  const most = frequency.reduce((a, b) => Math.max(a, b), 0) + longest;
  return {
    text: logsFrom(alpha, rows + 1),
    word: logsFrom(beta, most + 1),
    rising: risingLogs(beta * texts.width, texts.ids.length + longest),
    risingText: risingLogs(alpha, rows),
    risingWord: risingLogs(beta, most),
  };
}

/** ln(start + n) for n below `count`. */
function logsFrom(start: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, n) => Math.log(start + n));
}

/** ln Γ(start + n) − ln Γ(start) for n up to `most`. */
export function risingLogs(start: number, most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 0; n < most; n++) logs[n + 1] = logs[n] + Math.log(start + n);
  return logs;
}
