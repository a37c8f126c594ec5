import assert from "node:assert/strict";
import fc from "fast-check";
import { hashAddresses, hashTexts } from "../../../lib/clean/bytes/hash_columns.ts";
import { comparableAddress } from "../../../lib/clean/texts/address.ts";
import { TextBuilder } from "../../../lib/tables/columns.ts";
import { contentHash } from "../../../lib/text/content_hash.ts";

const LONG = "а".repeat(20_000);

function columnOf(texts: readonly (string | null)[]) {
  const column = new TextBuilder();
  for (const text of texts) column.add(text);
  return column.build();
}

function written({ high, low }: ReturnType<typeof hashTexts>): string[] {
  return Array.from(high, (half, i) => [half, low[i]].map((half) => half.toString(16).padStart(8, "0")).join(""));
}

Deno.test("hashTexts() gives each text's content hash, 0 where there is none", () => {
  const texts = fc.array(fc.oneof(fc.string({ maxLength: 40 }), fc.constant(null), fc.constant(LONG)));
  fc.assert(
    fc.property(texts, (texts) => {
      const expected = texts.map((text) => text ? contentHash(text.toWellFormed()) : "0".repeat(16));
      assert.deepEqual(written(hashTexts(columnOf(texts))), expected);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

Deno.test("hashAddresses() gives the hash of an address as it is compared, 0 of what is none", () => {
  const addresses = [
    "https://www.Example.org/a/",
    "www.example.org/a?id=1&utm_source=x",
    "http://пример.рф:80/",
    `http://${LONG}`,
  ];
  const expected = addresses.map((address) => contentHash(comparableAddress(address)));
  assert.deepEqual(written(hashAddresses(columnOf([...addresses, "no address", null, ""]))), [
    ...expected,
    ...Array(3).fill("0".repeat(16)),
  ]);
});
