/** After a person is forgotten no byte tells of them, now and after later runs. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openParquet } from "../../../lib/tables/data_frame.ts";
import { forgetHashes } from "../../../lib/collect/people/forgotten.ts";
import { pseudonymKey } from "../../../lib/collect/people/pseudonym.ts";
import { filesUnder } from "../../../lib/audit/forget/files_under.ts";
import { layoutOf } from "../../../lib/run/files/layout.ts";
import { lockStudy } from "../../../lib/run/files/lock.ts";
import { runStudyIn } from "../../whole/_small_study.ts";
import { type Row, tinyFile, tinyStudy, writeRows } from "../_studies.ts";

const FORGET = fileURLToPath(new URL("../../../workflows/forget.ts", import.meta.url));
const OWN = "Acme lost my parcel between the bridge and the old mill";

const ROWS: Row[] = [
  ["1", "2026-03-02", "vk", "Anna_K", OWN],
  ["2", "2026-03-03", "vk", "anna_k", "Acme &amp; I had words about the seventh invoice today"],
  ["3", "2026-03-04", "vk", "boris", "@Anna_K what did Acme say in the end?"],
  ["4", "2026-03-05", "vk", "carl", `RT @anna_k: ${OWN}`],
  ["5", "2026-03-06", "ok", "dora", OWN],
  ["6", "2026-03-07", "ok", "emil", "Acme is fine by me, anna_koval says so too"],
  ["7", "", "ok", "Anna_K", "Acme record without a date"],
  ["8", "2026-03-08", "ok", "fred", "Zenith is cheaper, see vk.com/anna_k for the bill"],
];

async function forget(folder: string, author: string, flags: string[] = []) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", FORGET, folder, author, ...flags],
    env: { NO_COLOR: "1" },
  }).output();
  return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
}

/** All that is under `out/` and `runs/`: every byte, Parquet decoded, and the names of the files. */
function everything(folder: string): string {
  return ["out", "runs"].flatMap((place) => filesUnder(join(folder, place))).map((path) => {
    const bytes = Deno.readFileSync(path);
    const raw = path + new TextDecoder().decode(bytes);
    return path.endsWith(".parquet") ? raw + JSON.stringify(openParquet(bytes).toRecords()) : raw;
  }).join("\n").toLowerCase();
}

Deno.test("forget does nothing while a run of the study is under way, and says so", async () => {
  const folder = await tinyStudy(ROWS);
  assert.equal((await runStudyIn(folder)).code, 0);
  using _lock = await lockStudy(layoutOf(folder));
  const { code, stderr } = await forget(folder, "@Anna_K");
  assert.equal(code, 1);
  assert.match(stderr, /another run of it is under way/);
  await assert.rejects(Deno.stat(join(folder, "coding/forget.csv")), Deno.errors.NotFound);
});

Deno.test("forget leaves no byte of a person's handle, pseudonym and texts, and a rerun with new files keeps it so", async () => {
  const folder = await tinyStudy(ROWS);
  await Deno.writeTextFile(
    join(folder, "study.yml"),
    tinyFile({}).replace("formats: []", "formats: [html]"),
  );
  const sample = `mention,subject,stratum,chance,text\r\nvk:1,Acme,all,0.5,"${OWN}"\r\nok:8,Zenith,all,0.5,Zenith\r\n`;
  await Deno.writeTextFile(join(folder, "coding/sample-first.csv"), sample);
  for (const name of ["one", "two"]) {
    assert.equal((await runStudyIn(folder, ["--name", name])).code, 0);
  }
  for (const place of ["out", "runs/two"]) { // as the weekly run leaves its page
    await Deno.writeTextFile(join(folder, place, "monday.html"), `<p>Waiting: ${OWN}`);
  }
  const key = pseudonymKey(await Deno.readTextFile(join(folder, ".key")));
  const pseudonym = forgetHashes(key).pseudonym("anna_k");
  const before = everything(folder);
  for (const needle of ["anna_k", pseudonym, "old mill", "seventh invoice"]) assert.ok(before.includes(needle), needle);

  const done = await forget(folder, "@Anna_K", ["--json"]);
  assert.equal(done.code, 0, done.stderr + done.stdout);
  const told = JSON.parse(done.stdout);
  assert.deepEqual([told.mentions, told.remains, told.coding], [2, [], { "coding/sample-first.csv": 1 }]);
  checkGone(folder, pseudonym);
  const { books } = JSON.parse(await Deno.readTextFile(join(folder, "out/manifest.json")));
  // Two of theirs, a repost and a copy by others, and the record without a date.
  assert.deepEqual([books.records, books.mentions, books.rejected, books.forgotten], [8, 3, 0, 5]);
  const samples = await Deno.readTextFile(join(folder, "coding/sample-first.csv"));
  assert.ok(!samples.includes("old mill") && samples.includes("ok:8"));
  const csv = await Deno.readTextFile(join(folder, "coding/forget.csv"));
  assert.ok(!csv.includes("anna") && !csv.includes(pseudonym));

  await writeRows(folder, "b.csv", [
    ["9", "2026-03-12", "vk", "ANNA_K", "Acme rang me back about the mill"],
    ["10", "2026-03-13", "vk", "gina", `${OWN}!`],
    ["11", "2026-03-13", "vk", "hugo", "Acme is open"],
  ]);
  assert.equal((await runStudyIn(folder, ["--name", "three"])).code, 0);
  checkGone(folder, pseudonym);
  const later = JSON.parse(await Deno.readTextFile(join(folder, "out/manifest.json"))).books;
  assert.deepEqual([later.records, later.mentions, later.forgotten], [11, 4, 7]);
});

Deno.test("forget takes a pseudonym for a name, and refuses an account of the study", async () => {
  const folder = await tinyStudy(ROWS);
  assert.equal((await runStudyIn(folder)).code, 0);
  const key = pseudonymKey(await Deno.readTextFile(join(folder, ".key")));
  const pseudonym = forgetHashes(key).pseudonym("anna_k");
  const done = await forget(folder, pseudonym, ["--json"]);
  assert.deepEqual([done.code, JSON.parse(done.stdout).mentions], [0, 2]);
  checkGone(folder, pseudonym);
  const refused = await forget(folder, "@ACME_help");
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /it is an account of Acme/);
});

Deno.test("forget takes a name that nothing tells of for a slip, and keeps what is there; --unseen keeps them out", async () => {
  const folder = await tinyStudy([...ROWS, ["12", "", "vk", "Ida_M", "Acme record without a date"]]);
  await Deno.writeTextFile(join(folder, "study.yml"), tinyFile({}).replace("formats: []", "formats: [html]"));
  for (const name of ["one", "two"]) assert.equal((await runStudyIn(folder, ["--name", name])).code, 0);
  const before = everything(folder);
  const slip = await forget(folder, "ana_k");
  assert.equal(slip.code, 2);
  assert.match(slip.stderr, /Cannot forget "ana_k": no mention .* check the spelling, or say --unseen/);
  assert.equal(everything(folder), before);
  await assert.rejects(Deno.stat(join(folder, "coding/forget.csv")), Deno.errors.NotFound);
  assert.equal((await forget(folder, "ida_m")).code, 0, "a rejected record tells of them");
  assert.equal((await forget(folder, "ida_m")).code, 0, "once more, to be sure");
  assert.equal((await forget(folder, "ana_k", ["--unseen"])).code, 0);
});

function checkGone(folder: string, pseudonym: string): void {
  const all = everything(folder);
  assert.ok(!/(?<![\p{L}\p{N}_])anna_k(?![\p{L}\p{N}_])/u.test(all), "handle");
  assert.ok(all.includes("anna_koval"), "another person's name stays");
  for (const needle of [pseudonym, "old mill", "seventh invoice", "without a date", "back about the mill"]) {
    assert.ok(!all.includes(needle), needle);
  }
}
