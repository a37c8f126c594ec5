import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeEntities, plainIfHtml, plainText, unifyLineEnds } from "../../../lib/collect/values/entities.ts";
import { digitsOfBytes, isoOfBytes } from "../../../lib/collect/values/iso_bytes.ts";
import { kindOf } from "../../../lib/collect/values/kind_words.ts";
import { mended } from "../../../lib/collect/values/mended.ts";
import { contentId, handleInUrl, idInUrl, isDamagedId, plainId } from "../../../lib/collect/values/own_id.ts";
import { readCount, readNumber, readRating } from "../../../lib/collect/values/read_number.ts";
import { saysNothing, trimmed } from "../../../lib/collect/values/says_nothing.ts";
import { sourceOfName, sourceOfUrl } from "../../../lib/collect/values/source_slug.ts";
import { parseTime } from "../../../lib/time/parse_time.ts";
import { zoneOf } from "../../../lib/time/zone.ts";

Deno.test("decodeEntities() decodes once, and leaves what is no entity", () => {
  assert.equal(decodeEntities("&lt;b&gt; &amp;amp; &#1071;&#x44F; &nbsp;&laquo;a&raquo;"), "<b> &amp; Яя  «a»");
  assert.equal(
    decodeEntities("R&D &unknown; &#0; &#xD800; &#99999999; AT&T;"),
    "R&D &unknown; &#0; &#xD800; &#99999999; AT&T;",
  );
});

Deno.test("plainText() keeps line breaks and paragraphs, and drops tags, comments, scripts", () => {
  assert.equal(plainText("<p>a</p><p>b<br />c</p>"), "a\n\nb\nc");
  assert.equal(
    plainText("<!-- x --><script>alert(1)</script><b>жир</b>но <img src='x' alt=\"y\">3 < 4 и 5 > 2"),
    "жирно 3 < 4 и 5 > 2",
  );
  assert.equal(plainText("plain"), "plain");
  assert.equal(plainText("<script>unclosed"), "");
});

Deno.test("unifyLineEnds() makes one line end of all kinds", () => {
  assert.equal(unifyLineEnds("a\r\nb\rc\u000bd_x000d_\ne_x000D_f"), "a\nb\nc\nd\ne\nf");
});

Deno.test("isoOfBytes() gives what parseTime() gives, or leaves the value to it", () => {
  const clock = zoneOf("Europe/Moscow"), two = (n: number) => String(n).padStart(2, "0");
  const part = (max: number) => fc.integer({ min: 0, max });
  const zone = fc.constantFrom("", "Z", "+03:00", "-0530", " EST", "+3", "z", "+14:59", "-15:00", "+0360");
  fc.assert(
    fc.property(
      fc.integer({ min: 1960, max: 2210 }),
      part(13),
      part(32),
      part(25),
      part(61),
      part(61),
      zone,
      fc.constantFrom("T", " ", "t"),
      (y, mo, d, h, mi, s, offset, mark) => {
        const text = `${y}-${two(mo)}-${two(d)}${mark}${two(h)}:${two(mi)}${
          s > 58 ? "" : `:${two(s)}${s % 3 ? "" : ".250"}`
        }${offset}`;
        const bytes = new TextEncoder().encode(`x${text}y`), ms = isoOfBytes(bytes, 1, bytes.length - 1, clock);
        if (!Number.isNaN(ms)) assert.equal(ms, parseTime(text, "iso", clock), text);
      },
    ),
    { seed: 1, numRuns: 3000 },
  );
  assert.equal(digitsOfBytes(new TextEncoder().encode("1386326045"), 0, 10), 1386326045);
  assert.ok(Number.isNaN(digitsOfBytes(new TextEncoder().encode("1294030472427835393"), 0, 19)));
});

Deno.test("kindOf() knows kinds in four languages", () => {
  assert.deepEqual(["Пост", "комментарий", "Відгук", "Reply", "Republicación", "share", "неясно", null].map(kindOf), [
    "post",
    "comment",
    "review",
    "reply",
    "repost",
    "repost",
    null,
    null,
  ]);
});

Deno.test("kindOf() knows one and many, and words of further languages; a repost with words of its own is a post", () => {
  const words = [
    "Отзывы",
    "Комментарии",
    "Bewertung",
    "Commentaire",
    "Resposta",
    "udostępnienie",
    "Репост с дополнением",
  ];
  assert.deepEqual(words.map(kindOf), ["review", "comment", "review", "comment", "reply", "repost", "post"]);
  const further = ["Gönderi", "Yorumlar", "yanıt", "Водгук", "каментар", "Wpisy", "recenzje"];
  assert.deepEqual(further.map(kindOf), ["post", "comment", "reply", "review", "comment", "post", "review"]);
});

Deno.test("mended() mends what is sound UTF-8 byte by byte, and nothing else", () => {
  assert.deepEqual(mended(["\u00d0\u0094\u00d0\u00b0", "naïve", "Да", "\u00ff\u00fe"]), [
    "Да",
    "naïve",
    "Да",
    "\u00ff\u00fe",
  ]);
});

Deno.test("isDamagedId() tells rounded ids from words and numbers", () => {
  assert.deepEqual(
    ["1.29403E+18", "1,29403E+18", "1E18", "2e+17", "1294030472427835393", "1e", "E5", "a1E5"].map(isDamagedId),
    [true, true, true, true, false, false, false, false],
  );
  // With a Cyrillic letter for E; all nine digits are shown; one of them is not.
  assert.deepEqual(["1.29403Е+18", "1.23456789e+08", "1.2345678E+08"].map(isDamagedId), [true, false, true]);
  // 2^53 is 9007199254740992: a fraction beyond it has lost digits, one below has not.
  assert.deepEqual(["1294030472427835392.0", "123.0", "9007199254740991.00"].map(isDamagedId), [true, false, false]);
});

Deno.test("plainId() undoes what programs put around an id and knows the words for none", () => {
  const ids: Record<string, string | null> = {
    "123.0": "123",
    "123,0": "123",
    "-7.0": "-7",
    "1.5": "1.5",
    "007": "007",
    "'007": "007",
    '="1294030472427835393"': "1294030472427835393",
    "t1_abc": "t1_abc",
    "0": "0",
    "None": null,
    "NULL": null,
    "nan": null,
    "undefined": null,
    "NA": null,
    "N/A": null,
    "\\N": null,
    "#N/A": null,
    "#ЗНАЧ!": null,
    "#REF!": null,
    "#ИМЯ?": null,
    "########": null,
    "-": null,
    "—": null,
    "": null,
    "nana": "nana",
    "#7": "#7",
    "1.23456789e+08": "123456789",
    "\u200b12\u200e": "12",
  };
  for (const [written, id] of Object.entries(ids)) assert.equal(plainId(written), id, written);
  assert.equal(plainId(null), null);
  for (const [written, id] of Object.entries(ids)) {
    if (written) assert.equal(saysNothing(written), id === null, written);
  }
});

Deno.test("idInUrl() and handleInUrl() find the platform's own id and the author on X", () => {
  const ids: Record<string, string | null> = {
    "https://x.com/anna/status/1000000000000000001?s=20": "1000000000000000001",
    "http://twitter.com/anna/statuses/7": "7",
    "https://vk.com/wall-1_2": "-1_2",
    "https://vk.com/wall-1_2?reply=9": "-1_2_9",
    "https://t.me/s/chat/88": "chat/88",
    "https://www.youtube.com/watch?v=abc&lc=Ugz.1": "Ugz.1",
    "https://www.instagram.com/p/Cz-01/": "Cz-01",
    "https://example.org/1": null,
  };
  for (const [url, id] of Object.entries(ids)) assert.equal(idInUrl(url), id, url);
  assert.equal(handleInUrl("https://x.com/anna/status/1"), "anna");
  assert.equal(handleInUrl("https://x.com/i/status/1"), null);
  assert.equal(handleInUrl("https://vk.com/anna/status/1"), null);
});

Deno.test("contentId() is the same for the same content and differs in every part", () => {
  const id = contentId("vk", "u", 1, "a", "t");
  assert.match(id, /^[0-9a-f]{16}$/);
  assert.equal(contentId("vk", "u", 1, "a", "t"), id);
  const others = [
    contentId("ok", "u", 1, "a", "t"),
    contentId("vk", null, 1, "a", "t"),
    contentId("vk", "u", 2, "a", "t"),
    contentId("vk", "u", 1, null, "t"),
    contentId("vk", "u", 1, "a", "T"),
  ];
  assert.equal(new Set([id, ...others]).size, 6);
});

Deno.test("readNumber() reads whole cells only, in the ways of exports", () => {
  const cells: [unknown, number | null][] = [
    ["1,234", 1234],
    ["10K+", 10000],
    ["100+", 100],
    ["+", null],
    ["1 234", 1234],
    ["1\u00a0234\u00a0567", 1234567],
    ["1\u202f234", 1234],
    ["1.234.567", 1234567],
    ["1.2K", 1200],
    ["4,5", 4.5],
    ["4.8", 4.8],
    ["1,234.5", 1234.5],
    ["12 тыс", 12000],
    ["−5", -5],
    ["1,2 тис.", 1200],
    ["1,5 mil", 1500],
    ["2 млрд", 2_000_000_000],
    ["1,2 mln", 1_200_000],
    ["-2,0", -2],
    ["-", null],
    ["N/A", null],
    ["", null],
    ["5 stars", null],
    [7, 7],
    [NaN, null],
    [null, null],
    ["1e3", 1000],
    ["12,34,56", null],
    ["12,34,567", 1_234_567], // as India groups
    ["1,2 тысячи", 1200],
    ["25 мільйонів", 25_000_000],
    ["15 tysięcy", 15_000],
    ["1,2 Mn", 1_200_000], // Turkish
    ["3,4 bin", 3400],
    ["1,2 B", 1200], // Turkish, as YouTube and Instagram write "bin" (CLDR 45, tr, short)
    ["12\u00a0B", 12_000],
    ["1.2B", 1.2e9], // English
    ["1.2 B", 1.2e9],
    ["2B", 2e9],
    ["1,5 Mr", 1.5e9],
    ["3,5 tis.", 3500], // CLDR 45, cs
    ["1,2 rb", 1200], // CLDR 45, id
    ["1,2 jt", 1.2e6],
    ["1,2 мың", 1200],
    ["25 minut", null],
    ["0", 0],
  ];
  for (const [cell, expected] of cells) assert.equal(readNumber(cell), expected, String(cell));
  assert.deepEqual(["-3", "2.6", "1.2K", "1.234", "12.345.678", "1.2345"].map(readCount), [
    null,
    3,
    1200,
    1234,
    12345678,
    1,
  ]);
});

Deno.test("sourceOfUrl() and sourceOfName() give one slug a platform", () => {
  assert.equal(sourceOfUrl("https://www.vk.ru/wall1_1"), "vk");
  assert.equal(sourceOfUrl("//youtu.be/x"), "youtube");
  assert.equal(sourceOfUrl("https://old.reddit.com/r/a"), "reddit");
  assert.deepEqual(["https://www.threads.net/@a/post/1", "https://threads.com/@a"].map(sourceOfUrl), [
    "threads",
    "threads",
  ]);
  assert.equal(sourceOfUrl("https://notvk.com/"), "notvk.com");
  assert.equal(sourceOfUrl("no address"), null);
  assert.deepEqual(["vk.com/wall1_1", "www.example.org/x", "photo.jpg", "/r/a", "l.instagram.com/x"].map(sourceOfUrl), [
    "vk",
    "example.org",
    null,
    null,
    "instagram",
  ]);
  assert.deepEqual(["ВК", "Телеграмм", "Google Play"].map(sourceOfName), ["vk", "telegram", "google-play"]);
  assert.deepEqual(["Google\nPlay", "Мой\r\n  форум"].map(sourceOfName), ["google-play", "мой форум"]);
  const both = ["X (Twitter)", "Twitter / X", "VK (ВКонтакте)", "Форум (Москва)", "сайт / блог"];
  assert.deepEqual(both.map(sourceOfName), ["twitter", "twitter", "vk", "форум (москва)", "сайт / блог"]);
  assert.deepEqual(["X", "vk.com", "Twitter", "ВКонтакте", "google.com/maps", " Мой форум "].map(sourceOfName), [
    "twitter",
    "vk",
    "twitter",
    "vk",
    "google.com/maps",
    "мой форум",
  ]);
});

Deno.test("readRating() reads points of a scale, with their unit, and drawn ones", () => {
  const cells: [unknown, number | null][] = [
    [4.5, 4.5],
    ["4,5", 4.5],
    ["FIVE", 5],
    ["One star", 1],
    ["4 из 5", 4],
    ["4,5 из 5", 4.5],
    ["4 з 5", 4],
    ["8/10", 8],
    ["4 / 5", 4],
    ["4 out of 5 stars", 4],
    ["Rated 4 out of 5", 4],
    ["Оценка: 3 из 5", 3],
    ["5 звёзд", 5],
    ["4,0/5,0", 4],
    ["5/5 ⭐", 5],
    ["★ 4,5", 4.5],
    ["4 étoiles sur 5", 4],
    ["3 Sterne", 3],
    ["1 star", 1],
    ["4 зірки", 4],
    ["★★★★☆", 4],
    ["☆☆☆☆☆", 0],
    ["⭐️⭐️⭐️", 3],
    ["5★", 5],
    ["хорошо", null],
    ["1/2/2015", null],
    ["", null],
    [null, null],
  ];
  for (const [cell, expected] of cells) assert.equal(readRating(cell), expected, String(cell));
});

Deno.test("trimmed() ends where a stranger has put a run of what cannot be seen", () => {
  const run = "\u200b".repeat(2000); // of 26 within a cell it never came to an end
  assert.equal(trimmed(`${run} é${run}x ${run}`), `é${run}x`);
  assert.equal(trimmed(run), "");
});

Deno.test("plainIfHtml() reads what sites mark up, and leaves what people type", () => {
  assert.equal(plainIfHtml("Works well<br /><br />Broke &#x27;now&#x27;"), "Works well\n\nBroke 'now'"); // Amazon's reviews
  assert.equal(plainIfHtml("It&#x27;s <i>slow</i><p>really"), "It's slow\nreally"); // Hacker News
  assert.equal(plainIfHtml('see <a href="https://x.example" rel="nofollow">this</a>'), "see this");
  for (
    const typed of [
      "5 < 6 and 7 > 3",
      "I <3 it, </3 them",
      "<br> or <no> tag",
      "<script>x()</script><p>y</p>",
      '<p onclick="x()">y</p>',
      "a &amp; b",
    ]
  ) {
    assert.equal(plainIfHtml(typed), typed);
  }
});
