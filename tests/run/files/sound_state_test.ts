import assert from "node:assert/strict";
import { join } from "node:path";
import { sha256 } from "../../../lib/run/files/hash.ts";
import { writeWhole } from "../../../lib/run/files/commit.ts";
import { layoutOf } from "../../../lib/run/files/layout.ts";
import { soundState, soundStateOf, soundStates, whyNothingStands } from "../../../lib/run/files/sound_state.ts";

const [FIRST, SECOND, FILE] = ["one", "two", "report"];
const parts = [FIRST, SECOND].map((text, i) => ({
  file: `part-0000${i}.parquet`,
  hash: sha256(text),
  rows: 1,
  key: text,
}));
const state = {
  rows_in: 1,
  rows_out: 1,
  books: {},
  notes: [],
  memory: {},
  tables: { matches: { folder: "tables/matches", hash: "h", parts } },
  files: { "report.html": sha256(FILE) },
  fingerprint: { inputs: {}, parameters: {}, toolkit: "0", code: "c" },
};

/** What is left of the state after `harm` was done in `out/`: the reason, and the keys of parts that may be taken over. */
async function after(harm: (out: string) => Promise<void>) {
  const layout = layoutOf(await Deno.makeTempDir());
  await Deno.mkdir(join(layout.out, "tables/matches"), { recursive: true });
  for (const [i, text] of [FIRST, SECOND].entries()) {
    await Deno.writeTextFile(join(layout.out, "tables/matches", parts[i].file), text);
  }
  await Deno.writeTextFile(join(layout.out, "report.html"), FILE);
  await harm(layout.out);
  const { why, state: sound } = await soundState(layout, state);
  await Deno.remove(layout.folder, { recursive: true });
  return [why, sound.tables.matches.parts.map(({ key }) => key)];
}

Deno.test("soundState() finds nothing wrong with what lies there as it was written", async () => {
  assert.deepEqual(await after(async () => {}), [null, ["one", "two"]]);
});

Deno.test("soundState() names the part that is missing or changed, and lets it not be taken over", async () => {
  const part = (out: string) => join(out, "tables/matches/part-00001.parquet");
  assert.deepEqual(await after((out) => Deno.remove(part(out))), [
    "out/tables/matches/part-00001.parquet is missing",
    ["one"],
  ]);
  assert.deepEqual(await after((out) => Deno.writeTextFile(part(out), "twO")), [
    "out/tables/matches/part-00001.parquet is not what was written",
    ["one"],
  ]);
});

Deno.test("soundState() lets nothing be taken over that was made with a damaged part: a file is read again as a whole", async () => {
  const layout = layoutOf(await Deno.makeTempDir());
  const made = { collected: ["may", "may", "june"], rejected: ["june", "may"] };
  const tables = Object.fromEntries(
    Object.entries(made).map(([table, keys]) => {
      const parts = keys.map((key, i) => ({ file: `${i}.parquet`, hash: sha256(`${table} ${i}`), rows: 1, key }));
      return [table, { folder: `tables/${table}`, hash: "h", parts }];
    }),
  );
  const soundKeys = async (damaged: string) => {
    for (const { folder, parts } of Object.values(tables)) {
      for (const [i, { file }] of parts.entries()) {
        const path = join(layout.out, folder, file), text = `${folder.slice("tables/".length)} ${i}`;
        await writeWhole(path, `${folder}/${file}` === `tables/${damaged}` ? "harm" : text);
      }
    }
    const { state: sound } = await soundState(layout, { ...state, tables, files: {} });
    return Object.values(sound.tables).map(({ parts }) => parts.map(({ key }) => key));
  };
  assert.deepEqual(await soundKeys("none"), [["may", "may", "june"], ["june", "may"]]);
  assert.deepEqual(await soundKeys("rejected/1.parquet"), [["june"], ["june"]], "else its mentions stood twice");
  assert.deepEqual(await soundKeys("collected/1.parquet"), [["june"], ["june"]], "else half of the file was lost");
  await Deno.remove(layout.folder, { recursive: true });
});

Deno.test("soundState() names a file that somebody has changed; the tables stand", async () => {
  assert.deepEqual(await after((out) => Deno.writeTextFile(join(out, "report.html"), "report ")), [
    "out/report.html is not what was written",
    ["one", "two"],
  ]);
});

Deno.test("soundStates() reads each stage once, ahead or when asked, and gives null for a stage that never ended", async () => {
  const layout = layoutOf(await Deno.makeTempDir());
  await writeWhole(layout.state("match"), JSON.stringify({ ...state, tables: {} }));
  await writeWhole(join(layout.out, "report.html"), FILE);
  const left = soundStates(layout, ["collect", "match"]);
  left.readAhead();
  const found = await left.of("match");
  assert.equal(found?.why, null);
  await Deno.remove(join(layout.out, "report.html"));
  assert.equal(await left.of("match"), found);
  assert.equal((await soundStates(layout, ["match"]).of("match"))?.why, "out/report.html is missing");
  assert.equal(await left.of("collect"), null);
  await Deno.remove(layout.folder, { recursive: true });
});

Deno.test("whyNothingStands() names a state that cannot be read, and nothing of a stage that never ended", async () => {
  const layout = layoutOf(await Deno.makeTempDir());
  await writeWhole(layout.state("match"), "{");
  assert.equal(await soundStateOf(layout, "match"), null);
  assert.equal(await whyNothingStands(layout, "match"), "out/state/match.json is not what was written");
  assert.equal(await whyNothingStands(layout, "clean"), null);
  await Deno.remove(layout.folder, { recursive: true });
});
