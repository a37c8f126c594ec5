import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import fc from "fast-check";
import { keyedHash } from "../../../lib/collect/people/keyed_hash.ts";
import { pseudonymKey, pseudonyms } from "../../../lib/collect/people/pseudonym.ts";

Deno.test("keyedHash() is HMAC-SHA256, for keys and texts of any length", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 200 }), (key, text) => {
      assert.equal(keyedHash(key)(text), createHmac("sha256", key).update(text).digest("hex").slice(0, 16));
    }),
    { seed: 1 },
  );
});

Deno.test("keyedHash() gives RFC 4231's test cases 1 and 6", () => {
  assert.equal(keyedHash(new Uint8Array(20).fill(0x0b))("Hi There"), "b0344c61d8db3853");
  assert.equal(
    keyedHash(new Uint8Array(131).fill(0xaa))("Test Using Larger Than Block-Size Key - Hash Key First"),
    "60e431591ee0b67f",
  );
});

Deno.test("pseudonyms() folds case, keeps accounts, and changes nothing without a key", () => {
  const name = pseudonyms(pseudonymKey(" k\n"), ["@Demo_Care"]);
  assert.equal(name("Анна"), name("АННА"));
  assert.equal(name("demo_care"), "Demo_Care");
  assert.equal(pseudonyms(null, ["Demo_Care"])("DEMO_care"), "Demo_Care");
  assert.equal(pseudonyms(null, [])("Анна"), "Анна");
});

Deno.test("pseudonyms() names people from bytes as from strings, or leaves them to strings", () => {
  const name = pseudonyms(new Uint8Array(32), ["@Beeline_RUS", "ab"]), encoder = new TextEncoder();
  let told = 0;
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 70 }), fc.constantFrom("Beeline_RUS", " ab", "@AB", "Анна", "ABC")),
      (author) => {
        const bytes = encoder.encode(`,${author.toWellFormed()},`);
        const found = name.ofBytes!(bytes, 1, bytes.length - 1);
        if (found === null) return;
        told++;
        assert.equal(new TextDecoder().decode(found), name(author));
      },
    ),
    { seed: 1, numRuns: 3000 },
  );
  assert(told > 1000, `${told} names were told`);
  assert.equal(pseudonyms(null, []).ofBytes!(encoder.encode("anna"), 0, 4), null);
});
