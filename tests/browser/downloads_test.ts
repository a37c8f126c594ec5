import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { fixtureMentions } from "../report/_mentions.ts";
import { browserTests, DESKTOP, reportFile } from "./_report.ts";

/** A source whose name a spreadsheet would run. */
const FORMULA = '=HYPERLINK("https://example.org";"vk")';

const MENTIONS = fixtureMentions(200).map((mention) =>
  mention.source === "vk" ? { ...mention, source: FORMULA } : mention
);
const test = browserTests(await reportFile(MENTIONS, { title: "Северика: что о нас говорят" }));

async function saved(page: Page, figure: string, format: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(figure).first().locator(`[data-save=${format}]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await Deno.readFile((await download.path())!) };
}

test("report.html saves a figure's table as CSV that no spreadsheet runs", DESKTOP, async ({ page, requests }) => {
  const { name, bytes } = await saved(page, "#q4 figure", "csv");
  assert.equal(name, "северика-что-о-нас-говорят-4-где-пишут.csv");
  const rows: string[][] = parse(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), { bom: true });
  assert.equal(rows.length - 1, await page.locator("#q4 tbody tr").count());
  assert.ok(rows.some(([source]) => source === `'${FORMULA}`));
  assert.ok(rows.flat().every((cell) => !/^[=+@]/.test(cell)));
  assert.deepEqual(requests, []);
});

test(
  "report.html saves a figure as one SVG: title, key, every chart, where it comes from",
  DESKTOP,
  async ({ page }) => {
    const { name, bytes } = await saved(page, "#q3 figure", "svg");
    assert.match(name, /^северика-что-о-нас-говорят-3-упоминания-по-дням\.svg$/);
    const svg = new TextDecoder().decode(bytes);
    const charts = await page.locator("#q3 figure").first().locator("[data-chart]").count();
    assert.equal(svg.match(/class="marks"/g)?.length, charts);
    for (const text of ["Упоминания по дням", "Гудлайн Связь", "1 марта – 31 мая 2026"]) {
      assert.ok(
        svg.includes(text),
        text,
      );
    }
    assert.doesNotMatch(svg, /<script|https?:\/\/(?!www\.w3\.org\/)/);
    const error = await page.evaluate<string | null>(
      `new DOMParser().parseFromString(${
        JSON.stringify(svg)
      }, "image/svg+xml").querySelector("parsererror")?.textContent ?? null`,
    );
    assert.equal(error, null);
  },
);

test("report.html saves a figure as PNG, twice as fine as it is shown", DESKTOP, async ({ page, complaints }) => {
  const { name, bytes } = await saved(page, "#q7 figure", "png");
  assert.match(name, /\.png$/);
  assert.deepEqual([...bytes.slice(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const width = new DataView(bytes.buffer).getUint32(16);
  const shown = (await page.locator("#q7 figure svg").first().boundingBox())!.width;
  assert.ok(width >= 2 * shown);
  assert.deepEqual(complaints, []);
});
