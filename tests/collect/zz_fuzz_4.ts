import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { StudyError } from "../../lib/tables/study_error.ts";
import { readMentions, type ReadOptions } from "../../lib/collect/mod.ts";

const INPUTS = 2500;
/** No input of a few kilobytes may take longer. */
const SLOWEST_MS = 5000;
const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;
const SAMPLES = [
  ...[...Deno.readDirSync(`${FIXTURES}formats`)].map(({ name }) => `formats/${name}`),
  "cases/01-ids-rounded-by-excel/export.csv",
  "cases/05-utf16-tab-separated/export.csv",
  "cases/07-csv-stray-quote-swallows-rows/export.csv",
  "cases/09-telegram-result-json/result.json",
  "cases/11-jsonl-broken-lines/stream.jsonl",
  "cases/13-xlsx-title-rows-hidden-sheet/export.xlsx",
  "cases/15-rss-no-guid-bad-date/feed.xml",
].sort().map((name) => Deno.readFileSync(FIXTURES + name));
const WAYS: readonly ReadOptions[] = [
  {},
  {},
  { columns: { id: "id", published_at: "date", text: "text" } },
  { format: "brandwatch" },
  { format: "telegram-desktop" },
  { format: "rss", time: "day-first" },
];

/** Mulberry32: the same numbers in every run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = state + 0x6d2b79f5 | 0;
    let t = Math.imul(state ^ state >>> 15, 1 | state);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return Math.floor(((t ^ t >>> 14) >>> 0) / 2 ** 32 * below);
  };
}

function spoiled(random: (below: number) => number): Uint8Array {
  const bytes = SAMPLES[random(SAMPLES.length)].slice(), other = SAMPLES[random(SAMPLES.length)];
  const at = random(bytes.length + 1), end = at + random(bytes.length - at + 1);
  switch (random(7)) {
    case 0:
      return Uint8Array.from({ length: random(2000) }, () => random(256));
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return joined(bytes.subarray(0, at), other.subarray(random(other.length)));
    case 3:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 4:
      for (let i = 0; i < 20; i++) bytes[random(bytes.length)] = random(256);
      return bytes;
    case 5:
      for (let i = 0; i < 8; i++) bytes[random(bytes.length)] = '",\n{}[]<>;\\'.charCodeAt(random(11));
      return bytes;
    default:
      return gzipSync(bytes).subarray(0, random(4) === 0 ? at : undefined);
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

Deno.test(`readMentions() reads or refuses ${INPUTS} spoiled inputs: no crash, no hang, every record whole`, async () => {
  const random = randomOf(4), path = await Deno.makeTempFile();
  let read = 0, refused = 0, records = 0;
  for (let i = 0; i < INPUTS; i++) {
    await Deno.writeFile(path, spoiled(random));
    const way = WAYS[random(WAYS.length)], start = performance.now();
    try {
      const { mentions, rejected } = await readMentions(path, { ...way, name: "export" });
      read++;
      records += mentions.length + rejected.length;
      for (const { id, published_at, source, text, batch, line } of mentions) {
        assert.ok(
          id.startsWith(`${source}:`) && id.length > source.length + 1 && text.trim() !== "" && batch === "export",
        );
        assert.ok(Number.isFinite(published_at) && line >= 1);
      }
      for (const { file, line, reason } of rejected) assert.ok(file === "export" && line >= 1 && reason !== "");
    } catch (error) {
      assert.ok(error instanceof StudyError, `input ${i}: ${error instanceof Error ? error.stack : error}`);
      assert.ok(error.message.length > 20 && !error.message.includes(path), error.message);
      refused++;
    }
    assert.ok(performance.now() - start < SLOWEST_MS, `input ${i} took ${performance.now() - start} ms`);
  }
  await Deno.remove(path);
  assert.equal(read + refused, INPUTS);
  assert.ok(read > INPUTS / 3 && records > INPUTS, `${read} read, ${refused} refused, ${records} records`);
});
