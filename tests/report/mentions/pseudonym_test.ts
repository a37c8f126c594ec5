import assert from "node:assert/strict";
import { pseudonymOf } from "../../../lib/report/mentions/pseudonym.ts";

// RFC 4231, test case 2: HMAC-SHA256 with the key "Jefe" begins with 5bdcc146
Deno.test("pseudonymOf() is the beginning of HMAC-SHA256 under the study's key", () => {
  assert.equal(pseudonymOf("Jefe")("What Do Ya Want For Nothing?"), "user-5bdcc1");
});

Deno.test("pseudonymOf() gives the same person the same name, and another under another key", () => {
  const name = pseudonymOf("a key");
  assert.equal(name("Маша"), name("маша"));
  assert.notEqual(name("маша"), pseudonymOf("another key")("маша"));
  assert.notEqual(name("маша"), pseudonymOf(null)("маша"));
});
