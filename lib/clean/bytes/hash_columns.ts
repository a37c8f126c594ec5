/** Hashes of columns of texts and addresses. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { hashBytes } from "../../text/content_hash.ts";
import { comparableAddress } from "../texts/address.ts";
import { comparedAddress, isAddress } from "./compared_address.ts";
import { narrowToPost } from "./post_address.ts";
import { textWindow } from "./text_window.ts";

/** Hashes of 64 bits in two halves; both 0 where there is no value. */
export interface Hashes {
  readonly high: Uint32Array<ArrayBuffer>;
  readonly low: Uint32Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
const NONE: readonly number[] = [];

/** The hash of each text, as `hashBytes` gives it. */
export function hashTexts(texts: TextColumn): Hashes {
  const window = textWindow();
  return hashed(texts, (rows) => {
    window.hash(rows, "rows");
    return NONE;
  }, (bytes, start, end) => bytes.subarray(start, end));
}

/** The hash of each address in the spelling that is compared, of the post that it shows; what is no address has none. */
export function hashAddresses(urls: TextColumn): Hashes {
  const window = textWindow();
  return hashed(urls, (rows) => {
    window.compareAddresses(rows);
    for (let k = 0; k < rows; k++) if (window.compared[k * 2] > 0) narrowToPost(window.bytes, window.compared, k * 2);
    window.hash(rows, "compared");
    return untold(window.compared, rows);
  }, (bytes, start, end) => {
    if (!isAddress(bytes, start, end)) return bytes.subarray(0, 0);
    const room = new Uint8Array(end - start), compared = comparedAddress(bytes, start, end, room, 0);
    if (compared >= 0) return ofPost(room.subarray(0, compared));
    return ofPost(encoder.encode(comparableAddress(decoder.decode(bytes.subarray(start, end)))));
  });
}

/** Rows whose compared form the kernel left open. */
function untold(compared: Int32Array, rows: number): number[] {
  const found: number[] = [];
  for (let k = 0; k < rows; k++) if (compared[k * 2] < 0) found.push(k);
  return found;
}

function ofPost(address: Uint8Array): Uint8Array {
  const slices = Int32Array.of(0, address.length);
  narrowToPost(address, slices, 0);
  return address.subarray(slices[0], slices[1]);
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Fills the hashes window by window.
 *
 * @param hash puts the hashes of so many rows into the window's; gives those of which it cannot tell
 * @param comparedOf what is to be hashed of a row that no window takes, or of which it cannot tell
 */
function hashed(
  { bytes, offsets, length }: TextColumn,
  hash: (rows: number) => readonly number[],
  comparedOf: (bytes: Uint8Array, start: number, end: number) => Uint8Array,
): Hashes {
  const window = textWindow(), high = new Uint32Array(length), low = new Uint32Array(length);
  if (offsets[0] === offsets[length]) return { high, low };
  for (let row = 0; row < length;) {
    const end = window.enter(bytes, offsets, row, length), rows = end - row;
    const others = hash(rows);
    high.set(window.high.subarray(0, rows), row);
    low.set(window.low.subarray(0, rows), row);
    for (const k of others) hashOne(row + k);
    row = end;
    if (rows === 0) hashOne(row++);
  }
  return { high, low };

  function hashOne(row: number): void {
    const compared = comparedOf(bytes, offsets[row], offsets[row + 1]);
    [high[row], low[row]] = hashBytes(compared, 0, compared.length);
  }
}
