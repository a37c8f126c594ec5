import assert from "node:assert/strict";
import { comparableAddress, withoutTracking } from "../../../lib/clean/texts/address.ts";

Deno.test("comparableAddress() gives one spelling for scheme, www, slash, anchor, port and tracking", () => {
  const spellings = [
    "https://example.org/news/650",
    "http://www.example.org/news/650/",
    "HTTPS://Example.ORG:443/news/650?utm_source=tw&utm_medium=social#top",
    "www.example.org/news/650",
    "https://m.example.org/news/650",
    "https://mobile.example.org/news/650?twclid=2-4f",
    "https://AMP.example.org/news/650?ttclid=E.C.P&mibextid=ab12#comments",
  ];
  assert.deepEqual([...new Set(spellings.map(comparableAddress))], ["example.org/news/650"]);
});

Deno.test("comparableAddress() keeps what tells pages apart", () => {
  assert.notEqual(comparableAddress("https://x.org/watch?v=A"), comparableAddress("https://x.org/watch?v=a"));
  assert.notEqual(comparableAddress("https://x.org/a"), comparableAddress("https://x.org/b"));
});

Deno.test("withoutTracking() returns an address without tracking as it is", () => {
  assert.equal(withoutTracking("https://x.org/a?b=1&c"), "https://x.org/a?b=1&c");
  assert.equal(withoutTracking("https://x.org/a"), "https://x.org/a");
});
