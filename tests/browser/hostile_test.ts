import assert from "node:assert/strict";
import { until } from "./_browser.ts";
import { type FixtureMention, fixtureMentions } from "../report/_mentions.ts";
import { browserTests, DESKTOP, PHONE, reportFile } from "./_report.ts";

const SCRIPT = `"><script>window.hacked=1</script><img src=x onerror="window.hacked=1">`;
const RIGHT_TO_LEFT = "\u202eСеверика\u2066 =cmd|' /C calc'!A0";
const MARKS = "\ufdd07v\ufdd1100 %\ufdd2"; // what the page marks its own numbers with

/** Everything that strangers and files name, hostile: sources, authors, languages of texts, texts of any length. */
function hostile(mention: FixtureMention, i: number): FixtureMention {
  const texts = [
    `Северика ${SCRIPT}`,
    `Северика ${"длинно ".repeat(6000)}`,
    `Северика \ud83d половина эмодзи`,
    `Северика ${MARKS}`,
  ];
  return {
    ...mention,
    source: i % 3 === 0 ? SCRIPT : i % 3 === 1 ? `${RIGHT_TO_LEFT}${MARKS}` : "vk|?&=#%00",
    author: mention.official ? mention.author : `${SCRIPT}${i}`,
    text: i % 5 < 4 ? texts[i % 5] : mention.text,
  };
}

const MENTIONS = fixtureMentions(250).map(hostile);
const test = browserTests(await reportFile(MENTIONS, { title: `Отчёт ${SCRIPT}`, exclude: SCRIPT }));

test("report.html runs and loads nothing that strangers wrote, wherever it shows it", DESKTOP, async (open) => {
  const { page, complaints, requests } = open;
  for (const source of [SCRIPT, "vk|?&=#%00"]) {
    await page.selectOption("[name=source]", source);
    await until(page, "document.documentElement.hasAttribute('data-filtered')");
    const shown = MENTIONS.filter((m) => m.source === source && m.subjects.length > 0).length;
    await until(page, `document.querySelector(".said .size").textContent.startsWith("${shown} ")`);
    const [, query] = (await page.evaluate<string>("location.hash")).split("?");
    assert.equal(new URLSearchParams(query).get("source"), source);
  }
  await page.locator("[data-part=reset]").click();
  await page.locator("#q4 details.numbers summary").click();
  for (const button of (await page.locator("#q4 button.open").all()).slice(0, 3)) {
    await button.click();
    await page.waitForSelector("#mentions[open] article");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#mentions:not([open])", { state: "attached" });
  }
  assert.equal(await page.evaluate("window.hacked"), undefined);
  assert.equal(await page.locator("main img, #mentions img, main script").count(), 0);
  assert.deepEqual([complaints, requests], [[], []]);
});

test("report.html shortens a text of 40,000 characters, and no text overflows a phone", PHONE, async ({ page }) => {
  await page.locator(".disc.asks").first().click();
  await page.waitForSelector("#mentions[open] article");
  const lengths = await page.locator("#mentions .text").evaluateAll((nodes) =>
    nodes.map((node) => node.textContent!.length)
  );
  assert.ok(Math.max(...lengths) <= 601);
  assert.deepEqual(await page.evaluate("[document.documentElement.scrollWidth, innerWidth]"), [PHONE, PHONE]);
});

test("report.html takes no number from a stranger's marks", DESKTOP, async ({ page }) => {
  await page.locator("#q4 details.numbers summary").click();
  assert.ok(await page.locator("#q4 th", { hasText: "100 %" }).count() > 0);
  assert.equal(await page.locator("#q4 th [data-row]").count(), 0);
});
