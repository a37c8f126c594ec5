import assert from "node:assert/strict";

const MODULE = new URL("../../../lib/run/process/end_if_left.ts", import.meta.url).href;

/** Exit status of a process that asks whether it was left by `runner`. */
async function statusOf(runner: number): Promise<number> {
  const code = `import { endIfLeft } from ${JSON.stringify(MODULE)}; endIfLeft({ runner: ${runner} });`;
  return (await new Deno.Command(Deno.execPath(), { args: ["eval", code], stderr: "null" }).output()).code;
}

Deno.test("endIfLeft() ends a process that the one it works for has left, and no other", async () => {
  assert.deepEqual([await statusOf(Deno.pid), await statusOf(Deno.ppid)], [0, 1]);
});
