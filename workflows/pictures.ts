/** Makes the pictures of the README from the demo study's report: `deno task pictures`. */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { which } from "zx";
import { readStudy } from "../lib/study/mod.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { command, readArguments, refuseFolders, type Usage } from "./_arguments.ts";
import { runAndTell } from "./_run_study.ts";

const USAGE: Usage = {
  does: "Brings the demo study up to date, opens its report in Chromium and takes the README's pictures.",
  usage: "deno task pictures",
  options: {},
};

const DEMO = new URL("../data/demo/", import.meta.url), REPORT = new URL("out/report.html", DEMO);
const PICTURES = new URL("../data/pictures/", import.meta.url);
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

await command(async () => {
  refuseFolders(readArguments(USAGE).folders, USAGE);
  const executablePath = await which("chromium", { nothrow: true });
  if (!executablePath) throw new StudyError("Cannot take pictures: chromium is not installed");
  await runAndTell(await readStudy(fileURLToPath(DEMO)), { workers: navigator.hardwareConcurrency }, false);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1480 } });
    await page.goto(REPORT.href);
    await page.waitForTimeout(1500); // charts draw themselves
    await Deno.mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: fileURLToPath(new URL("cover.png", PICTURES)) });
  } finally {
    await browser.close();
  }
});
