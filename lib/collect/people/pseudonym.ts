/** Names people by a keyed hash. @module */
import { keyedHash, NAME_DIGITS } from "./keyed_hash.ts";

/** Turns an author's name into what is stored. */
export interface NamePerson {
  (author: string): string;
  /**
   * The same for a name in bytes, without a string; null where it takes one. Good until the next call.
   */
  ofBytes?(bytes: Uint8Array, from: number, to: number): Uint8Array | null;
}

/**
 * A function that turns names into pseudonyms: the first 16 hexadecimal digits of HMAC-SHA256 of the name in lower
 * case. Accounts of the study's subjects keep their name, as the study writes it. Each name is hashed once.
 *
 * @param key null: names stay as they are
 * @param accounts without @; compared without regard to case
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pseudonyms } from "./pseudonym.ts";
 *
 * const name = pseudonyms(new Uint8Array(32), ["Beeline_RUS"]);
 * assert.match(name("Anna"), /^[0-9a-f]{16}$/);
 * assert.equal(name("Anna"), name("anna"));
 * assert.equal(name("beeline_rus"), "Beeline_RUS");
 * ```
 */
export function pseudonyms(key: Uint8Array | null, accounts: readonly string[]): NamePerson {
  const official = new Map(accounts.map((account) => [fold(account), account.replace(/^@/, "")]));
  const known = new Map<string, string>(), hash = key ? keyedHash(key) : null;
  const lengths = new Set([...official.keys()].map((account) => account.length)), digits = new Uint8Array(NAME_DIGITS);
  const nameOf = (author: string) => {
    let name = known.get(author);
    if (name === undefined) {
      name = official.get(fold(author)) ?? (hash ? hash(author.toLowerCase()) : author);
      if (known.size >= KNOWN_LIMIT) known.clear();
      known.set(author, name);
    }
    return name;
  };
  return Object.assign(nameOf, {
    ofBytes(bytes: Uint8Array, from: number, to: number): Uint8Array | null {
      const mayBeOfficial = lengths.has(to - from) || lengths.size > 0 && !isBareName(bytes, from, to);
      return hash && !mayBeOfficial && hash.ofName(bytes, from, to, digits) ? digits : null;
    },
  });
}

/** True for a name with no white space or @ around it, which is not compared. */
function isBareName(bytes: Uint8Array, from: number, to: number): boolean {
  return from < to && bytes[from] > SPACE && bytes[from] !== AT_SIGN && bytes[to - 1] > SPACE;
}

/** The key that a study's `.key` holds: its text, white space around it left out. */
export function pseudonymKey(text: string): Uint8Array {
  return new TextEncoder().encode(text.trim());
}

const SPACE = 0x20, AT_SIGN = 0x40;
/** Names held in memory; beyond, all are forgotten and hashed again. */
const KNOWN_LIMIT = 1_000_000;

function fold(account: string): string {
  return account.trim().replace(/^@/, "").toLowerCase();
}
