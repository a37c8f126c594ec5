/** Grows text columns part after part in the same memory. @module */
import { TextColumn } from "../../tables/columns.ts";

const encoder = new TextEncoder();
/** Shorter texts are copied byte by byte, which beats a call of `set`. */
const SHORT_BYTES = 24;

/** Adds rows; {@linkcode TextColumnWriter.take} hands over what was added and begins anew. */
export interface TextColumnWriter {
  readonly length: number;
  add(text: string | null | undefined): void;
  /** Adds a row from `bytes[start]` up to `bytes[end]`, which must be UTF-8. */
  addBytes(bytes: Uint8Array, start: number, end: number): void;
  take(): TextColumn;
}

/** A writer of texts that differ from row to row. */
export interface PlainTextWriter extends TextColumnWriter {
  /** Adds a row from all of `prefix` and then `bytes[start]` up to `bytes[end]`. */
  addJoined(prefix: Uint8Array, bytes: Uint8Array, start: number, end: number): void;
}

/**
 * A writer that keeps its memory from part to part: a fresh buffer for each costs more in page faults than the copying.
 */
export function textColumnWriter(): PlainTextWriter {
  let bytes = new Uint8Array(1 << 10), offsets = new Int32Array((1 << 7) + 1), valid = new Uint8Array(1 << 7);
  let length = 0, end = 0, nulls = 0;
  return {
    get length() {
      return length;
    },
    add(text) {
      if (text === null || text === undefined) return close(0);
      reserve(text.length * 3);
      end += encoder.encodeInto(text, bytes.subarray(end)).written;
      close(1);
    },
    addBytes(from, start, stop) {
      const size = stop - start;
      reserve(size);
      if (size < SHORT_BYTES) {
        const into = bytes, at = end;
        for (let i = 0; i < size; i++) into[at + i] = from[start + i];
      } else bytes.set(from.subarray(start, stop), end);
      end += size;
      close(1);
    },
    addJoined(prefix, from, start, stop) {
      reserve(prefix.length + stop - start);
      const into = bytes;
      let at = end;
      for (let i = 0; i < prefix.length; i++) into[at++] = prefix[i];
      for (let i = start; i < stop; i++) into[at++] = from[i];
      end = at;
      close(1);
    },
    take() {
      const column = new TextColumn(
        bytes.slice(0, end),
        offsets.slice(0, length + 1),
        nulls > 0 ? valid.slice(0, length) : undefined,
      );
      length = end = nulls = 0;
      return column;
    },
  };

  function close(mark: 0 | 1): void {
    if (length === valid.length) {
      const [longer, marks] = [new Int32Array(length * 2 + 1), new Uint8Array(length * 2)];
      longer.set(offsets);
      marks.set(valid);
      [offsets, valid] = [longer, marks];
    }
    valid[length] = mark;
    if (mark === 0) nulls++;
    offsets[++length] = end;
  }

  function reserve(more: number): void {
    if (end + more <= bytes.length) return;
    const grown = new Uint8Array(Math.max(end + more, bytes.length * 2));
    grown.set(bytes.subarray(0, end));
    bytes = grown;
  }
}
