/** What cleaning knows of a text. @module */

/** Some bytes of a buffer. */
export interface Slice {
  bytes: Uint8Array;
  start: number;
  end: number;
}

/** What cleaning knows of a text. Its slices hold until the next text is read. */
export interface TextFacts {
  /** The text to show; of a repost, what is reposted. */
  readonly clean: Slice;
  /** The form in which texts are the same; see `comparable`. */
  readonly compared: Slice;
  /** The whole words without addresses; see `wholeWords`. */
  readonly spoken: Slice;
  readonly isRepost: boolean;
  readonly isCut: boolean;
  /** See `isQuote`. */
  readonly isQuote: boolean;
  /** Words as a reader counts them, the repost's prefix among them. */
  readonly words: number;
}

/** Facts that are filled anew for each text. */
export type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** Facts of no text. */
export function emptyFacts(): Writable<TextFacts> {
  const slice = (): Slice => ({ bytes: new Uint8Array(0), start: 0, end: 0 });
  return {
    clean: slice(),
    compared: slice(),
    spoken: slice(),
    isRepost: false,
    isCut: false,
    isQuote: false,
    words: 0,
  };
}

export function setSlice(slice: Slice, bytes: Uint8Array, start: number, end: number): void {
  slice.bytes = bytes;
  slice.start = start;
  slice.end = end;
}
