/** A Chromium for the browser tests, and a page that reports what it complains of and asks for. */
import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where Chromium is; null where there is none. In CI (`CI=true`) there must be one. */
export function chromiumPath(): string | null {
  const path = PLACES.find((place) => {
    try {
      return Deno.statSync(place).isFile;
    } catch {
      return false;
    }
  });
  if (!path && Deno.env.get("CI") === "true") throw new Error(`Cannot find Chromium: looked in ${PLACES.join(", ")}`);
  if (!path) console.warn(`browser tests are skipped: there is no Chromium in ${PLACES.join(", ")}`);
  return path ?? null;
}

export interface OpenPage {
  readonly page: Page;
  /** What the page wrote to the console as errors and warnings, and errors nobody caught. */
  readonly complaints: string[];
  /** Addresses that were asked for beside the page itself. */
  readonly requests: string[];
}

/** Opens a file at a width, waits until all charts are drawn, and closes the browser afterwards. */
export async function withPage(
  file: string,
  width: number,
  work: (open: OpenPage) => Promise<void>,
  hash = "",
): Promise<void> {
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath()!, args: ARGUMENTS });
  try {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    const [complaints, requests]: [string[], string[]] = [[], []];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      const own = request.url().split("#")[0] === `file://${file}` || /^(blob|data):/.test(request.url());
      if (!own) requests.push(request.url());
    });
    await page.goto(`file://${file}${hash}`);
    await page.waitForSelector("html[data-drawn]", { timeout: 60_000 });
    if (hash.includes("?")) await page.waitForSelector("html[data-refreshed]", { timeout: 60_000 });
    await work({ page, complaints, requests });
  } finally {
    await browser.close();
  }
}

const PATIENCE = 30_000, PAUSE = 50;

/** Waits until an expression is true in the page. Playwright's own wait evaluates it there, which the page forbids. */
export async function until(page: Page, expression: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    if (await page.evaluate(expression)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`Cannot wait any longer: ${expression} is not true`);
}
