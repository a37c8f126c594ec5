import assert from "node:assert/strict";
import { retryWait } from "../../../lib/learn/chat/retry_wait.ts";

const options = { first_ms: 1000, random: 0 };

Deno.test("retryWait() doubles, takes up to a half off by chance, and ends at a minute", () => {
  assert.deepEqual([1, 2, 3, 9].map((tried) => retryWait(tried, options)), [1000, 2000, 4000, 60_000]);
  assert.equal(retryWait(2, { ...options, random: 1 }), 1000);
});

Deno.test("retryWait() follows Retry-After in seconds or as a date beside the answer's own, up to two minutes", () => {
  const after = (headers: Record<string, string>) => retryWait(1, { ...options, headers: new Headers(headers) });
  assert.equal(after({ "retry-after": "7" }), 7000);
  assert.equal(after({ "retry-after": "86400" }), 120_000);
  const date = "Wed, 04 Mar 2026 10:00:00 GMT", later = "Wed, 04 Mar 2026 10:00:30 GMT";
  assert.equal(after({ "retry-after": later, date }), 30_000);
  assert.equal(after({ "retry-after": later }), 1000, "without a date of its own the clock is not known");
  assert.equal(after({ "retry-after": "soon" }), 1000);
});
