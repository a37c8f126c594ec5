/** Says what is wrong with the numbers a statistic is asked for. @module */

/** @throws {RangeError} unless 0 ≤ x ≤ n, both whole */
export function checkShare(what: string, x: number, n: number): void {
  if (Number.isInteger(x) && Number.isInteger(n) && x >= 0 && x <= n) return;
  throw new RangeError(`Cannot give ${what} of ${x} of ${n}: whole numbers from 0 to n are needed`);
}

/** @throws {RangeError} unless the level is a share between 0 and 1, both excluded */
export function checkLevel(what: string, level: number): void {
  if (level > 0 && level < 1) return;
  throw new RangeError(`Cannot give ${what} at level ${level}: a share such as 0.95 is needed`);
}

/** @throws {RangeError} unless x is a whole count of 0 or more and the mean a number of 0 or more */
export function checkCount(x: number, mean: number): void {
  if (!(Number.isInteger(x) && x >= 0)) {
    throw new RangeError(`Cannot give a tail at ${x}: a whole count of 0 or more is needed`);
  }
  if (!(Number.isFinite(mean) && mean >= 0)) {
    throw new RangeError(`Cannot give a tail around ${mean}: an expected count of 0 or more is needed`);
  }
}
