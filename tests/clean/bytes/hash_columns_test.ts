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

Deno.test("hashAddresses() is the same of one post under its platform's names, and differs between posts", () => {
  const posts = [
    [
      "https://twitter.com/anna/status/1001",
      "https://x.com/Anna/status/1001?s=20",
      "http://mobile.twitter.com/anna/statuses/1001/photo/1",
      "https://x.com/i/web/status/1001",
    ],
    ["https://x.com/anna/status/10012", "https://twitter.com/anna/status/10012#top"],
    ["https://x.com/anna", "https://twitter.com/anna/"],
    [
      "https://vk.com/wall-1_2",
      "https://m.vk.com/wall-1_2?from=search",
      "https://vk.ru/wall-1_2",
      "http://vkontakte.ru/wall-1_2",
      "https://vk.com/club1?w=wall-1_2",
      "https://vk.com/feed?z=photo1&w=wall-1_2%2Fall",
    ],
    ["https://vk.com/club1?w=wall-1_2_r3"],
    ["https://vk.com/club1"],
    ["https://vk.com/wall-1_2?reply=3", "https://vk.ru/wall-1_2?reply=3"],
    ["https://t.me/chan/55", "https://t.me/s/chan/55", "https://telegram.me/chan/55", "https://t.me/chan/55?single"],
    ["https://t.me/chan/55?comment=7", "https://t.me/s/chan/55?comment=7"],
    [
      "https://www.instagram.com/p/Ab1/",
      "https://instagram.com/p/Ab1?hl=en",
      "https://www.instagram.com/p/Ab1/?igsh=x&img_index=2",
    ],
    ["https://www.instagram.com/p/Ab1/c/17/"],
    ["https://old.reddit.com/r/a/comments/x1/t/", "https://www.reddit.com/r/a/comments/x1/t"],
    [
      "https://youtu.be/aBc",
      "https://www.youtube.com/watch?v=aBc",
      "https://www.youtube.com/watch?v=aBc&t=10s",
      "https://youtu.be/aBc?t=10",
      "https://www.youtube.com/shorts/aBc?feature=share",
    ],
    ["https://www.youtube.com/watch?v=abc&lc=Ug1"],
    ["https://www.youtube.com/watch?list=PL1"],
    ["https://example.org/status/1001"],
    ["https://x.com/anna/status/1001x"],
  ];
  const all = posts.flat(), hashes = written(hashAddresses(columnOf(all)));
  for (const [i, one] of all.entries()) {
    for (const [k, other] of all.entries()) {
      const isSame = posts.some((post) => post.includes(one) && post.includes(other));
      assert.equal(hashes[i] === hashes[k], isSame, `${one} ${other}`);
    }
  }
  assert.deepEqual(all.map((address) => written(hashAddresses(columnOf([address])))[0]), hashes);
});
