import assert from "node:assert/strict";
import { STAGE } from "../../lib/report/stage.ts";
import { FrameBuilder, type Row } from "../../lib/tables/frame.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";
import { fakeContext, tablesOf } from "../report/_fixture.ts";
import { fixtureMentions } from "../report/_mentions.ts";
import { browserTests, DESKTOP, HAS_CHROMIUM, PHONE, reportFile } from "./_report.ts";

const browserTest = browserTests(await reportFile(fixtureMentions(400), { title: "<b>Северика</b> & </script>" }));

browserTest(
  "report.html draws every chart, complains of nothing and asks for nothing",
  DESKTOP,
  async ({ page, complaints, requests }) => {
    const boxes = await page.locator("[data-chart]").count();
    assert.ok(boxes > 15);
    assert.equal(await page.locator("[data-chart] svg").count(), boxes);
    assert.deepEqual([complaints, requests], [[], []]);
  },
);

browserTest("report.html names days under its lines once they have found their room", DESKTOP, async ({ page }) => {
  const labels = page.locator("#q3 [data-chart]").first().locator(".role-axis-label text");
  const seen = await labels.evaluateAll((texts) =>
    texts.filter((text) => text.getAttribute("opacity") !== "0").map((text) => text.textContent)
  );
  assert.ok(seen.includes("2 мар"), "the first Monday of the three months"); // 1 March 2026 is a Sunday
});

browserTest(
  "report.html shows the mentions behind a clicked bar, and as many as there are",
  DESKTOP,
  async ({ page, complaints }) => {
    await page.locator("#q4 .mark-rect path").first().click({ force: true });
    await page.locator("#mentions[open]").waitFor();
    assert.match(await page.locator("#mentions-title").innerText(), /^Северика, vk: \d+/);
    const count = Number(/\d+/.exec(await page.locator("[data-part=count]").innerText())![0]);
    assert.equal(await page.locator("#mentions article").count(), count);
    assert.ok((await page.locator("#mentions article .head").allInnerTexts()).every((head) => head.includes("vk")));
    assert.deepEqual(complaints, []);
  },
);

browserTest("report.html searches the mentions, and closes the drawer by Escape", DESKTOP, async ({ page }) => {
  await page.locator("#q1 details.numbers summary").first().click();
  await page.locator("#q1 button.open").first().click();
  await page.locator("#mentions[open]").waitFor();
  await page.locator("[data-part=search]").fill("мастер");
  const texts = await page.locator("#mentions article .text").allInnerTexts();
  assert.ok(texts.length > 0 && texts.every((text) => /мастер/i.test(text)));
  await page.locator("[data-part=search]").fill("такого слова нет");
  assert.equal(await page.locator("#mentions article").count(), 0);
  await page.locator("[data-part=search]").fill("");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#mentions[open]").count(), 0);
});

browserTest("report.html lets a keyboard open the mentions of the cover picture", DESKTOP, async ({ page }) => {
  await page.locator(".disc.asks").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("#mentions[open] article").first().waitFor(); // fails if none comes
});

browserTest("report.html lists its questions with their numbers apart from their names", PHONE, async ({ page }) => {
  const link = page.getByRole("link", { name: "11 Ответы", exact: true });
  assert.equal(await link.getAttribute("href"), "#q11");
});

browserTest(
  "report.html names the answered shares of the cover by what people asked for",
  DESKTOP,
  async ({ page }) => {
    const names = await page.locator(".board li").evaluateAll((lines) =>
      lines.map((line) => [line.querySelector(".what")!.textContent, line.querySelector(".answered .open")?.id])
    );
    const asked = names.filter(([, id]) => id !== undefined);
    assert.ok(asked.length > 1);
    for (const [what, id] of asked) {
      const button = page.getByRole("button", { name: new RegExp(`^${what} .*% из просивших получили ответ$`) });
      assert.equal(await button.getAttribute("id"), id);
    }
  },
);

browserTest(
  "report.html keeps hostile text as text, in the title and among the mentions",
  DESKTOP,
  async ({ page, complaints }) => {
    assert.equal(await page.locator("h1").innerText(), "<b>Северика</b> & </script>");
    await page.locator("#q1 details.numbers summary").first().click();
    await page.locator("#q1 button.open").first().click();
    await page.locator("#mentions[open]").waitFor();
    await page.locator("[data-part=search]").fill("onerror");
    assert.match(await page.locator("#mentions article .text").innerText(), /<\/script><img src=x onerror/);
    assert.equal(await page.evaluate("window.hacked"), undefined);
    assert.equal(await page.locator("#mentions img").count(), 0);
    assert.deepEqual(complaints, []);
  },
);

browserTest("report.html has no sideways scroll on a phone, and its drawer fits", PHONE, async ({ page }) => {
  const widths = () => page.evaluate<number[]>("[document.documentElement.scrollWidth, innerWidth]");
  assert.deepEqual(await widths(), [PHONE, PHONE]);
  await page.locator(".disc.asks").first().click();
  await page.locator("#mentions[open]").waitFor();
  assert.ok((await page.locator("#mentions").boundingBox())!.width <= PHONE);
});

browserTest("report.html has no fault that axe finds, closed and with the drawer open", DESKTOP, async ({ page }) => {
  const axe = await Deno.readTextFile(new URL(import.meta.resolve("axe-core/axe.min.js")));
  const faults = async () => {
    const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(`${axe}; axe.run()`);
    return found.violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)]);
  };
  assert.deepEqual(await faults(), []);
  await page.locator(".disc.asks").first().click();
  await page.locator("#mentions[open]").waitFor();
  assert.deepEqual(await faults(), []);
});

const CORRECTED = await correctedFile();

/** A report in which people's codes correct the negative share of the company to 90 %. */
async function correctedFile(): Promise<string> {
  if (!HAS_CHROMIUM) return "";
  const tables = tablesOf(fixtureMentions(400)), measures = new FrameBuilder(SCHEMAS.measures);
  for (const row of tables.measures.rows() as Iterable<Row>) {
    const isIt = row.measure === "tone" && row.subject === "Северика" && row.value === "negative" &&
      row.period === "all";
    measures.add(isIt ? { ...row, corrected: 0.9, low: 0.8, high: 0.95, n_labelled: 60 } : row);
  }
  const { context, files } = fakeContext({ ...tables, measures: measures.build() });
  await STAGE.run(context);
  const file = await Deno.makeTempFile({ suffix: ".html" });
  await Deno.writeTextFile(file, files.get("report.html") as string);
  return file;
}

browserTests(CORRECTED)(
  "report.html says of a corrected share that its list is the machine's",
  DESKTOP,
  async ({ page }) => {
    const told = async (tone: string) => {
      await page.evaluate(`earshot.open("0|tone|${tone}", "", null)`);
      await page.locator("#mentions[open]").waitFor();
      return await page.locator("[data-part=machine]").innerText();
    };
    const about = fixtureMentions(400).filter(({ subjects }) => subjects.includes("Северика"));
    const negative = about.filter(({ tone }) => tone === "negative").length;
    const words = new RegExp(
      `машина: ${negative} из ${about.length}, ${Math.round(negative / about.length * 100)}\\s%.*доля — 90\\s%`,
    );
    assert.match(await told("negative"), words);
    assert.equal(await told("positive"), "");
  },
);

browserTest(
  "report.html names its lists by what they hold, not by the words of a button",
  DESKTOP,
  async ({ page }) => {
    const title = page.locator("[data-part=title]");
    const opened = async (where: string) => {
      await page.locator(`[data-where="${where}"]`).first().dispatchEvent("click");
      await page.locator("#mentions[open]").waitFor();
      const text = await title.innerText();
      await page.keyboard.press("Escape");
      return text;
    };
    assert.equal(await opened("0|waiting|"), "Северика, Всё ещё ждут ответа");
  },
);
