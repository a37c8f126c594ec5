/** What a private person's handle is replaced by. @module */
import { createHmac } from "node:crypto";
import { contentHash } from "../../text/content_hash.ts";

/** How authors are shown: the beginning of their pseudonym. */
export const PSEUDONYM_LETTERS = 6;

/**
 * A function from a handle to the name that is shown: the same person, the same name, in capitals or not. With the
 * study's key it is the name under which the person's own mentions are shown, and nobody without the key can try names
 * out; without a key it is a plain hash.
 *
 * @param key what the study's key file holds, white space around it left out; null: there is none
 *
 * @example The second test of RFC 4231: HMAC-SHA256 under the key "Jefe"
 * ```ts
 * import assert from "node:assert/strict";
 * import { pseudonymOf } from "./pseudonym.ts";
 *
 * assert.equal(pseudonymOf("Jefe")("what do ya want for nothing?"), "user-5bdcc1");
 * assert.match(pseudonymOf(null)("anna"), /^user-[0-9a-f]{6}$/);
 * ```
 */
export function pseudonymOf(key: string | null): (handle: string) => string {
  const known = new Map<string, string>();
  const hash = key === null ? contentHash : (text: string) => createHmac("sha256", key).update(text).digest("hex");
  return (handle) => {
    const name = handle.toLowerCase();
    const shown = known.get(name) ?? `user-${hash(name).slice(0, PSEUDONYM_LETTERS)}`;
    known.set(name, shown);
    return shown;
  };
}
