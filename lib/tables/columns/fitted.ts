/** Arrays of their own length. @module */

/** The first `length` elements, copied only where more than half of the array is not used. */
export function fitted<A extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  array: A,
  length: number,
): A {
  return (length * 2 < array.length ? array.slice(0, length) : array.subarray(0, length)) as A;
}
