import assert from "node:assert/strict";
import fc from "fast-check";
import { writeWhole } from "../../../lib/run/files/commit.ts";
import { layoutOf } from "../../../lib/run/files/layout.ts";
import { manifestWriter, unbalanced } from "../../../lib/run/files/manifest.ts";

Deno.test("unbalanced() is null for books whose sums hold, and says which sum does not", () => {
  const count = fc.nat(1000);
  fc.assert(
    fc.property(
      count,
      count,
      fc.dictionary(fc.constantFrom("no text", "excluded", "repost"), count),
      (rejected, kept, dropped) => {
        const mentions = kept + Object.values(dropped).reduce((sum, n) => sum + n, 0);
        const books = { records: mentions + rejected + 1, mentions, rejected, forgotten: 1, kept, dropped };
        assert.equal(unbalanced(books), null);
        assert.match(unbalanced({ ...books, records: books.records + 1 })!, /records are not/);
        assert.match(unbalanced({ ...books, kept: kept + 1 })!, /mentions are not/);
      },
    ),
    { seed: 1 },
  );
});

Deno.test("manifestWriter() tells of stages in their order, whichever ends first, and of all whose work still stands", async () => {
  const layout = layoutOf(await Deno.makeTempDir({ prefix: "earshot-manifest-" }));
  const state = (books: object, hash: string) => ({
    ...{ rows_in: 1, rows_out: 1, notes: [], memory: {}, books, fingerprint: { inputs: {}, parameters: {} } },
    tables: {
      ...{ [hash]: { folder: `tables/${hash}`, hash, parts: [] } },
      own: { folder: "state/x/own", hash: "o", parts: [] }, // no table of the design
    },
    files: { [`${hash}.html`]: "f" },
  });
  await writeWhole(
    layout.state("collect"),
    JSON.stringify(state({ records: 3, mentions: 2, rejected: 1 }, "collected")),
  );
  const write = manifestWriter(layout, { title: "May", toolkit: "1", stages: ["clean", "match"] });
  const entry = (name: string) => ({
    ...{ name, status: "done" as const, why: "first run", inputs: {}, parameters: {}, parts: { made: 1, reused: 0 } },
    ...{ rows_in: 1, rows_out: 1, seconds: 0, cpu_seconds: 0, peak_mb: 0, steps: [], notes: [] },
  });
  await writeWhole(layout.state("clean"), JSON.stringify(state({ kept: 2, dropped: {} }, "mentions")));
  const [, last] = await Promise.all([write(entry("match")), write(entry("clean"))]);
  assert.deepEqual(JSON.parse(await Deno.readTextFile(layout.manifest)), last);
  assert.deepEqual(last.stages.map(({ name }) => name), ["clean", "match"]);
  assert.deepEqual(last.books, { records: 3, mentions: 2, rejected: 1, forgotten: 0, kept: 2, dropped: {} });
  assert.deepEqual(last.outputs, {
    ...{ "tables/collected": "sha256:collected", "collected.html": "sha256:f" },
    ...{ "tables/mentions": "sha256:mentions", "mentions.html": "sha256:f" },
  });
  await Deno.remove(layout.folder, { recursive: true });
});
