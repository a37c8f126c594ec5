/** Grows text columns part after part in the same memory. @module */
import { TextColumn } from "../../tables/columns.ts";

const encoder = new TextEncoder();
/** Shorter texts are copied byte by byte, which beats a call of `set`. */
const SHORT_BYTES = 24;

/** Less is copied for a part. */
const HANDED_OVER_BYTES = 1 << 16;
/** A part is hardly so much longer than the one before. */
const ROOM_FOR_MORE = 1.25;

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
  /** Adds rows that lie one after the other in `bytes`, by where each ends; an empty one is null. */
  addAll(bytes: Uint8Array, ends: Int32Array, count: number): void;
  /** Adds so many rows without a value. */
  addNulls(count: number): void;
  /** Adds so many rows of one value. */
  addRepeated(value: Uint8Array, count: number): void;
  /** Adds a row from all of `prefix` and then `bytes[start]` up to `bytes[end]`. */
  addJoined(prefix: Uint8Array, bytes: Uint8Array, start: number, end: number): void;
}

/**
 * A writer of texts that differ, part after part.
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
    addAll(from, stops, count) {
      const size = count === 0 ? 0 : stops[count - 1];
      reserve(size);
      bytes.set(size === from.length ? from : from.subarray(0, size), end);
      while (length + count > valid.length) grow();
      for (let k = 0, last = 0; k < count; last = stops[k++]) {
        const isEmpty = stops[k] === last;
        valid[length] = isEmpty ? 0 : 1;
        if (isEmpty) nulls++;
        offsets[++length] = end + stops[k];
      }
      end += size;
    },
    addNulls(count) {
      while (length + count > valid.length) grow();
      valid.fill(0, length, length + count);
      offsets.fill(end, length + 1, length + count + 1);
      length += count;
      nulls += count;
    },
    addRepeated(value, count) {
      const start = end, stop = end + value.length * count;
      reserve(value.length * count);
      while (length + count > valid.length) grow();
      if (count > 0) bytes.set(value, start);
      for (let at = start + value.length; at < stop;) { // twice as much each time
        const size = Math.min(at - start, stop - at);
        bytes.copyWithin(at, start, start + size);
        at += size;
      }
      valid.fill(1, length, length + count);
      for (let k = 0; k < count; k++) offsets[++length] = end += value.length;
    },
    take() {
      // Memory that is nearly full is handed over, and as much taken anew: half the work of a copy.
      const isFull = end * 2 > bytes.length && end > HANDED_OVER_BYTES;
      const column = new TextColumn(
        isFull ? bytes.subarray(0, end) : bytes.slice(0, end),
        offsets.slice(0, length + 1),
        nulls > 0 ? valid.slice(0, length) : undefined,
      );
      if (isFull) bytes = new Uint8Array(Math.ceil(end * ROOM_FOR_MORE));
      length = end = nulls = 0;
      return column;
    },
  };

  function close(mark: 0 | 1): void {
    if (length === valid.length) grow();
    valid[length] = mark;
    if (mark === 0) nulls++;
    offsets[++length] = end;
  }

  function grow(): void {
    const rows = valid.length * 2, longer = new Int32Array(rows + 1), marks = new Uint8Array(rows);
    longer.set(offsets);
    marks.set(valid);
    [offsets, valid] = [longer, marks];
  }

  function reserve(more: number): void {
    if (end + more <= bytes.length) return;
    const grown = new Uint8Array(Math.max(end + more, bytes.length * 2));
    grown.set(bytes.subarray(0, end));
    bytes = grown;
  }
}
