import assert from "node:assert/strict";
import { browserTests, DESKTOP, reportFile } from "./_report.ts";

const FILE = await reportFile();
/** A4, its height less the margins of print.css, in CSS pixels. */
const [PAPER_WIDTH, PAPER_HEIGHT] = [210 / 25.4 * 96, (297 - 32) / 25.4 * 96];

browserTests(FILE)(
  "report.html prints without controls, with every chart whole on a page",
  DESKTOP,
  async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: Math.floor(PAPER_WIDTH), height: Math.floor(PAPER_HEIGHT) });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    for (const control of [".nav", ".save", "#filters", "dialog", "details.numbers"]) {
      assert.equal(await page.locator(control).first().isVisible(), false, control);
    }
    assert.ok(await page.locator("details.how p").first().isVisible());
    const boxes = await page.locator("figure.figure, .picture").evaluateAll((nodes) =>
      nodes.map((node) => node.getBoundingClientRect()).map(({ width, height, right }) => ({ width, height, right }))
    );
    const fits = (box: { width: number; height: number; right: number }) =>
      box.width <= PAPER_WIDTH && box.right <= PAPER_WIDTH && box.height <= PAPER_HEIGHT;
    assert.deepEqual(boxes.filter((box) => !fits(box)), []);
    const charts = await page.locator("[data-chart] svg").evaluateAll((nodes) =>
      nodes.map((node) => node.getBoundingClientRect().right)
    );
    assert.ok(Math.max(...charts) <= PAPER_WIDTH);
  },
);

browserTests(FILE)(
  "report.html prints to PDF, and is on the screen afterwards as before",
  DESKTOP,
  async ({ page, complaints }) => {
    const before = await page.locator("#q4 svg").first().boundingBox();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    assert.equal(new TextDecoder().decode(pdf.slice(0, 5)), "%PDF-");
    const pages = new TextDecoder("latin1").decode(pdf).match(/\/Type\s*\/Page\b/g)!.length;
    assert.ok(pages >= 13 && pages <= 30, String(pages)); // cover, eleven questions, method
    assert.equal((await page.locator("#q4 svg").first().boundingBox())!.width, before!.width);
    assert.equal(await page.locator("details.how[open]").count(), 0);
    assert.deepEqual(complaints, []);
  },
);

browserTests(FILE, "#q4?source=vk")("report.html says on paper what is selected", DESKTOP, async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  assert.match(await page.locator("#filters").innerText(), /Площадка: vk[\s\S]*упоминани/);
  assert.equal(await page.locator("#filters form").isVisible(), false);
});
