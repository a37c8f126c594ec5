import assert from "node:assert/strict";
import { join } from "node:path";
import { commit, exists, recover } from "../../../lib/run/files/commit.ts";
import { type Layout, layoutOf, workOf } from "../../../lib/run/files/layout.ts";
import { readState, type StageState } from "../../../lib/run/files/state.ts";

const state = (hash: string): StageState => ({
  rows_in: 1,
  rows_out: 1,
  books: {},
  notes: [],
  memory: {},
  tables: { matches: { folder: "tables/matches", hash, parts: [] } },
  files: { "report.html": hash },
  fingerprint: { inputs: {}, parameters: {}, toolkit: "0", code: "c" },
});

async function studyWith(content: string) {
  const layout = layoutOf(await Deno.makeTempDir());
  await work(layout, content);
  await commit(layout, "match", state(content));
  return layout;
}

async function work(layout: Layout, content: string): Promise<void> {
  const { folder } = workOf(layout, "match");
  await Deno.mkdir(join(folder, "tables/matches"), { recursive: true });
  await Deno.writeTextFile(join(folder, "tables/matches/part-00000.parquet"), content);
  await Deno.writeTextFile(join(folder, "report.html"), content);
}

function made({ out }: { out: string }): string[] {
  return ["tables/matches/part-00000.parquet", "report.html"].map((file) => Deno.readTextFileSync(join(out, file)));
}

Deno.test("commit() puts tables, files and state in place of the old ones and leaves no work behind", async () => {
  const layout = await studyWith("old");
  await work(layout, "new");
  await commit(layout, "match", state("new"));
  assert.deepEqual(made(layout), ["new", "new"]);
  assert.equal((await readState(layout, "match"))?.tables.matches.hash, "new");
  assert.deepEqual([...Deno.readDirSync(layout.out)].map((entry) => entry.name).sort(), [
    ".work",
    "report.html",
    "state",
    "tables",
  ]);
  assert.deepEqual([...Deno.readDirSync(layout.works)], []);
});

Deno.test("commit() of one stage lets the work of another lie", async () => {
  const layout = await studyWith("old"), other = workOf(layout, "topics").folder;
  await Deno.mkdir(other, { recursive: true });
  await Deno.writeTextFile(join(other, "job.json"), "{}");
  await work(layout, "new");
  await commit(layout, "match", state("new"));
  assert.deepEqual([...Deno.readDirSync(other)].map(({ name }) => name), ["job.json"]);
});

Deno.test("recover() throws unfinished work away: a kill before the journal leaves the old", async () => {
  const layout = await studyWith("old");
  await work(layout, "half");
  await recover(layout);
  assert.deepEqual(made(layout), ["old", "old"]);
});

Deno.test("recover() finishes a journal: a kill after it, at any move, gives the new", async () => {
  for (const moved of [0, 1, 2, 3]) {
    const layout = await studyWith("old");
    await work(layout, "new");
    const { folder, journal } = workOf(layout, "match");
    await Deno.writeTextFile(journal, JSON.stringify(state("new")));
    const old = join(folder, "old/tables/matches");
    if (moved > 0) await Deno.mkdir(join(folder, "old/tables"), { recursive: true });
    if (moved > 0) await Deno.rename(join(layout.out, "tables/matches"), old);
    if (moved > 1) await Deno.rename(join(folder, "tables/matches"), join(layout.out, "tables/matches"));
    if (moved > 2) await Deno.rename(join(folder, "report.html"), join(layout.out, "report.html"));
    await recover(layout);
    assert.deepEqual(made(layout), ["new", "new"], `killed after ${moved} moves`);
    assert.equal((await readState(layout, "match"))?.tables.matches.hash, "new");
  }
});

Deno.test("recover() throws a journal away that cannot be read, and work with it", async () => {
  for (const journal of ["", '{"rows_in":1,"ro', "{}", "null", '{"tables":{}}']) {
    const layout = await studyWith("old");
    await work(layout, "half");
    await Deno.writeTextFile(workOf(layout, "match").journal, journal);
    await recover(layout);
    assert.deepEqual(made(layout), ["old", "old"]);
    assert.deepEqual([...Deno.readDirSync(layout.out)].map(({ name }) => name).sort(), [
      ".stage.lock",
      "report.html",
      "state",
      "tables",
    ]);
  }
});

Deno.test("readState() takes a state that is damaged, or of another shape, for none", async () => {
  const layout = await studyWith("old"), file = layout.state("match");
  for (const text of ["", "{", "{}", "null", "[]", JSON.stringify({ ...state("x"), tables: { matches: null } })]) {
    await Deno.writeTextFile(file, text);
    assert.equal(await readState(layout, "match"), null, text);
  }
});

Deno.test("readState() takes a state for none that names a place outside of out/", async () => {
  const layout = await studyWith("old"), file = layout.state("match"), { tables, ...rest } = state("x");
  const part = { file: "../../notes.txt", hash: "h", rows: 1, key: null };
  for (
    const foreign of [
      { ...rest, tables, files: { "../study.yml": "h" } },
      { ...rest, tables, files: { "/etc/hosts": "h" } },
      { ...rest, tables: { matches: { ...tables.matches, folder: "tables/../../coding" } } },
      { ...rest, tables: { matches: { ...tables.matches, folder: "" } } },
      { ...rest, tables: { matches: { ...tables.matches, parts: [part] } } },
    ]
  ) {
    await Deno.writeTextFile(file, JSON.stringify(foreign));
    assert.equal(await readState(layout, "match"), null, JSON.stringify(foreign));
  }
});

Deno.test("commit() removes tables that the stage does not make any more: they may tell of a person since forgotten", async () => {
  const layout = await studyWith("old"), { folder } = workOf(layout, "match");
  const own = { folder: "state/match/own", hash: "o", parts: [] };
  await work(layout, "new");
  await Deno.mkdir(join(folder, own.folder), { recursive: true });
  await commit(layout, "match", { ...state("new"), tables: { ...state("new").tables, own } });
  assert.equal(await exists(join(layout.out, own.folder)), true);
  await work(layout, "newer");
  await commit(layout, "match", state("newer"));
  assert.equal(await exists(join(layout.out, own.folder)), false);
  assert.deepEqual(made(layout), ["newer", "newer"]);
});

Deno.test("commit() removes files that the stage does not make any more, and their folder", async () => {
  const layout = await studyWith("old");
  await work(layout, "new");
  await Deno.mkdir(join(workOf(layout, "match").folder, "csv"));
  await Deno.writeTextFile(join(workOf(layout, "match").folder, "csv/a.csv"), "a");
  await commit(layout, "match", { ...state("new"), files: { "report.html": "new", "csv/a.csv": "a" } });
  await work(layout, "newer");
  await commit(layout, "match", { ...state("newer"), files: { "report.html": "newer" } });
  assert.deepEqual(made(layout), ["newer", "newer"]);
  assert.deepEqual([...Deno.readDirSync(layout.out)].map(({ name }) => name).sort(), [
    ".work",
    "report.html",
    "state",
    "tables",
  ]);
});
