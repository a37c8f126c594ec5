/** Finds the rows of tables that are written as HTML or as the XML of old spreadsheets, and called .xls. @module */
import { decodeEntities, plainText } from "../values/entities.ts";

const BEGINNING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|table|\?mso-application|(?:\w+:)?Workbook)\b/i;
const ROW = /<(?:tr|(?:\w+:)?Row)\b[^<>]*?(?:\/>|>([\s\S]*?)(?=<\/(?:tr|(?:\w+:)?Row)>|<(?:tr|(?:\w+:)?Row)\b|$))/gi;
const CELL =
  /<(?:t[dh]|(?:\w+:)?Cell)\b([^<>]*?)(?:\/>|>([\s\S]*?)(?=<\/(?:t[dh]|(?:\w+:)?Cell)>|<(?:t[dh]|(?:\w+:)?Cell)\b|$))/gi;
/** Words that stand for an address which is behind them. */
const LINK_WORD = /^(?:link|url|open|ссылка|открыть|перейти|посилання|enlace|lien)$/i;
const WIDEST = 16_384;

/** Whether a text begins as such a file does. */
export function isMarkupTable(beginning: string): boolean {
  return BEGINNING.test(beginning) && /<(?:tr|(?:\w+:)?Row)\b/i.test(beginning);
}

/**
 * The cells of each row, as plain text; of a cell that only says `link` the address behind it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { markupRows } from "./markup_rows.ts";
 *
 * const html = "<table><tr><th>id<th>text</tr><tr><td>1</td><td>a &amp; b<br>c</td></tr></table>";
 * assert.deepEqual(markupRows(html), [["id", "text"], ["1", "a & b\nc"]]);
 * ```
 */
export function markupRows(text: string): string[][] {
  return [...text.matchAll(ROW)].map(([, row]) => cellsIn(row ?? ""));
}

function cellsIn(row: string): string[] {
  const cells: string[] = [];
  for (const [, attributes, content] of row.matchAll(CELL)) {
    const place = Number(/\bss:Index\s*=\s*["'](\d+)/i.exec(attributes)?.[1] ?? 0);
    while (cells.length < Math.min(place - 1, WIDEST)) cells.push(""); // cells that stand empty are left out
    const shown = plainText(content ?? "").trim(), link = /\bhref\s*=\s*["']([^"']+)/i.exec(content ?? "")?.[1];
    cells.push(link && LINK_WORD.test(shown) ? decodeEntities(link) : shown);
  }
  return cells;
}
