/** Case 31's rerun: a code given by hand stays on its mention while the data change and change back. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyFolder } from "./_copy_folder.ts";
import { type Outcome, runStudyAt } from "./_outcome.ts";

const CASE = fileURLToPath(new URL("../fixtures/cases/31-paths-with-spaces-cyrillic-brackets", import.meta.url));
const STUDY = "проект «Северлинк» [июль] (v 2)";
const HAND = "mention,subject,codebook,code,coder,at\r\nforum:3,,motives,vent,AK,2015-08-03T10:00:00Z\r\n";

const byHand = ({ tables }: Outcome) =>
  tables.codes.filter(({ at }) => at !== null).map(({ mention, code }) => [mention, code]);
const idsOf = ({ tables }: Outcome) => tables.mentions.map(({ id }) => String(id)).sort();
const machine = ({ tables }: Outcome) => ({ ...tables, codes: tables.codes.filter(({ at }) => at === null) });

Deno.test("a hand code of case 31 stays on its mention through new data and back, and its file is never touched", async () => {
  const folder = await copyFolder(CASE), file = "выгрузка №2.csv";
  const study = join(folder, STUDY, "study-2.yml"), coding = join(folder, STUDY, "coding", "motives.csv");
  const before = await runStudyAt(study);
  assert.equal(before.exit, 0, before.said);
  const again = await runStudyAt(study);
  assert.deepEqual([again.tables, again.report], [before.tables, before.report]);
  assert.match(again.said, /coding: cached \(nothing changed\)/);

  await Deno.mkdir(join(folder, STUDY, "coding"));
  await Deno.writeTextFile(coding, HAND);
  const original = await Deno.readFile(join(folder, STUDY, "exports", file));
  await Deno.copyFile(join(folder, "changed", file), join(folder, STUDY, "exports", file));
  const changed = await runStudyAt(study);
  assert.equal(changed.exit, 0, changed.said);
  assert.equal(changed.books.records, 4);
  assert.deepEqual(idsOf(changed), ["forum:1", "forum:3", "forum:6"]);
  assert.deepEqual(byHand(changed), [["forum:3", "vent"]]);
  assert.equal(await Deno.readTextFile(coding), HAND);

  await Deno.writeFile(join(folder, STUDY, "exports", file), original);
  const back = await runStudyAt(study);
  assert.deepEqual(machine(back), machine(before));
  assert.deepEqual(byHand(back), [["forum:3", "vent"]]);
  assert.equal(await Deno.readTextFile(coding), HAND);
  await Deno.remove(folder, { recursive: true });
});
