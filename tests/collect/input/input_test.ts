import assert from "node:assert/strict";
import { parseTime } from "../../../lib/time/parse_time.ts";
import { zoneOf } from "../../../lib/time/zone.ts";
import fc from "fast-check";
import { chatLine } from "../../../lib/collect/input/chat_line.ts";
import { feedHead } from "../../../lib/collect/input/feed_head.ts";
import { feedItem } from "../../../lib/collect/input/feed_item.ts";
import { jsonElements } from "../../../lib/collect/input/json_elements.ts";
import { closingBracket, jsonSpans } from "../../../lib/collect/input/json_spans.ts";
import { parseJson } from "../../../lib/collect/input/parse_json.ts";
import { sniff } from "../../../lib/collect/input/sniff.ts";
import { textLines } from "../../../lib/collect/input/text_lines.ts";
import { xmlElements } from "../../../lib/collect/input/xml_elements.ts";
import { xmlTokens } from "../../../lib/collect/input/xml_tokens.ts";

const encoder = new TextEncoder();
async function* chunked(text: string, size: number): AsyncIterable<Uint8Array> {
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

Deno.test("chatLine() reads heads of messages as phones write them", () => {
  const head = (line: string) => {
    const found = chatLine(line);
    return found && [found.date, found.author, found.text];
  };
  assert.deepEqual(head("[2024-03-05, 12:15:31] Anna: hi"), ["2024-03-05, 12:15:31", "Anna", "hi"]);
  assert.deepEqual(head("05/03/24, 12.15 - Anna: hi"), ["05/03/24, 12:15", "Anna", "hi"]);
  assert.deepEqual(head("5/3/24 9:15 p.\u00a0m. - Ana: hola"), ["5/3/24 9:15 PM", "Ana", "hola"]);
  assert.deepEqual(head('1/1/24, 9:15 AM - Anna changed the subject to "a: b"')?.[1], null);
  assert.equal(head("call me at 9:15 - please"), null);
  assert.equal(head("12.05 - 13.05: closed"), null);
});

Deno.test("chatLine() reads words between date and time, and dates with spaces after their points", () => {
  const heads = [
    ["5.3.2024 klo 9.15 - Anna: hei", "5.3.2024 9:15"],
    ["2024-03-05 kl. 09:15 - Anna: hej", "2024-03-05 09:15"],
    ["05/03/2024 à 09:15 - Anna: salut", "05/03/2024 09:15"],
    ["05.03.2024 в 12:15 - Анна: да", "05.03.2024 12:15"],
    ["2024. 03. 05. 9:15 - Anna: szia", "2024.03.05 9:15"],
    ["[\u200f5.3.2024, 12:15:31] דנה: שלום", "5.3.2024, 12:15:31"],
    ["٥\u200f/٣\u200f/٢٠٢٤، ٩:١٥ م - سارة: مرحبا", "5/3/2024, 9:15 PM"],
    ["2024/3/5 上午9:15 - 安娜: 你好", "2024/3/5 9:15 AM"],
  ];
  assert.deepEqual(heads.map(([line]) => chatLine(line)?.date), heads.map(([, date]) => date));
  assert.equal(chatLine("5.3.2024 some 9.15 - Anna: no"), null);
});

Deno.test("feedItem() takes the first of each child, HTML inside, and the alternate link", () => {
  assert.deepEqual(
    feedItem(
      "<item><title>a &amp; b & c</title><title>2</title><description><p>x<br/>y</p> &lt; z</description><link>u</link></item>",
    ),
    {
      title: "a & b & c",
      description: "<p>x<br/>y</p> < z",
      link: "u",
    },
  );
});

Deno.test("jsonElements() gives the same elements wherever the chunks are cut", () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 6 }), value, fc.integer({ min: 1, max: 30 }), (list, other, size) => {
      const bytes = encoder.encode(JSON.stringify({ other, n: 1, list }, null, 1)), found: unknown[] = [];
      const elements = jsonElements(
        (path) => path === "list",
        ({ text, head }) => found.push([JSON.parse(text), head.n]),
      );
      for (let at = 0; at < bytes.length; at += size) elements.push(bytes.subarray(at, at + size));
      elements.end();
      assert.deepEqual(found, JSON.parse(JSON.stringify(list)).map((item: unknown) => [item, 1]));
    }),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("jsonElements() marks an element that the file cuts, and counts lines", () => {
  const found: unknown[] = [];
  const elements = jsonElements((path) => path === "", ({ text, line, open }) => found.push([text, line, open]));
  elements.push(encoder.encode('[\n{"a": "\\"]"},\n\n{"a": [1'));
  elements.end();
  assert.deepEqual(found, [['{"a": "\\"]"}', 2, false], ['{"a": [1', 4, true]]);
});

Deno.test("jsonSpans() finds values side by side, or nothing", () => {
  assert.equal(closingBracket('{"a": "}"} x', 0), 9);
  assert.equal(closingBracket('{"a": [1', 0), -1);
  assert.equal(jsonSpans('{"a": 1} x {"b": 2}'), null);
  assert.equal(jsonSpans('[1],\n{"a": "\\"}"}')?.length, 2);
});

Deno.test("parseJson() keeps long whole numbers as text, in texts and lists too, and mends \\x only where it must", () => {
  assert.deepEqual(parseJson('[12345678901234567890, 9007199254740993, 1.5, "n: 12345678901234567890"]'), [
    "12345678901234567890",
    "9007199254740993",
    1.5,
    "n: 12345678901234567890",
  ]);
  assert.deepEqual(parseJson('["a\\\\x0Bb"]'), ["a\\x0Bb"]);
  assert.throws(() => parseJson('{"a": '), SyntaxError);
});

Deno.test("parseJson() reads what programs write beside the standard, and leaves strings alone", () => {
  assert.deepEqual(parseJson('{"a": NaN, "b": [-Infinity, 1,], "c": "NaN, Infinity,]", "d": "x\\"NaN",}'), {
    a: null,
    b: [null, 1],
    c: "NaN, Infinity,]",
    d: 'x"NaN',
  });
  assert.deepEqual(parseJson('{"a": "tab\tand\nline"}'), { a: "tab\tand\nline" });
  assert.throws(() => parseJson("{'a': 1}"), SyntaxError);
  assert.throws(() => parseJson('{"a": "cut'), SyntaxError);
});

Deno.test("sniff() tells documents, lines, feeds, chats and tables apart", () => {
  const kinds: [string, string][] = [
    ["\ufeff \n", "empty"],
    ["id,date\n1,2\n", "table"],
    ['{"a": 1}\n{"a": 2}\n', "json lines"],
    ['{"a": 1, "b\n{"a": 2}\n{"a": 3}\n', "json lines"],
    ['{"a": 1}\n', "json lines"],
    ['{"posts": [{"a": 1}]}', "json"],
    ['[\n{"a": 1},\n{"a": 2}\n]', "json"],
    ['{"messages": [\n{"a": 1}\n]}', "json"],
    ['[{"a": 1},{"a": 2}]', "json"],
    ['{\n "a": 1\n}', "json"],
    ["window.YTD.tweets.part0 = [ {", "json"],
    ["<?xml version='1.0'?><rss>", "xml"],
    ["3/5/24, 9:15 AM - Anna: hi\n3/5/24, 9:16 AM - Oleg: ho\n", "chat"],
    ["[05/03/2024, 12:15:31] Anna: hi\nmore\n[05/03/2024, 12:16:31] Oleg: ho", "chat"],
    ["05.03.2024 12:15;a;b\n05.03.2024 12:16;c;d\n", "table"],
  ];
  for (const [text, kind] of kinds) assert.equal(sniff(text, true), kind, text);
});

Deno.test("textLines() ends lines at LF alone and numbers blank ones too", async () => {
  for (const size of [1, 3, 100]) {
    const lines = (await Array.fromAsync(textLines(chunked("a\r\n\n\u2028б\nв", size)))).flat();
    assert.deepEqual(lines, [{ line: 1, text: "a" }, { line: 2, text: "" }, { line: 3, text: "\u2028б" }, {
      line: 4,
      text: "в",
    }]);
  }
});

Deno.test("xmlElements() cuts elements out of any chunks, passes CDATA over, and marks a cut one", async () => {
  const xml = '<a>\n<x:row r="1"><![CDATA[</row>]]></x:row>\n<row/>\n<rows/><row>б';
  for (const size of [1, 5, 1000]) {
    const found = (await Array.fromAsync(xmlElements(chunked(xml, size), ["row"]))).flat().map((
      { line, open, xml },
    ) => [line, open, xml]);
    assert.deepEqual(found, [[2, false, '<x:row r="1"><![CDATA[</row>]]></x:row>'], [3, false, "<row/>"], [
      4,
      true,
      "<row>б",
    ]]);
  }
});

Deno.test("xmlTokens() bears with bare marks, quotes in attributes and cut ends", () => {
  const names = (xml: string) =>
    [...xmlTokens(xml)].map((token) => token.type === "text" ? `"${token.text}"` : token.name);
  assert.deepEqual(names('<a b="x>y">1 < 2</a>'), ["a", '"1 "', '"< 2</a>"']);
  assert.deepEqual(names("<!-- c --><?p i?><!DOCTYPE d><e/>&bad; <f"), ["e", '"&bad; "']);
});

Deno.test("feedHead() tells the feed's page, base and author, and looks no further than the first item", () => {
  const head =
    '<?xml version="1.0"?><feed xml:base="https://b.example/x/"><link rel="self" href="https://b.example/feed"/>' +
    '<link href="https://b.example/"/><author><name>Anna</name></author><entry><author><name>Bob</name></author></entry></feed>';
  assert.deepEqual(feedHead(head), { home: "https://b.example/", base: "https://b.example/x/", author: "Anna" });
  assert.deepEqual(feedHead("<rss><channel><item><link>https://a.example/</link></item></channel></rss>"), {});
});

Deno.test("chatLine() reads dates with a year's mark and with spaces, as Bulgarian and Slovene phones write them", () => {
  for (const date of ["8.06.24 г., 1:10", "8. 6. 24, 01:10"]) {
    const line = chatLine(`${date} - Анна: да`);
    assert.deepEqual([line?.author, line?.text], ["Анна", "да"]);
    assert.equal(parseTime(line!.date, "day-first", zoneOf("UTC")), Date.UTC(2024, 5, 8, 1, 10));
  }
});
