import assert from "node:assert/strict";
import fc from "fast-check";
import { findFiles } from "../../../lib/study/files/find_files.ts";
import { withFiles } from "../_study.ts";

const find = (files: readonly string[], pattern: string, below = "") =>
  withFiles(Object.fromEntries(files.map((path) => [path, ""])), async (folder) => {
    return (await findFiles(folder + below, pattern)).paths;
  });

Deno.test("findFiles() takes a path that exists as it is written", async () => {
  const names = ["выгрузка №1 [a].csv", "$(touch PWNED).csv", "-rf.csv", "a b.csv", "{x,y}.csv", "*.csv"];
  for (const name of names) assert.deepEqual(await find([...names, "a.csv", "x.csv"], name), [name]);
  assert.deepEqual(await find(["[июль]/a.csv", "и/a.csv"], "[июль]/*.csv"), ["[июль]/a.csv"]);
});

Deno.test("findFiles() matches *, ?, [ab], {a,b} and **, and no hidden file", async () => {
  const files = ["a.csv", "b.csv", "c.txt", "x/a.csv", "x/y/a.csv", ".h.csv", "~$a.csv"];
  assert.deepEqual(await find(files, "*.csv"), ["a.csv", "b.csv", "~$a.csv"]);
  assert.deepEqual(await find(files, "?.csv"), ["a.csv", "b.csv"]);
  assert.deepEqual(await find(files, "[bc].*"), ["b.csv", "c.txt"]);
  assert.deepEqual(await find(files, "{c.txt,x/a.csv}"), ["c.txt", "x/a.csv"]);
  assert.deepEqual(await find(files, "**/a.csv"), ["a.csv", "x/a.csv", "x/y/a.csv"]);
  assert.deepEqual(await find(files, "x/*/a.csv"), ["x/y/a.csv"]);
  assert.deepEqual(await find(files, "./x/../b.csv"), ["b.csv"]);
});

Deno.test("findFiles() takes an ending in capitals for one in lower case, and no other letters", async () => {
  const files = ["MAY.CSV", "june.Csv", "x/A.XLSX", "b.csv.bak"];
  assert.deepEqual(await find(files, "*.csv"), ["MAY.CSV", "june.Csv"]);
  assert.deepEqual(await find(files, "**/*.XLSX"), ["x/A.XLSX"]);
  assert.deepEqual(await find(files, "may*.csv"), []);
  assert.deepEqual(await find(files, "*.{CSV,XLSX}"), ["MAY.CSV"]); // as it is written, whatever the ending's letters
  assert.deepEqual(await find(files, "*.{csv,xlsx}"), ["MAY.CSV", "june.Csv"]);
  assert.deepEqual(await find(files, "*.CSV*"), ["MAY.CSV"]);
});

Deno.test("findFiles() never takes the folders above the study for a pattern", async () => {
  const files = ["проект [июль] (v*)/exports/a.csv", "проект и (v*)/exports/b.csv"];
  assert.deepEqual(await find(files, "exports/*.csv", "/проект [июль] (v*)"), ["exports/a.csv"]);
});

Deno.test("findFiles() reaches files beside the study, by a path relative to it", async () => {
  assert.deepEqual(await find(["study/study.yml", "data/a.csv"], "../data/*.csv", "/study"), ["../data/a.csv"]);
});

Deno.test("findFiles() matches letters however they are composed, and gives the name on the disk", async () => {
  const decomposed = "Линии\u0306.csv", composed = "Линий.csv";
  assert.notEqual(decomposed, composed);
  assert.deepEqual(await find([decomposed], composed), [decomposed]);
  assert.deepEqual(await find([composed], decomposed), [composed]);
  assert.deepEqual(await find([`e/${decomposed}`], "e/*й.csv"), [`e/${decomposed}`]);
  assert.deepEqual(await find([composed, decomposed], composed), [composed]); // both are there: the one that is written
});

Deno.test("findFiles() leaves out, runs and coding alone unless they are named", async () => {
  const files = ["a.csv", "out/inbox.csv", "runs/x/b.csv", "coding/tone.csv", "x/out/c.csv"];
  assert.deepEqual(await find(files, "**/*.csv"), ["a.csv", "x/out/c.csv"]);
  assert.deepEqual(await find(files, "*/*.csv"), []);
  assert.deepEqual(await find(files, "coding/*.csv"), ["coding/tone.csv"]);
});

Deno.test("findFiles() follows a link to a file, and goes round no ring of links", async () => {
  const paths = await withFiles({ "x/a.csv": "" }, async (folder) => {
    await Deno.symlink(`${folder}/x/a.csv`, `${folder}/b.csv`);
    await Deno.symlink(folder, `${folder}/x/ring`);
    await Deno.symlink(`${folder}/nowhere`, `${folder}/c.csv`);
    return (await findFiles(folder, "**/*.csv")).paths;
  });
  assert.deepEqual(paths, ["b.csv", "x/a.csv"]);
});

Deno.test("findFiles() sorts by code points, whatever order the disk gives", async () => {
  assert.deepEqual(await find(["б.csv", "a.csv", "Б.csv", "😀.csv", "\uff41.csv"], "*.csv"), [
    "a.csv",
    "Б.csv",
    "б.csv",
    "\uff41.csv",
    "😀.csv",
  ]);
});

Deno.test("findFiles() finds every file by its own name, whatever signs are in it", async () => {
  const names = fc.string({ unit: fc.constantFrom(..."ab[]{}*?!()$ -й№,\\"), minLength: 1, maxLength: 8 });
  const usual = names.filter((name) => !/^\s|\s$/.test(name));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(usual, { minLength: 1, maxLength: 4 }), async (files) => {
      for (const name of files) assert.deepEqual(await find(files, name), [name]);
    }),
    { seed: 1, numRuns: 30 },
  );
});
