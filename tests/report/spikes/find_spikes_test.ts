import assert from "node:assert/strict";
import { STAGE } from "../../../lib/report/stage.ts";
import type { Spikes } from "../../../lib/report/spikes/types.ts";
import { fakeContext, PARAMETERS, table, tablesOf } from "../_fixture.ts";
import { fixtureMentions } from "../_mentions.ts";

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 2, 1, 9);

/** A mention a day, and many on the last one: some of them by one author, all with one link. */
function mentions({ days = 40, many = 30, loud = (i: number) => i % 2 === 1 } = {}) {
  const [model] = fixtureMentions(1);
  const one = (i: number, ms: number, author: string, text: string) => ({
    ...model,
    id: `vk:${i}`,
    ms,
    author,
    text,
    subjects: ["Северика"],
  });
  const usual = Array.from({ length: days }, (_, day) => one(day, START + day * DAY_MS, `a${day}`, "Северика"));
  const burst = Array.from(
    { length: many },
    (_, i) =>
      one(100 + i, START + days * DAY_MS + i, loud(i) ? "loud" : `b${i}`, "Северика https://news.example/авария"),
  );
  return [...usual, ...burst];
}

async function spikesOf(all: ReturnType<typeof mentions>, period = "2026-04-10", raw = 30): Promise<Spikes> {
  const tables = tablesOf(all);
  const spike = {
    question: 3,
    measure: "spike",
    subject: "Северика",
    subject_kind: "company",
    period_kind: "day",
    period,
    raw,
    n: 1,
    unit: "mentions",
  };
  const day = { ...spike, question: 1, measure: "mentions" };
  const days = [{ ...day, period: "2026-03-01", raw: 1 }, day];
  const { context, files } = fakeContext({ ...tables, measures: table("measures", [spike, ...days]) }, PARAMETERS);
  await STAGE.run(context);
  return JSON.parse(files.get("spikes.json") as string);
}

Deno.test("findSpikes() names the author, the link and the place that a spike had more of, with mentions", async () => {
  const { spikes: [spike] } = await spikesOf(mentions());
  const driver = (kind: string) => spike.drivers.find((one) => one.kind === kind);
  assert.equal(driver("link")?.value, "news.example");
  assert.deepEqual([driver("link")?.count, driver("link")?.usual], [30, 0]);
  assert.deepEqual([driver("author")?.value, driver("author")?.count], ["loud", 15]);
  assert.equal(driver("link")?.mentions[0], "vk:100");
  assert.equal(driver("reposts"), undefined);
});

Deno.test("findSpikes() is the same for another order of the records", async () => {
  assert.deepEqual(await spikesOf(mentions().toReversed()), await spikesOf(mentions()));
});

Deno.test("findSpikes() takes for a driver what has three more than usual and a tenth of what the day had more", async () => {
  const authors = async (many: number, own: number) => {
    const { spikes: [spike] } = await spikesOf(mentions({ many, loud: (i) => i < own }), undefined, many);
    return spike.drivers.filter(({ kind }) => kind === "author").length;
  };
  assert.deepEqual([await authors(12, 2), await authors(12, 3)], [0, 1]);
  assert.deepEqual([await authors(61, 5), await authors(61, 6)], [0, 1]);
});

Deno.test("findSpikes() counts what is usual by the days there were, where they are fewer than 28", async () => {
  const { spikes: [spike] } = await spikesOf(mentions({ days: 10 }), "2026-03-11");
  assert.equal(spike.drivers.find(({ kind }) => kind === "source")?.usual, 1);
});
