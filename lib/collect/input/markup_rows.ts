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

/** Cells that reach down into rows to come: what they hold and how many rows it is yet, by column. */
type Reaching = Map<number, { readonly text: string; rows: number }>;

/**
 * The cells of each row, as plain text; of a cell that only says `link` the address behind it. A cell that reaches over
 * several rows stands in each, one over several columns in the first.
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
  const reaching: Reaching = new Map();
  return [...text.matchAll(ROW)].map(([, row]) => cellsIn(row ?? "", reaching));
}

function cellsIn(row: string, reaching: Reaching): string[] {
  const cells: string[] = [], above = new Map(reaching);
  for (const [column, cell] of reaching) if (--cell.rows === 0) reaching.delete(column);
  const pass = () => {
    while (above.has(cells.length)) cells.push(above.get(cells.length)!.text);
  };
  for (const [, attributes, content] of row.matchAll(CELL)) {
    const place = numberIn(attributes, "ss:Index");
    pass();
    while (cells.length < Math.min(place - 1, WIDEST)) cells.push(above.get(cells.length)?.text ?? ""); // those left out
    const shown = plainText(content ?? "").trim(), link = /\bhref\s*=\s*["']([^"']+)/i.exec(content ?? "")?.[1];
    const value = link && LINK_WORD.test(shown) ? decodeEntities(link) : shown;
    const below = Math.max(numberIn(attributes, "rowspan") - 1, numberIn(attributes, "ss:MergeDown"));
    if (below > 0) reaching.set(cells.length, { text: value, rows: below });
    const beside = Math.max(numberIn(attributes, "colspan") - 1, numberIn(attributes, "ss:MergeAcross"));
    cells.push(value, ...Array<string>(Math.max(0, Math.min(beside, WIDEST - cells.length))).fill(""));
  }
  if (cells.length > 0) pass();
  return cells;
}

function numberIn(attributes: string, name: string): number {
  return Number(new RegExp(`(?<![\\w:])${name}\\s*=\\s*["']?(\\d+)`, "i").exec(attributes)?.[1] ?? 0);
}
