/** How long to wait before a call is made again. @module */

/** A wait that an endpoint asks for is followed up to here. */
const ASKED_MAX_MS = 120_000;
const DOUBLED_MAX_MS = 60_000;

/**
 * Milliseconds to wait after a try that failed: as long as the endpoint asks for (`Retry-After`, in seconds or as a date
 * beside its own `Date`), else twice as long each time, less up to a half by chance.
 *
 * @param tried how many calls have failed, from 1
 * @param random from 0 up to 1
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { retryWait } from "./retry_wait.ts";
 *
 * assert.equal(retryWait(1, { first_ms: 1000, random: 0 }), 1000);
 * assert.equal(retryWait(3, { first_ms: 1000, random: 0.5 }), 3000);
 * assert.equal(retryWait(1, { first_ms: 1000, random: 0, headers: new Headers({ "retry-after": "7" }) }), 7000);
 * ```
 */
export function retryWait(
  tried: number,
  { first_ms, random, headers }: { readonly first_ms: number; readonly random: number; readonly headers?: Headers },
): number {
  const asked = headers ? askedFor(headers) : null;
  if (asked !== null) return Math.min(asked, ASKED_MAX_MS);
  return Math.min(first_ms * 2 ** (tried - 1), DOUBLED_MAX_MS) * (1 - random / 2);
}

function askedFor(headers: Headers): number | null {
  const after = headers.get("retry-after")?.trim();
  if (!after) return null;
  if (/^\d+(\.\d+)?$/.test(after)) return Number(after) * 1000;
  const wait = Date.parse(after) - Date.parse(headers.get("date") ?? "");
  return wait >= 0 ? wait : null;
}
