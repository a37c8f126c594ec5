import assert from "node:assert/strict";
import { layoutOf } from "../../../lib/run/files/layout.ts";
import { lockStage, lockStudy } from "../../../lib/run/files/lock.ts";

Deno.test("lockStudy() lets one run in at a time and is free again afterwards", async () => {
  const layout = layoutOf(await Deno.makeTempDir());
  {
    using _lock = await lockStudy(layout);
    await assert.rejects(lockStudy(layout), { name: "LockedError", message: /another run of it is under way/ });
  }
  using _again = await lockStudy(layout);
});

Deno.test("lockStage() waits for the stage that still lives, beside the study's own lock", async () => {
  const layout = layoutOf(await Deno.makeTempDir());
  using _study = await lockStudy(layout);
  const [first, order] = [await lockStage(layout), [] as string[]];
  const second = lockStage(layout).then((lock) => (order.push("second"), lock));
  await new Promise((resolve) => setTimeout(resolve, 50));
  order.push("first ends");
  first[Symbol.dispose]();
  using _second = await second;
  assert.deepEqual(order, ["first ends", "second"]);
});
