import assert from "node:assert/strict";
import { until } from "./_browser.ts";
import type { Page } from "playwright-core";
import { numbersOf } from "../../lib/report/numbers.ts";
import { wilsonInterval } from "../../lib/stats/wilson_interval.ts";
import { type FixtureMention, fixtureMentions } from "../report/_mentions.ts";
import { browserTests, DESKTOP, PHONE, reportFile } from "./_report.ts";

const MENTIONS = fixtureMentions(400);
const FILE = await reportFile(MENTIONS);
const ru = numbersOf("ru");
const test = browserTests(FILE);
const selected = browserTests(FILE, "#q4?from=2026-04-01&to=2026-04-30&tone=negative");

/** Counts the invented mentions in the plainest way. */
function count(fits: (mention: FixtureMention) => boolean): number {
  return MENTIONS.filter((mention) => mention.subjects.length > 0 && fits(mention)).length;
}

const dayOf = ({ ms }: FixtureMention) => new Date(ms + 3 * 3_600_000).toISOString().slice(0, 10); // Moscow
const inApril = (mention: FixtureMention) => dayOf(mention).startsWith("2026-04") && mention.tone === "negative";
const size = (page: Page) => page.locator(".said .size").innerText();
const digits = (text: string) => text.replace(/[^\d ]/g, "").trim().split(/\s+/).map(Number);

/** Waits until the page has been written again. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const before = await page.evaluate("document.documentElement.dataset.refreshed ?? '0'");
  if (["from", "to"].includes(name)) await page.fill(`[name=${name}]`, value);
  else await page.selectOption(`[name=${name}]`, value);
  await until(page, `Number(document.documentElement.dataset.refreshed ?? 0) > ${before}`);
}

test(
  "report.html counts again what it printed, but for measures that counts do not give",
  DESKTOP,
  async ({ page }) => {
    const measures = await page.evaluate<string[]>(
      "earshot.uncounted().then((rows) => rows.map((row) => row.measure))",
    );
    const known = [
      "share of voice by authors",
      "mentions with duplicates",
      "spike",
      "share of people", // one voice an author
      "share of top authors",
      "median first response",
      "90th percentile first response",
      "mean rating", // the page has no ratings
      "share of voice", // by week: the invented measures count their base otherwise
      "answers given", // likewise
    ];
    assert.deepEqual([...new Set(measures)].filter((name) => !known.includes(name)), []);
  },
);

test("report.html says how many mentions are selected, by each filter alone and by all", DESKTOP, async ({ page }) => {
  const all = count(() => true);
  assert.deepEqual(digits(await size(page)), [all]);
  const cases: [string, string, (mention: FixtureMention) => boolean][] = [
    ["source", "vk", ({ source }) => source === "vk"],
    ["tone", "negative", ({ tone }) => tone === "negative"],
    ["type", "own_experience", ({ type }) => type === "own_experience"],
    ["subject", "Гудлайн Связь", ({ subjects }) => subjects.includes("Гудлайн Связь")],
    ["from", "2026-04-01", (mention) => dayOf(mention) >= "2026-04-01"],
    ["to", "2026-04-30", (mention) => dayOf(mention) <= "2026-04-30"],
  ];
  const chosen: typeof cases = [];
  for (const each of cases) {
    await choose(page, each[0], each[1]);
    chosen.push(each);
    assert.deepEqual(digits(await size(page)), [count((m) => chosen.every(([, , fits]) => fits(m))), all]);
  }
});

selected(
  "report.html counts shares, intervals and bases within the selection of its address",
  DESKTOP,
  async (open) => {
    const { page, complaints, requests } = open;
    await page.locator("#q4 details.numbers summary").click();
    const about = count((m) => inApril(m) && m.subjects.includes("Северика"));
    const vk = count((m) => inApril(m) && m.subjects.includes("Северика") && m.source === "vk");
    const row = page.locator("#q4 table tr", { hasText: "vk" }).filter({ hasText: "Северика" }).first();
    const { low, high } = wilsonInterval(vk, about)!;
    const cells = (await row.locator("td, th").allTextContents()).map((text) => text.replace(/\s+/g, " "));
    const plain = (text: string) => text.replace(/\s+/g, " ");
    assert.deepEqual(cells.slice(2), [plain(ru.share(vk / about)), plain(ru.interval(low, high)), String(about)]);
    const titles = await page.locator("#q4 svg [data-mark]").evaluateAll((nodes) =>
      nodes.map((node) => node.getAttribute("aria-label") ?? "")
    );
    assert.ok(titles.some((title) => plain(title).includes(`Северика, vk: ${plain(ru.share(vk / about))}`)), titles[0]);
    assert.deepEqual([complaints, requests], [[], []]);
  },
);

selected(
  "report.html lists behind a number the mentions of the selection, and searches them",
  DESKTOP,
  async ({ page }) => {
    await page.locator("#q4 details.numbers summary").click();
    const row = page.locator("#q4 table tr", { hasText: "vk" }).filter({ hasText: "Северика" }).first();
    await row.locator("button.open").click();
    await page.locator("#mentions[open]").waitFor();
    const vk = count((m) => inApril(m) && m.subjects.includes("Северика") && m.source === "vk");
    assert.equal(await page.locator("#mentions article").count(), vk);
    const heads = await page.locator("#mentions article .head").allInnerTexts();
    assert.ok(heads.every((head) => head.startsWith("2026-04") && head.includes("vk")));
    assert.match(await page.locator("[data-part=over]").innerText(), /1 апреля 2026/);
    await page.locator("[data-part=search]").fill("такого слова нет");
    assert.equal(await page.locator("#mentions article").count(), 0);
  },
);

selected("report.html says of what it cannot count that it holds for the whole study", DESKTOP, async ({ page }) => {
  const held = await page.locator("figure[data-holds] h3").allInnerTexts();
  assert.ok(held.includes("Доля голоса, каждый автор один раз"));
  assert.equal(await page.locator("#q4 figure[data-holds]").count(), 0);
  assert.equal(await page.locator(".answer:not([data-holds])").count(), 0);
});

selected(
  "report.html goes back to what it printed, and links within it keep the selection",
  DESKTOP,
  async ({ page }) => {
    await page.locator(".nav a[href='#q7']").click();
    await until(page, "location.hash.startsWith('#q7?')");
    assert.match(await page.evaluate<string>("location.hash"), /tone=negative/);
    await page.locator("[data-part=reset]").click();
    await until(page, "!document.documentElement.hasAttribute('data-filtered')");
    assert.equal(await page.evaluate("location.hash"), "#q7");
    assert.equal(await page.locator("[data-holds]").count(), 0);
    await until(page, "Number(document.documentElement.dataset.refreshed) > 1");
    const now = await page.locator("[data-row]").allTextContents();
    await page.reload();
    await page.waitForSelector("html[data-drawn]");
    assert.deepEqual(now, await page.locator("[data-row]").allTextContents());
  },
);

test("report.html says of an empty selection that it is empty, and complains of nothing", DESKTOP, async (open) => {
  const { page, complaints } = open;
  await choose(page, "type", "promotion");
  await choose(page, "tone", "positive");
  await choose(page, "to", "2026-03-01");
  assert.equal(await page.locator("#filters [data-part=empty]").isVisible(), count(() => true) > 0);
  assert.doesNotMatch(await page.locator("main").innerText(), /NaN|undefined|null|Infinity/);
  assert.deepEqual(complaints, []);
});

test("report.html lets a keyboard go from mark to mark, and Enter open the mentions", DESKTOP, async ({ page }) => {
  const stops = await page.locator("#q4 [data-mark][tabindex='0']").count();
  assert.equal(stops, await page.locator("#q4 [data-chart]").count()); // one stop a chart
  await page.locator("#q4 [data-mark='0']").focus();
  await page.keyboard.press("ArrowDown");
  const label = await page.evaluate<string>("document.activeElement.getAttribute('aria-label')");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#mentions[open]");
  assert.equal(await page.locator("#mentions-title").innerText(), label);
});

selected("report.html has no fault that axe finds while filtered", DESKTOP, async ({ page }) => {
  const axe = await Deno.readTextFile(new URL(import.meta.resolve("axe-core/axe.min.js")));
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(`${axe}; axe.run()`);
  assert.deepEqual(found.violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]), []);
});

selected(
  "report.html folds its filters on a phone, the size of the selection stays in sight",
  PHONE,
  async ({ page }) => {
    assert.equal(await page.locator("#filters form").isVisible(), false);
    await page.evaluate("document.querySelector('#q11').scrollIntoView()");
    const box = await page.locator("#filters summary .size").boundingBox();
    assert.ok(box && box.y >= 0 && box.y < 200);
    assert.deepEqual(await page.evaluate("[document.documentElement.scrollWidth, innerWidth]"), [PHONE, PHONE]);
  },
);

test(
  "report.html draws no bar and opens no list of those who were answered where nobody asks",
  DESKTOP,
  async ({ page }) => {
    const shown = () => page.locator(".board .meter:visible").count();
    assert.ok(await shown() > 0);
    await choose(page, "type", "news"); // no mention of people is one
    assert.equal(await shown(), 0);
    assert.equal(await page.locator(".board .answered .open:enabled").count(), 0);
    await choose(page, "type", "");
    assert.ok(await shown() > 0);
  },
);
