import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import readExcel from "read-excel-file/node";
import { entriesOf } from "../../../lib/report/formats/_pack.ts";
import { deckOf, sentencesOf } from "../../../lib/report/slides/mod.ts";
import { buildReport } from "../../../lib/report/build_report.ts";
import { fixtureTables, PARAMETERS, partOf, table, tablesOf } from "../_fixture.ts";
import { filesOf } from "./_made.ts";

function deck(tables = fixtureTables(300), parameters = PARAMETERS) {
  const { report } = buildReport({
    parameters,
    parts: (name) => tables[name] ? [partOf(tables[name])] : [],
    version: "0",
    logo: null,
  });
  return deckOf(report);
}

/** The deck's texts by name of the entry. */
async function entries(): Promise<Map<string, string>> {
  const all = entriesOf((await filesOf()).get("report.pptx") as Uint8Array);
  const texts = all.filter(({ name }) => /\.(?:xml|rels)$/.test(name));
  return new Map(texts.map(({ name, content }) => [name, new TextDecoder().decode(content)]));
}

Deno.test("the deck has at most fifteen slides, each with a headline and notes", async () => {
  const { slides } = deck();
  assert.ok(slides.length + 1 <= 15);
  for (const slide of slides) assert.ok(slide.headline && slide.notes);
  const names = [...(await entries()).keys()];
  assert.equal(names.filter((name) => /slides\/slide\d+\.xml$/.test(name)).length, slides.length + 1);
  assert.equal(names.filter((name) => /notesSlides\/notesSlide\d+\.xml$/.test(name)).length, slides.length + 1);
});

Deno.test("the deck's charts are native and hold every number that the slides were given", async () => {
  const texts = await entries();
  const charts = deck().slides.flatMap(({ chart }) => chart ? [chart] : []);
  const files = [...texts].filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
    .sort(([a], [b]) => Number(a.match(/\d+/)) - Number(b.match(/\d+/)));
  assert.equal(files.length, charts.length);
  charts.forEach(({ series }, i) => {
    const caches = [...files[i][1].matchAll(/<c:val>[\s\S]*?<\/c:val>/g)].map(([xml]) =>
      [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((found) => Number(found[1]))
    );
    assert.deepEqual(caches, series.map(({ values }) => values.filter((value) => value !== null)));
  });
});

Deno.test("the workbook behind each chart says the same, read by another package than the one that wrote it", async () => {
  const all = entriesOf((await filesOf()).get("report.pptx") as Uint8Array);
  const charts = deck().slides.flatMap(({ chart }) => chart && chart.labels.length > 0 ? [chart] : []);
  for (const [i, { series, labels }] of charts.entries()) {
    const book = all.find(({ name }) => name === `ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`)!;
    const [{ data }] = await readExcel(Buffer.from(book.content)) as unknown as { data: unknown[][] }[];
    const numbers = data.slice(1, labels.length + 1).map((row) => series.map((_, s) => row[s + 1] ?? null));
    assert.deepEqual(numbers, labels.map((_, l) => series.map(({ values }) => values[l])), `chart ${i + 1}`);
    assert.deepEqual(data.slice(1, labels.length + 1).map(([label]) => String(label)), labels, `chart ${i + 1}`);
  }
});

Deno.test("the deck holds no empty value, no time of making and no address", async () => {
  for (const [name, xml] of await entries()) {
    assert.doesNotMatch(xml, /<c:v><\/c:v>/, name);
    assert.doesNotMatch(xml, /\bNaN\b|\bundefined\b/, name);
  }
});

Deno.test("the deck draws what was looked for and not found as 0, as the page does, and no share of voice of one company", () => {
  const tables = fixtureTables(60);
  const zeroed = tables.measures.rows().map((row) =>
    row.measure === "motives" || (row.measure === "journey" && row.value === "disposal") ? { ...row, raw: 0 } : row
  );
  const whole = { ...tables, measures: table("measures", zeroed as Parameters<typeof table>[1]) };
  const chartOf = (slides: ReturnType<typeof deck>["slides"], kicker: string) =>
    slides.find((slide) => slide.kicker.startsWith(kicker))!.chart!;
  const { slides } = deck(whole);
  assert.equal(chartOf(slides, "9.").labels.length, 4, "the cycle has four stages");
  const motives = chartOf(slides, "8.");
  assert.ok(motives.labels.length > 0 && motives.series[0].values.every((value) => value === 0));
  const alone = deck(tables, { ...PARAMETERS, subjects: PARAMETERS.subjects.slice(0, 1) });
  assert.equal(chartOf(alone.slides, "2.").unit, undefined);
  assert.equal(chartOf(slides, "2.").unit, "share");
});

/** The slides on a codebook of a study's own; corrected by a sample, or a machine's alone. */
function ownSlides(isCorrected: boolean) {
  const share = (subject: string, value: string, raw: number, corrected: number) => {
    const sampled = { corrected, low: corrected - 0.02, high: corrected + 0.02, n_labelled: 150 };
    const numbers = { raw, n: 400, unit: "share", ...(isCorrected ? sampled : {}) };
    const named = { question: 5, measure: "share of code", subject, subject_kind: "company", dimension: "food", value };
    return { ...named, period_kind: "all", period: "all", ...numbers };
  };
  const tables = fixtureTables(100);
  const measures = table("measures", [
    share("Северика", "price", 0.2, 0.3),
    share("Северика", "late", 0.4, 0.1),
    share("Северика", "rude", 0.05, 0.05),
    share("Гудлайн Связь", "price", 0.5, 0.6),
  ]);
  const { report } = buildReport({
    parameters: { ...PARAMETERS, codebooks: [...PARAMETERS.codebooks, { use: "coding/food.yml" }] },
    parts: (name) => [...(tables[name] ? [tables[name]] : []), ...(name === "measures" ? [measures] : [])].map(partOf),
    version: "0",
    logo: null,
    own: new Map([["food", { label: "Доставка еды", codes: new Map([["price", "Цена"], ["late", "Поздно"]]) }]]),
  });
  return deckOf(report).slides.filter(({ kicker }) => kicker.endsWith("Доставка еды"));
}

Deno.test("deckOf() has a slide for a study's own codebook, corrected with intervals where a sample says so", () => {
  const [{ kicker, headline, lead, chart, foot, notes }, ...others] = ownSlides(true);
  assert.equal(others.length, 0);
  assert.match(kicker, /^5\. .+ · Доставка еды$/);
  assert.equal(
    headline.replaceAll("\u00a0", " "),
    "Северика: чаще всего «Цена» — 30 % (28–32 %, n = 400); затем «Поздно» — 10 % (8–12 %, n = 400).",
  );
  assert.equal(lead?.replaceAll("\u00a0", " "), "Северика: rude 5 % (3–7 %)");
  assert.deepEqual(chart?.labels, ["Цена", "Поздно", "rude"]);
  assert.deepEqual(chart?.series.map(({ name, values }) => [name, values]).slice(0, 2), [
    ["Северика", [0.3, 0.1, 0.05]],
    ["Гудлайн Связь", [0.6, null, null]],
  ]);
  assert.ok(foot.includes("Северика") && notes.includes("Доставка еды"));
});

Deno.test("deckOf() says of an own codebook without a sample that its error is unknown, and shows no interval", () => {
  const [{ headline, lead, chart, foot, notes }] = ownSlides(false);
  assert.deepEqual(chart?.series[0].values, [0.4, 0.2, 0.05]);
  assert.equal(lead, "");
  assert.doesNotMatch(headline, /–\d/);
  assert.match(foot, /машин/);
  assert.match(notes, /машин/);
});

Deno.test("deckOf() of a study without mentions says so and draws nothing", () => {
  const { slides } = deck(tablesOf([]));
  assert.ok(slides.every(({ headline }) => headline !== ""));
  assert.ok(
    slides.flatMap(({ chart }) => chart?.series ?? []).flatMap(({ values }) => values).every((value) => !value),
  );
});

Deno.test("sentencesOf() keeps a bracket with its sentence", () => {
  assert.deepEqual(sentencesOf("31 % (n = 9). Больше."), ["31 % (n = 9).", "Больше."]);
  assert.deepEqual(sentencesOf("Одна"), ["Одна"]);
});

Deno.test("every format is made of a study without a mention", async () => {
  const files = await filesOf([]);
  for (const name of ["report.html", "report.xlsx", "report.pptx", "csv/13-mentions.csv", "inbox.csv"]) {
    assert.ok(files.get(name), name);
  }
});
