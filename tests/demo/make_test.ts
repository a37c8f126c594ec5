import assert from "node:assert/strict";
import { demoExports, type DemoRecord, demoRecords } from "../../data/demo/make.ts";
import { TEMPLATE } from "../../data/demo/texts/official_severika.ts";

const folder = new URL("../../data/demo/", import.meta.url);
const records = demoRecords();
/** Without what stands in the exports twice. */
const single = records.filter(({ planted }) => planted !== "same record");
const keyOf = (source: string, id: string) => `${source}:${id}`;
const byKey = new Map(
  single.filter(({ id }) => id !== null).map((record) => [keyOf(record.source, record.id!), record]),
);
const minute = ({ at }: DemoRecord) => Date.parse(`${at}:00Z`) / 60_000;

function parentOf({ source, parent }: DemoRecord): DemoRecord | undefined {
  return parent === null ? undefined : byKey.get(keyOf(source, parent));
}

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return part.length / whole.length;
}

/** Minutes from each question that the account answered to its first answer. */
function delaysOf(company: DemoRecord["official"]): number[] {
  const first = new Map<DemoRecord, number>();
  for (const reply of single.filter(({ official, parent }) => official === company && parent !== null)) {
    const asked = parentOf(reply)!;
    if (asked.official === null && !first.has(asked)) first.set(asked, minute(reply) - minute(asked));
  }
  return [...first.values()].sort((a, b) => a - b);
}

Deno.test("demoExports() writes the committed files, byte for byte", async () => {
  for (const [name, content] of Object.entries(demoExports())) {
    assert.ok(content === await Deno.readTextFile(new URL(`exports/${name}`, folder)), `${name}: run make.ts again`);
  }
});

Deno.test("demoRecords() are 4,000 to 5,000 over March to May 2026, in both files under 1.6 MB", () => {
  assert.ok(records.length >= 4000 && records.length <= 5000, `${records.length} records`);
  assert.ok(records.every(({ at }) => at >= "2026-03-01T00:00" && at < "2026-06-01T00:00"));
  const bytes = Object.values(demoExports()).map((content) => new TextEncoder().encode(content).length);
  assert.ok(bytes[0] + bytes[1] < 1_600_000, `${bytes} bytes`);
});

Deno.test("demoRecords() are Russian for the most part, with Ukrainian and English among them", () => {
  const shareOf = (lang: string) => share(records.filter((record) => record.lang === lang), records);
  assert.ok(Math.abs(shareOf("ru") - 0.85) < 0.04, `ru ${shareOf("ru")}`);
  assert.ok(Math.abs(shareOf("uk") - 0.06) < 0.02, `uk ${shareOf("uk")}`);
  assert.ok(Math.abs(shareOf("en") - 0.09) < 0.02, `en ${shareOf("en")}`);
});

Deno.test("demoRecords() come from eight sources, VK and Telegram first", () => {
  const counts = new Map<string, number>();
  for (const { source } of records) counts.set(source, (counts.get(source) ?? 0) + 1);
  const sources = [...counts].sort(([, a], [, b]) => b - a).map(([source]) => source);
  assert.deepEqual(sources.slice(0, 2), ["vk", "telegram"]);
  assert.equal(sources.length, 8);
});

Deno.test("demoRecords() show the outage: 15 April has 8 to 20 times the usual day of talk about Северика", () => {
  const days = new Map<string, number>();
  for (const { about, official, at } of single) {
    if (about === "Северика" && official === null) days.set(at.slice(0, 10), (days.get(at.slice(0, 10)) ?? 0) + 1);
  }
  const usual = [...days].filter(([day]) => day < "2026-04-14" || day > "2026-04-17").map(([, count]) => count);
  const median = usual.sort((a, b) => a - b)[Math.floor(usual.length / 2)];
  const ratio = days.get("2026-04-15")! / median;
  assert.ok(ratio > 8 && ratio < 20, `${ratio} times`);
  assert.equal(Math.max(...days.values()), days.get("2026-04-15"));
});

Deno.test("demoRecords() keep Северика silent for twenty hours, two scheduled promotions aside", () => {
  const hours = single.filter(({ official, at }) =>
    official === "severika" && at >= "2026-04-14T18:40" && at < "2026-04-15T14:40"
  );
  assert.deepEqual(hours.map(({ situation }) => situation), ["official offer", "official offer"]);
});

Deno.test("demoRecords() have no id twice, planted copies aside, and every parent is there", () => {
  const keys = single.filter(({ id }) => id !== null).map(({ source, id }) => keyOf(source, id!));
  assert.equal(new Set(keys).size, keys.length);
  assert.ok(single.some(({ id }) => id === null));
  for (const record of records) {
    if (record.parent !== null) assert.ok(parentOf(record), `${record.source}:${record.id} answers nobody`);
  }
});

Deno.test("demoRecords() answer after what they answer, in chains of up to five", () => {
  const depth = (record: DemoRecord): number => 1 + (record.parent === null ? 0 : depth(parentOf(record)!));
  assert.ok(Math.max(...single.map(depth)) >= 4 && Math.max(...single.map(depth)) <= 5);
  for (const record of single) if (record.parent !== null) assert.ok(minute(record) >= minute(parentOf(record)!));
});

Deno.test("demoRecords() let Северика answer seldom and after hours, Гудлайн mostly and at once, Полюс hardly", () => {
  const median = (values: number[]) => values[Math.floor(values.length / 2)];
  const asked = (about: string) =>
    single.filter((record) => record.about === about && record.official === null && record.intention.motive === "help");
  const answered = (company: "severika" | "gudline" | "polus", about: string) =>
    delaysOf(company).length / asked(about).length;
  assert.ok(median(delaysOf("severika")) > 120 && median(delaysOf("severika")) < 12 * 60);
  assert.ok(median(delaysOf("gudline")) < 30);
  assert.ok(answered("severika", "Северика") < 0.3);
  assert.ok(answered("gudline", "Гудлайн Связь") > 0.6);
  assert.ok(delaysOf("polus").length < 15);
});

Deno.test("demoRecords() make Северика post offers and news more than it answers", () => {
  const own = single.filter(({ official }) => official === "severika");
  const posts = own.filter(({ intention }) => ["offers", "information"].includes(intention.expectation));
  const answers = own.filter(({ intention }) => intention.expectation === "support");
  assert.ok(posts.length > 2 * answers.length, `${posts.length} posts, ${answers.length} answers`);
});

Deno.test("demoRecords() have two accounts answer one question differently, eight times", () => {
  const both = single.filter(({ situation }) => situation === "question to both");
  for (const asked of both) {
    const answers = single.filter((record) => parentOf(record) === asked && record.official === "severika");
    assert.deepEqual(answers.map(({ author }) => author), ["severika_help", "severika_news"]);
    assert.notEqual(answers[0].text, answers[1].text);
  }
  assert.equal(both.length, 8);
});

Deno.test("demoRecords() repeat no text of six words or more but the planted ones and the template", () => {
  const seen = new Set<string>();
  for (const { text, planted, official } of records) {
    const words = text.replace(/^@\S+ /, "").match(/[\p{L}\p{N}]+/gu) ?? [];
    if (planted !== null || text === TEMPLATE || words.length < 6) continue;
    assert.ok(!seen.has(text) || official !== null, text);
    seen.add(text);
  }
});

Deno.test("demoRecords() name the company in every post about it", () => {
  for (const { kind, about, official, subjects, text, situation } of single) {
    if (about === null || official !== null || (kind !== "post" && kind !== "review")) continue;
    const named = subjects.includes(about) || /@(severika|gudline|polus)_/.test(text);
    assert.ok(named, `${situation}: ${text}`);
  }
});

Deno.test("demoRecords() speak the words of the study's exclude in job ads only", () => {
  for (const { text, planted } of records) {
    const found = /(?<!\p{L})(ваканси(я|и|ю|ей)|требуются)(?!\p{L})/iu.test(text);
    assert.equal(found, planted === "excluded", text);
  }
});

Deno.test("demoRecords() show nothing of the notation they were written in", () => {
  for (const { text } of records) assert.doesNotMatch(text, /[{}|[\]^~]|undefined/, text);
});

Deno.test("demoRecords() are written by many, most once, a few often", () => {
  const counts = new Map<string, number>();
  for (const { source, author, official } of single) {
    if (official === null) counts.set(source + author, (counts.get(source + author) ?? 0) + 1);
  }
  const often = [...counts.values()].sort((a, b) => b - a);
  assert.ok(often[0] > 25, `${often[0]} by the first`);
  assert.ok(often.filter((count) => count === 1).length / often.length > 0.7);
});
