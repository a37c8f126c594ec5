import assert from "node:assert/strict";
import { layoutOf } from "../../../lib/run/files/layout.ts";
import { lockStudy } from "../../../lib/run/files/lock.ts";

Deno.test("lockStudy() lets one run in at a time and is free again afterwards", async () => {
  const layout = layoutOf(await Deno.makeTempDir());
  {
    using _lock = await lockStudy(layout);
    await assert.rejects(lockStudy(layout), { name: "LockedError", message: /another run of it is under way/ });
  }
  using _again = await lockStudy(layout);
});
