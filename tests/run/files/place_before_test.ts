/** Which numbers the report's are held against. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { layoutOf } from "../../../lib/run/files/layout.ts";
import { BEFORE_FILE, placeBefore, runBefore } from "../../../lib/run/files/place_before.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { encodeParquet } from "../../../lib/tables/parquet.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";

async function put(folder: string, file: string, content: Uint8Array | object): Promise<void> {
  const path = join(folder, file), bytes = content instanceof Uint8Array;
  await Deno.mkdir(join(path, ".."), { recursive: true });
  await Deno.writeFile(path, bytes ? content : new TextEncoder().encode(JSON.stringify(content)));
}

function measures(raw: number, day = "2026-03-01"): Uint8Array {
  const frame = new FrameBuilder(SCHEMAS.measures);
  const row = {
    question: 1,
    measure: "mentions",
    subject: "Acme",
    subject_kind: "company",
    n: 1,
    raw,
    unit: "mentions",
  };
  frame.add({ ...row, period_kind: "all", period: "all" });
  frame.add({ ...row, period_kind: "day", period: day });
  frame.add({ ...row, period_kind: "all", period: "all", dimension: "author", value: "00ff00ff00ff00ff" });
  return encodeParquet(frame.build(), SCHEMAS.measures);
}

const STATE = {
  tables: { measures: { folder: "tables/measures", hash: "now", parts: [] } },
  files: {},
  memory: {},
  books: {},
  fingerprint: { inputs: {}, parameters: {} },
};

Deno.test("placeBefore() takes the newest run with other numbers, of the whole period, and no author", async () => {
  const folder = await Deno.makeTempDir({ prefix: "earshot-before-" }), layout = layoutOf(folder);
  const read = async () => JSON.parse(await Deno.readTextFile(join(folder, BEFORE_FILE)));
  await put(folder, "out/state/measure.json", STATE);
  await placeBefore(layout);
  await assert.rejects(read);
  for (const [name, order, hash] of [["a", 1, "old"], ["b", 2, "older"], ["c", 3, "now"]] as const) {
    await put(folder, `runs/${name}/order.json`, { order });
    await put(folder, `runs/${name}/manifest.json`, { outputs: { "tables/measures": `sha256:${hash}` } });
    await put(folder, `runs/${name}/tables/measures/part-00000.parquet`, measures(order));
  }
  await placeBefore(layout);
  assert.deepEqual(await read(), [{ measure: "mentions", subject: "Acme", dimension: null, value: null, raw: 2 }]);
});

Deno.test("placeBefore() leaves a damaged run out: its order, manifest or table", async () => {
  const folder = await Deno.makeTempDir({ prefix: "earshot-before-" }), layout = layoutOf(folder);
  const garbage = new TextEncoder().encode("{x");
  await put(folder, "out/state/measure.json", STATE);
  for (const [name, order] of [["a", 1], ["b", 2], ["c", 3]] as const) {
    await put(folder, `runs/${name}/order.json`, name === "b" ? garbage : { order });
    await put(folder, `runs/${name}/manifest.json`, name === "c" ? garbage : { outputs: { "tables/measures": "x" } });
    await put(folder, `runs/${name}/tables/measures/part-00000.parquet`, measures(order));
  }
  await placeBefore(layout);
  const rows = JSON.parse(await Deno.readTextFile(join(folder, BEFORE_FILE)));
  assert.deepEqual(rows.map(({ raw }: { raw: number }) => raw), [1]);
  await put(folder, "runs/a/tables/measures/part-00000.parquet", garbage);
  await placeBefore(layout);
  assert.equal(await Deno.readTextFile(join(folder, BEFORE_FILE)), "[]\n");
});

Deno.test("runBefore() takes the run whose days end last before, the newest of several, and the newest of all where none does", async () => {
  const folder = await Deno.makeTempDir({ prefix: "earshot-before-" }), place = (name: string) => join(folder, name);
  const days = { a: "2026-03-01", b: "2026-03-08", mended: "2026-03-08", now: "2026-03-08", later: "2026-03-15" };
  for (const [name, day] of Object.entries(days)) {
    await put(folder, `${name}/tables/measures/part-00000.parquet`, measures(1, day));
  }
  const before = (names: readonly string[], now = "now") => runBefore(place(now), names.map(place));
  assert.equal(before(["a", "b", "mended"]), place("a"));
  assert.equal(before(["a", "b", "mended"], "later"), place("mended"));
  assert.equal(before(["b", "mended", "a"], "later"), place("mended"), "a look back at the first week changes nothing");
  assert.equal(before(["mended", "later"]), place("later"));
  assert.equal(before(["a", "damaged"], "damaged"), place("a"), "a run of no days is after all others");
  assert.equal(before(["damaged"]), place("damaged"));
  assert.equal(before([]), null);
});
