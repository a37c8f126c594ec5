/** Makes the pictures of the README from the demo study's report: `deno task pictures`. */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { which } from "zx";
import { exists } from "../lib/run/files/commit.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { command, readArguments, type Usage } from "./_arguments.ts";

const USAGE: Usage = {
  does: "Opens the demo study's report in Chromium and takes the README's pictures. Run demo first.",
  usage: "deno task pictures",
  options: {},
};

const REPORT = new URL("../data/demo/out/report.html", import.meta.url);
const PICTURES = new URL("../data/pictures/", import.meta.url);
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

await command(async () => {
  readArguments(USAGE);
  const executablePath = await which("chromium", { nothrow: true });
  if (!executablePath) throw new StudyError("Cannot take pictures: chromium is not installed");
  if (!await exists(fileURLToPath(REPORT))) {
    throw new StudyError("Cannot take pictures: there is no report of the demo study yet; run deno task demo first");
  }
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
