/** Finds the accounts that a text addresses by their @name. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { Growing } from "./growing.ts";

/** The subjects' accounts, ready to be looked for. */
export interface Handles {
  /** Lower case, without @, in UTF-8. */
  readonly texts: readonly Uint8Array[];
  /** The subject of each. */
  readonly of: readonly number[];
  /** All subjects, with or without accounts. */
  readonly subjects: readonly unknown[];
}

/** An account as it is compared: without @, in lower case. */
export function plainAccount(account: string): string {
  return account.trim().replace(/^@/, "").toLowerCase();
}

export function handlesOf(subjects: readonly { readonly accounts: readonly string[] }[]): Handles {
  const encoder = new TextEncoder();
  const pairs = subjects.flatMap(({ accounts }, subject) =>
    accounts.map(plainAccount).filter((account) => account !== "").map((account) => ({ account, subject }))
  );
  return {
    texts: pairs.map(({ account }) => encoder.encode(account)),
    of: pairs.map(({ subject }) => subject),
    subjects,
  };
}

/** Adds the rows in whose text a handle stands to the list of the handle's subject. */
export function addressedIn(text: TextColumn, rows: Int32Array, handles: Handles, into: readonly Growing[]): void {
  const { bytes, offsets } = text;
  let row = 0;
  for (let at = bytes.indexOf(AT); at >= 0 && at < offsets[rows.length]; at = bytes.indexOf(AT, at + 1)) {
    while (offsets[row + 1] <= at) row++;
    if (rows[row] < 0) continue;
    handles.texts.forEach((handle, i) => {
      if (standsAt(bytes, at + 1, offsets[row + 1], handle)) into[handles.of[i]].push(rows[row]);
    });
  }
}

const AT = 0x40;

function standsAt(bytes: Uint8Array, at: number, end: number, handle: Uint8Array): boolean {
  if (at + handle.length > end) return false;
  for (let k = 0; k < handle.length; k++) if (small(bytes[at + k]) !== handle[k]) return false;
  return at + handle.length === end || !isPartOfName(bytes[at + handle.length]);
}

function small(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

function isPartOfName(byte: number): boolean {
  const letter = small(byte);
  return byte >= 0x80 || byte === 0x5f || (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}
