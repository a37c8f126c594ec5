/** Cuts UTF-8 bytes of delimited text into records, in one pass and with fixed memory. @module */
import { csvBatches } from "./csv_batches.ts";
import { type CsvDamage, type CsvRecord, emptyRecord, splitLine, widen } from "./csv_fields.ts";
import type { CsvOptions, CsvScanner } from "./csv_options.ts";
import { type CsvText, lineEndIn, wholeLines } from "./whole_lines.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const BACKSLASH = 92;

/** A quoted field longer than this counts as one that never closes. */
const RECORD_LIMIT_BYTES = 16 << 20;
/** What a file that ends inside a quote may hold back as one record; more of it is read line by line. */
const TAIL_LIMIT_BYTES = 64 << 10;

/** So much is looked at together where records are taken side by side: it stays in a core's cache. */
const PIECE_BYTES = 1 << 18;

/** What {@linkcode csvScanner} finds in place of a closing quote. */
const NEED_MORE = -1, STRAY = -2, AT_END = -3;

/**
 * A scanner after RFC 4180 that goes on where a file is damaged.
 *
 * A quote inside a bare field is text. A quote inside a quoted field that neither is doubled nor closes the field is
 * text too, unless the lines that the field has run over look like whole records: then the quote that opened it was
 * a stray one, the record is cut back to its own line and marked, and reading goes on at the next line. A field that
 * never closes is cut back likewise; the lines after it are then taken one by one, so that time stays linear.
 *
 * @param onRecord is handed the same object every time: copy what must stay
 * @param options the delimiter is required
 *
 * @example A stray quote costs one record
 * ```ts
 * import assert from "node:assert/strict";
 * import { fieldText } from "./csv_fields.ts";
 * import { csvScanner } from "./csv_scanner.ts";
 *
 * const rows: string[] = [];
 * const scanner = csvScanner(
 *   (record) => rows.push(`${record.line} ${fieldText(record, 1)} ${record.damage}`),
 *   { delimiter: 44, width: 2, looksWhole: (fields) => /^\d+$/.test(fields[0]) },
 * );
 * scanner.push(new TextEncoder().encode('1,"a\n2,b\n3,"c"\n'));
 * scanner.end();
 * assert.deepEqual(rows, ["1 a quote", "2 b null", "3 c null"]);
 * ```
 */
export function csvScanner(onRecord: (record: CsvRecord) => void, options: CsvOptions): CsvScanner {
  const { delimiter, bareCr = false, backslash = false, spaced = false, width = null } = options;
  const stops = new Uint8Array(256);
  stops[delimiter] = stops[LF] = 1;
  if (bareCr) stops[CR] = 1;
  const record = emptyRecord(), whole = wholeLines(options);
  let batches = csvBatches(onRecord, record, options);
  let buffer = batches?.buffer ?? new Uint8Array(1 << 16);
  let from = 0, length = 0, line = 1, lines = 1, done = 0;
  let linewise = 0; // up to this position, counted from the file's start, no quote reaches over a line

  return {
    push,
    end() {
      scan(true);
      batches?.leave();
      batches = null;
    },
  };

  function push(chunk: Uint8Array): void {
    const size = batches ? PIECE_BYTES : chunk.length;
    for (let at = 0; at < chunk.length; at += size) take(chunk.subarray(at, at + size));
  }

  function take(chunk: Uint8Array): void {
    const rest = length - from;
    if (rest + chunk.length > buffer.length) {
      const grown = new Uint8Array(Math.max(rest + chunk.length, buffer.length * 2));
      grown.set(buffer.subarray(from, length));
      buffer = grown;
      batches?.leave();
      batches = null;
    } else {
      buffer.copyWithin(0, from, length);
    }
    buffer.set(chunk, rest);
    done += from;
    from = 0;
    length = rest + chunk.length;
    scan(false);
  }

  function scan(final: boolean): void {
    while (from < length) {
      if (batches && done + from >= linewise) {
        const { next, lines } = batches.read(from, length, line);
        from = next;
        line += lines;
        if (from >= length) return;
      }
      const next = scanRecord(final);
      if (next < 0) return;
      if (record.count > 1 || record.damage || !isBlank()) onRecord(record);
      line += lines;
      from = next;
    }
  }

  /** Fills `record` from `from` on and returns where the next one begins, or −1 if more bytes are needed. */
  function scanRecord(final: boolean): number {
    record.bytes = buffer;
    record.count = 0;
    record.line = line;
    record.from = from;
    record.damage = null;
    let at = from, breaks = false;
    for (;;) {
      if (record.count === record.starts.length) widen(record);
      if (spaced) at = afterSpaces(at);
      let end: number;
      if (buffer[at] === QUOTE && at < length) {
        const close = closingQuote(at, final);
        if (close === NEED_MORE) return -1;
        if (close < 0) return cutBack(close === AT_END ? "end of file" : "quote");
        record.starts[record.count] = at + 1;
        record.ends[record.count] = close;
        if (!breaks) breaks = indexOf(LF, at, close) >= 0 || (bareCr && indexOf(CR, at, close) >= 0);
        end = close + 1;
        while (end < length && stops[buffer[end]] === 0 && (buffer[end] === SPACE || buffer[end] === CR)) end++;
      } else {
        end = at;
        while (end < length && stops[buffer[end]] === 0) end++;
        record.starts[record.count] = at;
        record.ends[record.count] = end;
        record.escaped[record.count] = 0;
      }
      if (end >= length && !final) return -1;
      record.count++;
      if (end < length && buffer[end] === delimiter) {
        at = end + 1;
        if (at >= length && !final) return -1;
        continue;
      }
      return finish(end, breaks);
    }
  }

  /** The quote after spaces; where there is none the spaces are text. */
  function afterSpaces(at: number): number {
    let next = at;
    while (next < length && buffer[next] === SPACE) next++;
    return buffer[next] === QUOTE && next < length ? next : at;
  }

  function finish(end: number, breaks: boolean): number {
    let to = end;
    while (to > record.from && buffer[to - 1] === CR) to--;
    record.to = to;
    lines = breaks ? lineEnds(record.from, end) + 1 : 1;
    const last = record.count - 1;
    if (record.ends[last] > to) record.ends[last] = Math.max(to, record.starts[last]);
    if (
      breaks && (whole.swallowed(text(), record.from, to, record.count !== width) || whole.standsBefore(text(), record))
    ) {
      return cutBack("quote");
    }
    return Math.min(end + 1, length);
  }

  /** The quote that closes the field opened at `at`, or what is wrong. */
  function closingQuote(at: number, final: boolean): number {
    let e = at + 1, escaped = 0, checked = false;
    for (;;) {
      const q = indexOf(QUOTE, e, length);
      if (done + at < linewise && lineEndBefore(at, q < 0 ? length : q)) return STRAY;
      if (q < 0 || q - at > RECORD_LIMIT_BYTES) return unclosed(at, final);
      if (q + 1 >= length && !final) return NEED_MORE;
      if (backslash && isEscaped(at, q)) {
        escaped = 2;
        e = q + 1;
      } else if (q + 1 < length && buffer[q + 1] === QUOTE) {
        escaped = escaped || 1;
        e = q + 2;
      } else if (closes(q + 1)) {
        record.escaped[record.count] = escaped;
        return q;
      } else {
        if (!checked && lineEndBefore(at, q)) {
          const lineEnd = indexOf(LF, q, length);
          if (lineEnd < 0 && !final && length - from < RECORD_LIMIT_BYTES) return NEED_MORE;
          const to = lineEnd < 0 ? length : lineEnd;
          if (whole.swallowed(text(), from, to, true) || whole.standsAlone(text(), from, to)) return STRAY;
          checked = true; // a text of many lines with bare quotes: ask once, or time would not be linear
        }
        escaped = escaped || 1;
        e = q + 1;
      }
    }
  }

  function unclosed(at: number, final: boolean): number {
    if (!final && length - from < RECORD_LIMIT_BYTES) {
      // Whole lines swallowed already: no need to read on to the file's end to know.
      return length - at > TAIL_LIMIT_BYTES && whole.swallowed(text(), from, length, true) ? stray() : NEED_MORE;
    }
    if (
      final && length - at <= TAIL_LIMIT_BYTES && !whole.swallowed(text(), from, length, true) &&
      !whole.isFirst(text(), from)
    ) {
      return AT_END;
    }
    return stray();
  }

  function stray(): number {
    linewise = done + length;
    return STRAY;
  }

  /** The record ends with its first line (or the file), whatever quotes say. */
  function cutBack(damage: CsvDamage): number {
    const at = damage === "end of file" ? length : lineEndAfter(record.from);
    record.damage = damage;
    lines = 1;
    let to = at;
    while (to > record.from && (buffer[to - 1] === CR || buffer[to - 1] === LF)) to--;
    record.to = to;
    if (lineEndAfter(record.from) >= to && whole.asItStands(record, to)) record.damage = null;
    else splitLine(record, to, delimiter);
    return Math.min(at + 1, length);
  }

  function isBlank(): boolean {
    for (let i = record.from; i < record.to; i++) if (buffer[i] !== SPACE && buffer[i] !== TAB) return false;
    return true;
  }

  /** Whether a quote before `at` closes its field: spaces may stand between. */
  function closes(at: number): boolean {
    let i = at;
    while (i < length && buffer[i] === SPACE && stops[SPACE] === 0) i++;
    if (i >= length) return true;
    if (buffer[i] === CR) {
      if (bareCr) return true;
      while (i < length && buffer[i] === CR) i++;
      return i >= length || buffer[i] === LF;
    }
    return buffer[i] === delimiter || buffer[i] === LF;
  }

  function isEscaped(start: number, at: number): boolean {
    let slashes = 0;
    while (at - 1 - slashes > start && buffer[at - 1 - slashes] === BACKSLASH) slashes++;
    return slashes % 2 === 1;
  }

  function indexOf(byte: number, start: number, end: number): number {
    const at = buffer.indexOf(byte, start);
    return at >= 0 && at < end ? at : -1;
  }

  function text(): CsvText {
    return { bytes: buffer, length };
  }

  function lineEndAfter(start: number): number {
    return lineEndIn(text(), start, bareCr);
  }

  function lineEndBefore(start: number, end: number): boolean {
    return lineEndAfter(start) < end;
  }

  function lineEnds(start: number, end: number): number {
    let n = 0;
    for (let i = start; i < end; i++) if (buffer[i] === LF || (bareCr && buffer[i] === CR)) n++;
    return n;
  }
}
