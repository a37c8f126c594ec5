/** Feeds as they vary: prefixes, relative addresses, text that is no markup, authors of the whole. @module */
import assert from "node:assert/strict";
import { xmlElements } from "../../lib/collect/input/xml_elements.ts";
import { check, read } from "./_samples.ts";

Deno.test("readMentions() gives a feed's items whole addresses and the feed's site, by guid and rdf:about too", async () => {
  const date = "<pubDate>Tue, 05 Mar 2024 09:15:30 GMT</pubDate>";
  const rss = '<rss version="2.0"><channel><title>T</title><link>https://news.example.org/</link>' +
    `<item><title>One</title><link>/a?x=1&amp;y=2</link><guid isPermaLink="false">g1</guid>${date}</item>` +
    `<item><title>Two</title><guid>https://news.example.org/b</guid>${date}</item>` +
    `<item><title>Three</title><guid isPermaLink="false">https://news.example.org/</guid>${date}` +
    "<category>a</category><category>b</category></item></channel></rss>";
  check(await read(rss), [
    { id: "news.example.org:g1", url: "https://news.example.org/a?x=1&y=2", source: "news.example.org" },
    { id: "news.example.org:https://news.example.org/b", url: "https://news.example.org/b" },
    { id: "news.example.org:https://news.example.org/", url: null, extra: '{"category":"a, b"}' },
  ]);
  const rdf = '<rdf:RDF xmlns:rdf="r" xmlns:dc="d"><channel rdf:about="c"><title>T</title></channel>' +
    '<item rdf:about="https://n.example/2"><title>Two</title><dc:date>2024-03-05</dc:date></item></rdf:RDF>';
  check(await read(rdf), [{ id: "n.example:https://n.example/2", url: "https://n.example/2", text: "Two" }]);
});

Deno.test("readMentions() takes Atom's plain text as it stands, the feed's author, and elements with a prefix", async () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/"><author><name>Anna</name></author>' +
    '<entry><id>1</id><title type="text">Less &lt;b&gt; more</title><link href="p/1"/><published>2024-03-05T09:15:30Z</published>' +
    '<content type="xhtml"><div><p>5 &lt;i&gt; 6</p><p>two</p></div></content></entry>' +
    '<entry><id>2</id><title>Two</title><link href="p/2"/><author><name>Bob</name></author><published>2024-03-05T09:15:30Z</published></entry></feed>';
  check(await read(atom), [
    { author: "Anna", url: "https://b.example/p/1", text: "Less <b> more\n5 <i> 6\n\ntwo" },
    { author: "Bob", url: "https://b.example/p/2", text: "Two" },
  ]);
  const prefixed = atom.replaceAll(/<(\/?)(?=feed|entry|id|title|link|published|content|author|name)/g, "<$1a:")
    .replace("xmlns=", "xmlns:a=");
  check(await read(prefixed), [{ author: "Anna", id: "b.example:1" }, { author: "Bob", text: "Two" }]);
});

Deno.test("readMentions() passes over items in comments and marked text, and counts lines past them", async () => {
  const item = (n: number, more = "") =>
    `<item><title>${n}</title>${more}<link>https://n.example/${n}</link><pubDate>Tue, 05 Mar 2024 09:15:30 GMT</pubDate></item>`;
  const feed =
    `<?xml version="1.0"?>\n<!-- ${item(8)}\n -->\n<rss><channel><description><![CDATA[${item(9)}]]></description>\n` +
    `${item(1, "<!-- </item> -->")}\n${item(2)}\n<!-- never closed ${item(3)}</channel></rss>`;
  check(await read(feed), [{ text: "1", line: 5 }, { text: "2", line: 6 }, { text: "3", line: 7 }]);
});

Deno.test("readMentions() reads a feed that declares an encoding which its bytes belie", async () => {
  const feed = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><title>Связь снова не работает</title><link>https://n.example/1</link>` +
    "<pubDate>Tue, 05 Mar 2024 09:15:30 GMT</pubDate></item></channel></rss>";
  for (const encoding of ["windows-1251", "utf-16", "utf-8"]) {
    check(await read(feed(encoding)), [{ text: "Связь снова не работает" }]);
  }
  const bytes = (encoding: string) =>
    // windows-1251: А is 0xC0, and so on
    Uint8Array.from([...feed(encoding)], (c) => c < "\u0400" ? c.charCodeAt(0) : c.charCodeAt(0) - 0x350);
  for (const encoding of ["windows-1251", "utf-8"]) {
    check(await read(bytes(encoding)), [{ text: "Связь снова не работает" }]);
  }
});

Deno.test("readMentions() gives JSON Feed's items their addresses by the feed's page", async () => {
  const item = { content_text: "words", date_published: "2024-03-05T09:15:30Z" };
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    home_page_url: "https://b.example/",
    items: [{ id: "1", url: "/p/1", ...item }, { id: "2", ...item }],
  };
  check(await read(JSON.stringify(feed)), [
    { id: "b.example:1", url: "https://b.example/p/1" },
    { id: "b.example:2", url: null, source: "b.example" },
  ]);
});

Deno.test("readMentions() resolves an entry's address by the entry's own base, itself relative to the feed's", async () => {
  const entry = (base: string) =>
    `<entry${base}><id>1</id><title>T</title><link href="p/1"/><published>2024-03-05T09:15:30Z</published></entry>`;
  const feed = (entries: string, base = "") => `<feed xmlns="http://www.w3.org/2005/Atom"${base}>${entries}</feed>`;
  check(await read(feed(entry(' xml:base="https://n.example/a/"'))), [{ url: "https://n.example/a/p/1" }]);
  check(await read(feed(entry(' xml:base="b/"') + entry(""), ' xml:base="https://n.example/"')), [
    { url: "https://n.example/b/p/1", source: "n.example" },
    { url: "https://n.example/p/1" },
  ]);
});

Deno.test("readMentions() rejects the item of a feed whose date is open or none, and takes its other date where it has one", async () => {
  const item = (n: number, dates: string) =>
    `<item><title>${n}</title><link>https://n.example/${n}</link>${dates}</item>`;
  const good = "<pubDate>Tue, 05 Mar 2024 09:15:30 GMT</pubDate>";
  const items = [
    item(1, good),
    item(2, "<pubDate>05/03/2024 09:15</pubDate>"),
    item(3, "<pubDate>soon</pubDate><dc:date>2024-03-05T09:15:30Z</dc:date>"),
    item(4, "<pubDate>31 Sep 2024</pubDate>"),
    item(5, good),
  ];
  check(await read(`<rss xmlns:dc="d"><channel>${items.join("\n")}</channel></rss>`), [
    { text: "1", at: "2024-03-05T09:15:30.000Z" },
    { text: "3", at: "2024-03-05T09:15:30.000Z" },
    { text: "5" },
  ], [/^no date: column "pubdate" holds "05\/03\/2024 09:15", of which nothing says whether day or month/, /no date/]);
  const open = [1, 2].map((n) => item(n, `<pubDate>0${n}/03/2024 09:15</pubDate>`));
  await assert.rejects(read(`<rss><channel>${open.join("")}</channel></rss>`), /day-first or time: month-first/);
});

Deno.test("xmlElements() looks through an element that never ends a few times only, and hands it over marked", async () => {
  const chunk = new TextEncoder().encode(" ".repeat(1 << 16));
  async function* chunks() {
    yield new TextEncoder().encode("<row>");
    for (let i = 0; i < 400; i++) yield chunk; // 26 MB: looked through at each chunk, minutes
    yield new TextEncoder().encode("<c/>");
  }
  const found: [number, boolean][] = [];
  for await (const elements of xmlElements(chunks(), ["row"])) {
    found.push(...elements.map(({ xml, open }): [number, boolean] => [xml.length, open]));
  }
  assert.deepEqual(found, [[5 + 400 * (1 << 16) + 4, true]]);
});

Deno.test("readMentions() passes over an item's text that holds tags alone, and dates one without pubDate by its change", async () => {
  const item = (inside: string) => `<item><link>https://news.example.org/1</link><title>Title</title>${inside}</item>`;
  const feed = `<rss version="2.0"><channel>${
    item(
      "<pubDate>Fri, 10 Jul 2015 10:00:00 GMT</pubDate><content:encoded><![CDATA[<img src='a.png'/>]]></content:encoded>" +
        "<description>words</description>",
    ) + item("<atom:updated>2015-07-10T11:00:00Z</atom:updated><description>more</description>")
  }</channel></rss>`;
  check(await read(feed), [
    { at: "2015-07-10T10:00:00.000Z", text: "Title\nwords", date_guessed: false },
    { at: "2015-07-10T11:00:00.000Z", text: "Title\nmore", date_guessed: true },
  ]);
  const items = [{ id: "1", content_html: "<p></p>", content_text: "words", date_published: "2015-07-10T10:00:00Z" }];
  check(await read(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items })), [{ text: "words" }]);
});
