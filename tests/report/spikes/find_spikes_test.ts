import assert from "node:assert/strict";
import { STAGE } from "../../../lib/report/stage.ts";
import type { Spikes } from "../../../lib/report/spikes/types.ts";
import { fakeContext, PARAMETERS, tablesOf } from "../_fixture.ts";
import { fixtureMentions } from "../_mentions.ts";

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 2, 1, 9);

/** A mention a day, and thirty on the last one: half of them by one author, all with one link. */
function mentions() {
  const [model] = fixtureMentions(1);
  const one = (i: number, ms: number, author: string, text: string) => ({
    ...model,
    id: `vk:${i}`,
    ms,
    author,
    text,
    subjects: ["Северика"],
  });
  const usual = Array.from({ length: 40 }, (_, day) => one(day, START + day * DAY_MS, `a${day}`, "Северика"));
  const burst = Array.from(
    { length: 30 },
    (_, i) => one(100 + i, START + 40 * DAY_MS + i, i % 2 ? "loud" : `b${i}`, "Северика https://news.example/авария"),
  );
  return [...usual, ...burst];
}

async function spikesOf(all: ReturnType<typeof mentions>): Promise<Spikes> {
  const tables = tablesOf(all);
  const spike = {
    question: 3,
    measure: "spike",
    subject: "Северика",
    subject_kind: "company",
    period_kind: "day",
    period: "2026-04-10",
    raw: 30,
    n: 1,
    unit: "mentions",
  };
  const { table } = await import("../_fixture.ts");
  const { context, files } = fakeContext({ ...tables, measures: table("measures", [spike]) }, PARAMETERS);
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
