import type { Cell } from "../../../lib/measure/types.ts";

/** A cell in which nothing lies, but for what is given. */
export function cell(more: Partial<Cell>): Cell {
  return {
    n: 0,
    x: 0,
    authors: () => 0,
    worth: () => 0,
    worths: () => new Float64Array(0),
    ended: () => new Uint8Array(0),
    days: 0,
    series: { counts: new Int32Array(0), bases: new Int32Array(0), days: new Int32Array(0), place: 0, known_from: 0 },
    ...more,
  };
}
