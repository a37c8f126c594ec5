/** `new` on an export file writes a study that `study` runs as it is: one file of each container. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runStudyIn } from "./_small_study.ts";

const FORMATS = fileURLToPath(new URL("../fixtures/formats", import.meta.url));
const NEW = fileURLToPath(new URL("../../workflows/new.ts", import.meta.url));

async function newStudy(folder: string, ...files: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", NEW, folder, ...files],
    env: { NO_COLOR: "1" },
  }).output();
  return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
}

for (
  const [file, recognised] of [
    ["brandwatch.csv", "Brandwatch (sure)"],
    ["youscan-ru.xlsx", "YouScan (sure)"],
    ["telegram-desktop.json", "Telegram Desktop (sure)"],
    ["x-v2-twarc2.jsonl", "X/Twitter API v2 (twarc2) (sure)"],
    ["feed-rss.xml", "RSS (sure)"],
    ["care-zendesk-tickets.json", "Zendesk tickets (sure)"],
    ["whatsapp-android.txt", "WhatsApp (sure)"],
  ]
) {
  Deno.test(`new recognises ${file} and writes a study that study runs with no edit`, async () => {
    const folder = join(await Deno.makeTempDir(), "study");
    const made = await newStudy(folder, join(FORMATS, file));
    assert.equal(made.code, 0, made.stderr);
    assert.ok(made.stdout.includes(`recognised as ${recognised}`), made.stdout);
    const run = await runStudyIn(folder);
    assert.equal(run.code, 0, run.stderr);
    assert.match(run.stdout, /^Records read: [1-9]/);
  });
}

Deno.test("new leaves a study that is already there alone, and says what it needs", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, "study.yml"), "title: mine\n");
  const refused = await newStudy(folder, join(FORMATS, "feed-rss.xml"));
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /study\.yml is already there, and it is yours/);
  assert.equal(await Deno.readTextFile(join(folder, "study.yml")), "title: mine\n");
  assert.match((await newStudy(folder)).stderr, /a folder and a file are needed/);
});

Deno.test("new writes nothing where one of the files is not there, and names it", async () => {
  const folder = join(await Deno.makeTempDir(), "study");
  const refused = await newStudy(folder, join(FORMATS, "feed-rss.xml"), join(FORMATS, "no-such.csv"));
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /^Cannot make a study: there is no file .*no-such\.csv$/m);
  await assert.rejects(Deno.stat(folder), Deno.errors.NotFound);
});
