/** Numbers that know which measure they are, so that the page's script can count them again within a selection. @module */
import type { Measure } from "../reading/measure.ts";

/**
 * How a number is written: value, interval, base (`n = 7`), count of the base, full, brief (without interval), points,
 * points with their unit, authors beside a count, count of authors.
 */
export type NumberForm = "v" | "i" | "n" | "c" | "f" | "b" | "p" | "q" | "a" | "x";

/** Remembers the measures that pages show. */
export interface Marker {
  /** The text with a mark around it that says which measure it shows, and how. */
  mark(row: Measure, form: NumberForm, text: string): string;
  /** The measure's number among those that were shown. */
  idOf(row: Measure): number;
  readonly rows: readonly Measure[];
}

// Non-characters: no text that people write has them, and they are harmless where one does.
const [OPEN, MIDDLE, CLOSE] = ["\ufdd0", "\ufdd1", "\ufdd2"];
const MARK = /\ufdd0(\d+)([a-z])\ufdd1([^\ufdd0-\ufdd2]*)\ufdd2/g;

/** Starts an empty memory of shown measures. */
export function newMarker(): Marker {
  const ids = new Map<Measure, number>();
  const rows: Measure[] = [];
  const idOf = (row: Measure) => {
    const known = ids.get(row) ?? rows.push(row) - 1;
    ids.set(row, known);
    return known;
  };
  return { rows, idOf, mark: (row, form, text) => `${OPEN}${idOf(row)}${form}${MIDDLE}${text}${CLOSE}` };
}

/**
 * The text as people read it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { unmarked } from "./marker.ts";
 *
 * assert.equal(unmarked("vk: \ufdd07v\ufdd131 %\ufdd2"), "vk: 31 %");
 * ```
 */
export function unmarked(text: string): string {
  return text.replace(MARK, "$3").replace(/[\ufdd0-\ufdd2]/g, "");
}

/** The number of the first measure that the text shows; −1 if it shows none. */
export function markedRow(text: string): number {
  const found = /\ufdd0(\d+)[a-z]\ufdd1/.exec(text);
  return found ? Number(found[1]) : -1;
}

/**
 * A page's markup with a `<span data-row data-as>` around each marked number; marks within tags are taken out, for an
 * attribute holds no markup.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { marksAsSpans } from "./marker.ts";
 *
 * const html = '<b title="\ufdd07v\ufdd131 %\ufdd2">\ufdd07v\ufdd131 %\ufdd2</b>';
 * assert.equal(marksAsSpans(html), '<b title="31 %"><span data-row="7" data-as="v">31 %</span></b>');
 * ```
 */
export function marksAsSpans(html: string): string {
  return html.split(/(<[^>]*>)/).map((piece) =>
    piece.startsWith("<") ? unmarked(piece) : piece.replace(MARK, '<span data-row="$1" data-as="$2">$3</span>')
  ).join("").replace(/[\ufdd0-\ufdd2]/g, "");
}
