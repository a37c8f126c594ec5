/** Bytes at random: what archives and workbooks are read from. @module */

/** Bytes that can be read from any place. */
export interface RandomBytes {
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
}
