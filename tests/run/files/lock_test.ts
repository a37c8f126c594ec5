import assert from "node:assert/strict";
import { layoutOf } from "../../../lib/run/files/layout.ts";
import { lockStage, lockStudy, waitForStages } from "../../../lib/run/files/lock.ts";

Deno.test("lockStudy() lets one run in at a time and is free again afterwards", async () => {
  const layout = layoutOf(await Deno.makeTempDir());
  {
    using _lock = await lockStudy(layout);
    await assert.rejects(lockStudy(layout), { name: "LockedError", message: /another run of it is under way/ });
  }
  using _again = await lockStudy(layout);
});

Deno.test("waitForStages() waits for every stage that still lives, beside the study's own lock", async () => {
  const layout = layoutOf(await Deno.makeTempDir());
  using _study = await lockStudy(layout);
  const [one, two, order] = [await lockStage(layout), await lockStage(layout), [] as string[]]; // side by side
  const waiting = waitForStages(layout).then((lock) => (order.push("none lives"), lock));
  for (const stage of [one, two]) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push("one ends");
    stage[Symbol.dispose]();
  }
  using _lock = await waiting;
  assert.deepEqual(order, ["one ends", "one ends", "none lives"]);
});
