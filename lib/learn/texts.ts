/** Texts as word numbers. @module */

/** Text i has the words `ids[starts[i]]` up to `ids[starts[i + 1]]`, in order, each below `width`. */
export interface Texts {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  /** How many different words there are. */
  readonly width: number;
}
