import assert from "node:assert/strict";
import { comparable } from "../../../lib/clean/texts/comparable.ts";
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

Deno.test("comparableAddress() gives one spelling for escaped letters, hosts in another script and the order of parameters", () => {
  const pages = [
    "https://example.org/связь?а=1&b=2",
    "https://example.org/%D1%81%D0%B2%D1%8F%D0%B7%D1%8C/?b=2&%d0%b0=1",
  ];
  assert.equal(...pages.map(comparableAddress) as [string, string]);
  assert.equal(comparableAddress("https://пример.рф/a"), comparableAddress("http://xn--e1afmkfd.xn--p1ai/a")); // RFC 3492
  // A slash that is part of a name is none that divides; what is no UTF-8 stays.
  assert.equal(comparableAddress("https://x.org/a%2fb"), "x.org/a%2Fb");
  assert.equal(comparableAddress("https://x.org/%FF"), "x.org/%FF");
  const text = (address: string) => comparable(`Смотри ${address} там`);
  assert.equal(text("https://x.org/Связь"), text("https://x.org/%D0%A1%D0%B2%D1%8F%D0%B7%D1%8C"));
});

Deno.test("comparableAddress() keeps what tells pages apart", () => {
  assert.notEqual(comparableAddress("https://x.org/watch?v=A"), comparableAddress("https://x.org/watch?v=a"));
  assert.notEqual(comparableAddress("https://x.org/a"), comparableAddress("https://x.org/b"));
});

Deno.test("withoutTracking() returns an address without tracking as it is", () => {
  assert.equal(withoutTracking("https://x.org/a?b=1&c"), "https://x.org/a?b=1&c");
  assert.equal(withoutTracking("https://x.org/a"), "https://x.org/a");
});
