/** Two coders code fifty mentions by key presses alone; the server is killed in the middle; the study runs again. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { runStudyAt } from "../cases/_outcome.ts";
import { chromiumPath } from "./_browser.ts";

const ignore = chromiumPath() === null;
const WORKFLOWS = fileURLToPath(new URL("../../workflows", import.meta.url));
const HOSTILE = "МТС <img src=x onerror=hacked=1></script><script>hacked=1</script>";
const MENTIONS = 50;

interface Server {
  readonly address: string;
  kill(signal: Deno.Signal): Promise<void>;
}

/** A study of fifty mentions that was run, and a sample of all of them. */
async function studyFolder(): Promise<string> {
  const folder = await Deno.makeTempDir({ prefix: "earshot-code-" });
  await Deno.mkdir(join(folder, "exports"));
  await Deno.writeTextFile(
    join(folder, "study.yml"),
    "title: Проба\nlanguage: ru\nduplicates: keep\nsources: [{ files: 'exports/*.csv', columns: { id: id, published_at: date, text: text }, defaults: { source: vk } }]\n" +
      "subjects: [{ name: МТС, kind: company, query: мтс }]\ncodebooks: [motives, tone]\n",
  );
  await writeExport(folder, "first.csv", 0, MENTIONS);
  const { exit, said } = await runStudyAt(folder);
  assert.equal(exit, 0, said);
  await runCommand("sample.ts", folder, "--name", "may", "--size", "1000");
  return folder;
}

async function writeExport(folder: string, name: string, from: number, to: number): Promise<void> {
  const lines = Array.from({ length: to - from }, (_, i) => {
    const n = from + i, text = n === 7 ? HOSTILE : `Отзыв номер ${n} о том, как у нас работает МТС в доме ${n * 7}`;
    return `${n},2026-03-02 10:${String(n % 60).padStart(2, "0")},"${text}"`;
  });
  await Deno.writeTextFile(join(folder, "exports", name), `id,date,text\n${lines.join("\n")}\n`);
}

async function runCommand(script: string, ...args: string[]): Promise<void> {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", join(WORKFLOWS, script), ...args],
  }).output();
  assert.equal(code, 0, new TextDecoder().decode(stderr));
}

async function serve(folder: string): Promise<Server> {
  const args = [
    "run",
    "-A",
    "--quiet",
    join(WORKFLOWS, "code.ts"),
    folder,
    "--codebook",
    "motives",
    "--overlap",
    "100",
  ];
  const child = new Deno.Command(Deno.execPath(), { args, stdout: "piped", stderr: "null" }).spawn();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let said = "";
  while (!said.includes("\n")) {
    const { value, done } = await reader.read();
    if (done) throw new Error("Cannot serve the page: the process ended");
    said += value;
  }
  return {
    address: /http:\S+/.exec(said)![0],
    async kill(signal) {
      child.kill(signal);
      await child.status;
      await reader.cancel();
    },
  };
}

async function openAs(page: Page, address: string, coder: string): Promise<void> {
  await page.goto(address);
  await page.locator("input[name=coder]").waitFor();
  await page.keyboard.type(coder.toLowerCase());
  await page.keyboard.press("Enter");
  await page.locator(".mention, .finished").first().waitFor();
}

/** Gives the shown mention codes by keys, and waits until the next one is there. */
async function decide(page: Page, ...keys: string[]): Promise<void> {
  const before = await page.locator(".progress span").innerText();
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (before) =>
      (globalThis as unknown as { document: { querySelector(s: string): { innerText: string } } }).document
        .querySelector(".progress span").innerText !== before,
    before,
  );
}

/** The two coders differ on every fifth mention. */
function keysFor(coder: string, text: string): string[] {
  const n = Number(/номер (\d+)/.exec(text)?.[1] ?? 7);
  if (n % 10 === 0) return ["0"];
  return coder === "TS" && n % 5 === 1 ? ["2"] : n % 2 === 0 ? ["1", "3"] : ["1"];
}

async function codeSome(page: Page, coder: string, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await decide(page, ...keysFor(coder, await page.locator(".mention > .text").innerText()));
  }
}

async function decisionsIn(folder: string): Promise<number> {
  const lines = (await Deno.readTextFile(join(folder, "coding", "motives.csv"))).trimEnd().split("\r\n").slice(1);
  return new Set(lines.map((line) => line.split(",").filter((_, i) => i !== 3).join())).size;
}

Deno.test({
  name:
    "two coders code 50 mentions by keys; a killed server loses nothing; they are compared and settle; data may change",
  ignore,
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async () => {
    const folder = await studyFolder();
    const browser = await chromium.launch({ executablePath: chromiumPath()!, args: ["--no-sandbox", "--disable-gpu"] });
    let server = await serve(folder);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const complaints: string[] = [], foreign: string[] = [];
      page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on(
        "request",
        (request) => void (request.url().startsWith("http://127.0.0.1:") || foreign.push(request.url())),
      );

      await openAs(page, server.address, "ak");
      await codeSome(page, "AK", 20);
      await server.kill("SIGKILL");
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
      await page.locator(".says.error").waitFor(); // says that it is not saved
      assert.equal(await decisionsIn(folder), 20);
      complaints.length = 0;

      server = await serve(folder);
      await openAs(page, server.address, "AK");
      assert.match(await page.locator(".progress span").innerText(), /^20 .* 30 /);
      await codeSome(page, "AK", 10);
      const last = await page.locator(".mention > .text").innerText();
      await decide(page, "4");
      await page.keyboard.press("u"); // take it back, look again, decide otherwise
      await page.locator(".code[aria-pressed=true]").waitFor();
      assert.equal(await page.locator(".mention > .text").innerText(), last);
      await decide(page, "4", ...keysFor("AK", last));
      await codeSome(page, "AK", 19);
      await page.locator(".finished").waitFor();

      await openAs(page, server.address, "TS");
      await page.keyboard.press("c"); // blind until the own work is done
      await page.locator(".agreement .note").waitFor();
      assert.equal(await page.locator(".agreement table, .difference").count(), 0);
      await page.keyboard.press("c");
      await page.locator(".mention").waitFor();
      await codeSome(page, "TS", MENTIONS);
      await page.locator(".finished").waitFor();

      await page.keyboard.press("c");
      await page.locator(".agreement table").waitFor();
      assert.match(await page.locator("caption").innerText(), /^AK, TS: 50 /);
      // TS differs on 1, 6, 11 … 46: ten of fifty.
      const whole = await page.locator("tbody tr").first().locator("td").allInnerTexts();
      assert.equal(whole[2], "80 %");
      assert.match(whole[0], /^0\.\d\d \[0\.\d\d, 0\.\d\d\]$/);
      assert.match(await page.locator(".agreement > h2").last().innerText(), /: 10$/);
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
      await page.locator(".agreement > h2", { hasText: ": 9" }).waitFor();

      assert.equal(await page.evaluate("window.hacked"), undefined);
      assert.deepEqual([complaints, foreign], [[], []]);
      await page.setViewportSize({ width: 390, height: 844 });
      assert.deepEqual(await page.evaluate("[document.documentElement.scrollWidth, innerWidth]"), [390, 390]);

      await writeExport(folder, "second.csv", 100, 130);
      const { exit, said, tables } = await runStudyAt(folder);
      assert.equal(exit, 0, said);
      const people = tables.codes.filter(({ at }) => at !== null);
      for (const coder of ["AK", "TS"]) {
        assert.equal(new Set(people.filter((row) => row.coder === coder).map(({ mention }) => mention)).size, MENTIONS);
      }
      assert.equal(people.filter(({ coder }) => coder === "adjudicated").length, 1);
    } finally {
      await browser.close();
      await server.kill("SIGTERM");
      await Deno.remove(folder, { recursive: true });
    }
  },
});

Deno.test({
  name: "the hand-coding page keeps hostile text as text, and has no fault that axe finds",
  ignore,
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async () => {
    const folder = await studyFolder();
    const browser = await chromium.launch({ executablePath: chromiumPath()!, args: ["--no-sandbox", "--disable-gpu"] });
    const server = await serve(folder);
    try {
      const context = await browser.newContext({ bypassCSP: true }); // for axe alone
      const page = await context.newPage();
      await openAs(page, server.address, "AK");
      for (let i = 0; i < MENTIONS && !(await page.locator(".mention > .text").innerText()).includes("onerror"); i++) {
        await decide(page, "1");
      }
      assert.equal(await page.locator(".mention > .text").innerText(), HOSTILE);
      assert.equal(await page.locator("main img, main script").count(), 0);
      assert.equal(await page.evaluate("window.hacked"), undefined);
      const axe = await Deno.readTextFile(new URL(import.meta.resolve("axe-core/axe.min.js")));
      const faults = async () => {
        const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
          `${axe}; axe.run()`,
        );
        return found.violations.map(({ id, nodes }) => [id, nodes.slice(0, 2).map((node) => node.html)]);
      };
      await page.keyboard.press("1");
      assert.deepEqual(await faults(), []);
      await page.keyboard.press("?");
      assert.deepEqual(await faults(), []);
    } finally {
      await browser.close();
      await server.kill("SIGTERM");
      await Deno.remove(folder, { recursive: true });
    }
  },
});
