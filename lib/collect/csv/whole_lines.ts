/** Which lines of damaged text look like whole records. @module */
import { type CsvRecord, emptyRecord, fieldTexts, splitLine } from "./csv_fields.ts";
import type { CsvOptions } from "./csv_options.ts";

const LF = 10, CR = 13;
/** Lines that are looked at, at most. */
const PROBE_LINES = 50;

/** Bytes that were read so far. */
export interface CsvText {
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** Looks at lines as records of so many fields; says no where the number is not known, or how a whole one looks. */
export function wholeLines({ delimiter, bareCr = false, width = null, looksWhole }: CsvOptions) {
  const probe = emptyRecord();
  const lineEndAfter = (text: CsvText, start: number) => lineEndIn(text, start, bareCr);
  return { asItStands, swallowed, standsAlone, isFirst, standsBefore };

  /** Whether a line is a whole record where quotes that close in the middle of a field are taken for text. */
  function asItStands(view: CsvRecord, to: number): boolean {
    if (width === null || !looksWhole) return false;
    splitLine(view, to, delimiter, true);
    const fields = view.count >= width ? fieldTexts(view) : [];
    if (fields.slice(width).some((field) => field.trim() !== "")) return false;
    return fields.length > 0 && fields.every((field, i) => view.escaped[i] === 1 || isPaired(field)) &&
      looksWhole(fields, view.escaped);
  }

  /**
   * Whether lines after the first, up to `to`, look like whole records: any of them where the record is `broken`
   * already, every one of them where it is sound but for that; the last of several may end with an inch mark.
   */
  function swallowed(text: CsvText, start: number, to: number, broken: boolean): boolean {
    if (width === null || !looksWhole) return false;
    let at = lineEndAfter(text, start) + 1, seen = 0;
    while (at < to && seen < PROBE_LINES) {
      const end = Math.min(lineEndAfter(text, at), to);
      const whole = looksLikeRecord(text, at, end);
      if (whole && broken) return true;
      if (!whole && !broken) return seen > 0 && end >= to && isUnquoted(text, start) && isUnquoted(text, at, end);
      if (end > at) seen++;
      at = end + 1;
    }
    return !broken && seen > 0;
  }

  /** Whether the first line is whole where its quotes are text, and the next is a record but for what it quotes. */
  function standsAlone(text: CsvText, start: number, to: number): boolean {
    const end = lineEndAfter(text, start);
    if (end >= to || !isFirst(text, start)) return false;
    return isUnquoted(text, end + 1, Math.min(lineEndAfter(text, end + 1), to), Infinity);
  }

  /**
   * Whether the first line of a record of several is whole without its quotes, by what stands behind the field that
   * goes on in the next line (a text does not begin with the fields that come after it), or as the next line is.
   */
  function standsBefore(text: CsvText, { from, to, starts, ends, count }: CsvRecord): boolean {
    const end = lineEndAfter(text, from);
    const open = starts.findIndex((start, i) => i < count && start <= end && ends[i] > end);
    if (open < 0 || open === width! - 1 || !isUnquoted(text, from)) return false;
    const isShown = !looksWhole!(fieldTexts(probe).map((field, i) => i > open ? "x" : field.replaceAll('"', "")));
    return isShown || isUnquoted(text, end + 1, Math.min(lineEndAfter(text, end + 1), to));
  }

  /** Whether a line is a whole record once its quotes are out. */
  function isUnquoted(text: CsvText, start: number, to = lineEndAfter(text, start), most = width!): boolean {
    if (width === null || !looksWhole) return false;
    probe.bytes = text.bytes;
    probe.from = start;
    splitLine(probe, to, delimiter, true);
    return probe.count >= width && probe.count <= most &&
      looksWhole(fieldTexts(probe).map((field) => field.replaceAll('"', "")));
  }

  function isFirst(text: CsvText, start: number): boolean {
    probe.bytes = text.bytes;
    probe.from = start;
    return asItStands(probe, lineEndAfter(text, start));
  }

  function looksLikeRecord({ bytes }: CsvText, start: number, end: number): boolean {
    if (end <= start) return false;
    probe.bytes = bytes;
    probe.from = start;
    const open = splitLine(probe, end, delimiter);
    if ((probe.count >= width! || open) && looksWhole!(fieldTexts(probe), probe.escaped)) return true; // one field too many is a record, too
    return open && asItStands(probe, end);
  }
}

function isPaired(field: string): boolean {
  return field.split('"').length % 2 === 1;
}

/** Where the line ends that holds `start`; `bareCr`: a CR ends one, too. */
export function lineEndIn({ bytes, length }: CsvText, start: number, bareCr: boolean): number {
  for (let i = start; i < length; i++) if (bytes[i] === LF || (bareCr && bytes[i] === CR)) return i;
  return length;
}
