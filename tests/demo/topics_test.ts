/** The demo study's topics have the names that a person gave them. */
import assert from "node:assert/strict";
import { openFinished } from "../../lib/audit/finished_study.ts";
import { readDecisions } from "../../lib/topics/decisions/read_decisions.ts";
import { demoStudy } from "../audit/_studies.ts";

const NAMES = new URL("../../data/demo/coding/topics.csv", import.meta.url);

Deno.test("the demo's topics are those that coding/topics.csv names", async () => {
  const study = await openFinished(await demoStudy());
  const topics = [...study.frames("topics")].flatMap((frame) => frame.text("topic").toArray());
  const named = readDecisions(await Deno.readTextFile(NAMES), "coding/topics.csv").map(({ topic }) => topic);
  assert.deepEqual(named.toSorted(), topics.toSorted());
});
