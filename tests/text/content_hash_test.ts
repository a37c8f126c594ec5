import assert from "node:assert/strict";
import fc from "fast-check";
import { contentHash, hashBytes } from "../../lib/text/content_hash.ts";
import { murmur128 } from "../../lib/text/_murmur.ts";
import { anyCharacters } from "./_texts.ts";

Deno.test("murmur128() gives SMHasher's verification value 0xB3ECE62A of MurmurHash3_x86_128", () => {
  // smhasher/main.cpp: keys {}, {0}, {0,1}, … of 0 to 255 bytes, seed 256 − length; the hash of all the hashes
  const key = Uint8Array.from({ length: 256 }, (_, i) => i);
  const hashes = new Uint8Array(256 * 16);
  const into = new Uint32Array(4);
  for (let length = 0; length < 256; length++) {
    murmur128(key, 0, length, 256 - length, into);
    into.forEach((word, k) => new DataView(hashes.buffer).setUint32(length * 16 + k * 4, word, true));
  }
  murmur128(hashes, 0, hashes.length, 0, into);
  assert.equal(into[0].toString(16), "b3ece62a");
});

Deno.test("contentHash() of no text is all zeros, as MurmurHash3 of nothing under seed 0 is", () => {
  assert.equal(contentHash(""), "0000000000000000");
});

Deno.test("contentHash() does not depend on where the bytes lie", () => {
  fc.assert(
    fc.property(anyCharacters, fc.nat(40), (text, before) => {
      const bytes = new TextEncoder().encode("x".repeat(before) + text.toWellFormed());
      const [high, low] = hashBytes(bytes, before, bytes.length);
      const hex = [high, low].map((word) => word.toString(16).padStart(8, "0")).join("");
      assert.equal(contentHash(text), hex);
    }),
    { seed: 1 },
  );
});

Deno.test("contentHash() keeps 200,000 short texts apart", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 200_000; i++) seen.add(contentHash(`м${i}`));
  assert.equal(seen.size, 200_000);
});

Deno.test("contentHash() takes half an emoji as U+FFFD and grows for long texts", () => {
  assert.equal(contentHash("a\ud83d"), contentHash("a\ufffd"));
  assert.notEqual(contentHash("ж".repeat(50_000)), contentHash("ж".repeat(50_001)));
});
