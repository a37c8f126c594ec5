/** Hands on regular records, many at once where they are wanted so. @module */
import type { CsvRecord } from "./csv_fields.ts";
import type { CsvOptions } from "./csv_options.ts";
import { type CsvBatch, ESCAPED, leaveWindow, takeWindow, WINDOW_BYTES } from "./csv_window.ts";

/** Reads regular records in the buffer, which is its own. */
export interface CsvBatches {
  readonly buffer: Uint8Array<ArrayBuffer>;
  /** Hands on what is regular from `from` on, and tells where the next record begins and how many lines lie before it. */
  read(from: number, length: number, line: number): { readonly next: number; readonly lines: number };
  /** The buffer is used no longer. */
  leave(): void;
}

/** Wider tables are read record by record. */
const WIDEST = 64;

/**
 * What reads the text of those options, or null if it is to be read record by record.
 *
 * @param record is filled for `onRecord`
 */
export function csvBatches(
  onRecord: (record: CsvRecord) => void,
  record: CsvRecord,
  { delimiter, width = null, bareCr, backslash, spaced, onBatch }: CsvOptions,
): CsvBatches | null {
  if (!onBatch || width === null || width < 2 || width > WIDEST || bareCr || backslash || spaced) return null;
  const window = takeWindow(), batch = window.batchOf(width), buffer = window.bytes.subarray(0, WINDOW_BYTES);
  return {
    buffer,
    leave: () => leaveWindow(window),
    read(from, length, line) {
      let next = from, lines = 0;
      do {
        next = window.read(batch, next, length, delimiter);
        batch.line = line + lines;
        handOn();
        lines += batch.lines[batch.count];
      } while (batch.count > 0);
      return { next, lines };
    },
  };

  function handOn(): void {
    for (let k = 0; k < batch.count; k++) {
      k += onBatch!(batch, k);
      if (k < batch.count) onRecord(recordAt(batch, k, record));
    }
  }
}

/** Fills a record with one of a batch. */
export function recordAt({ bytes, fields, stride, line, lines }: CsvBatch, k: number, record: CsvRecord): CsvRecord {
  const base = k * stride, width = stride / 2 - 1, { starts, ends, escaped } = record;
  for (let i = 0, at = base + 2; i < width; i++, at += 2) {
    const end = fields[at + 1];
    starts[i] = fields[at];
    ends[i] = end & ~ESCAPED;
    escaped[i] = end < 0 ? 1 : 0;
  }
  record.bytes = bytes;
  record.count = width;
  record.line = line + lines[k];
  record.from = fields[base];
  record.to = fields[base + 1];
  record.damage = null;
  return record;
}
