/** What a sheet says behind its rows: addresses of cells, and cells that were merged. @module */
import { Buffer } from "node:buffer";
import { local } from "./rich_text.ts";
import { xmlTokens } from "../input/xml_tokens.ts";

/** A cell that reaches over rows below it. */
export interface MergedDown {
  /** From 0. */
  readonly column: number;
  /** From 1; the value stands in the first. */
  readonly first: number;
  readonly last: number;
}

/** What stands behind the rows. */
export interface BehindRows {
  /** Addresses behind cells, by reference (`E5`). */
  readonly links: ReadonlyMap<string, string>;
  /** Cells merged with cells below them, by the row that they begin in. */
  readonly merged: ReadonlyMap<number, readonly MergedDown[]>;
}

const ROWS_END = "sheetData>", LESS = 0x3c, SLASH = 0x2f;
/** Before the rows' end may stand `</` and a prefix. */
const LONGEST_PREFIX = 32;

/**
 * Reads what stands behind a sheet's rows; the rows are run through without a look.
 *
 * @param addressOf the address that a relation's id stands for
 */
export async function behindRows(
  chunks: AsyncIterable<Uint8Array>,
  addressOf: (id: string) => string | undefined,
): Promise<BehindRows> {
  const links = new Map<string, string>(), merged = new Map<number, MergedDown[]>();
  for (const token of xmlTokens(await textBehindRows(chunks))) {
    if (token.type !== "open") continue;
    const { ref = "" } = token.attributes;
    if (local(token.name) === "hyperlink") {
      const id = Object.entries(token.attributes).find(([key]) => local(key) === "id")?.[1];
      const address = id === undefined ? undefined : addressOf(id);
      if (address && ref) links.set(ref.split(":")[0], address);
    }
    if (local(token.name) !== "mergecell") continue;
    const cell = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/i.exec(ref);
    const first = Number(cell?.[2]), last = Number(cell?.[3]);
    if (!cell || !(last > first)) continue;
    merged.set(first, [...merged.get(first) ?? [], { column: columnNumber(cell[1]), first, last }]);
  }
  return { links, merged };
}

async function textBehindRows(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const behind: Buffer[] = [];
  let before = Buffer.alloc(0), found = false;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (found) {
      behind.push(Buffer.from(bytes));
      continue;
    }
    const both = Buffer.concat([before, bytes]), end = rowsEnd(both);
    found = end >= 0;
    if (found) behind.push(both.subarray(end));
    before = Buffer.from(both.subarray(-LONGEST_PREFIX));
  }
  return Buffer.concat(behind).toString();
}

/** Behind `</sheetData>`; −1 if it is not there. */
function rowsEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(ROWS_END); at >= 0; at = bytes.indexOf(ROWS_END, at + 1)) {
    const open = bytes.lastIndexOf(LESS, at);
    if (open >= 0 && bytes[open + 1] === SLASH) return at + ROWS_END.length;
  }
  return -1;
}

/** `A` is 0, `AA` is 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
