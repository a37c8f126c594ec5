import assert from "node:assert/strict";
import { inOrderOfTables } from "../../lib/run/in_order_of_tables.ts";
import { type StagePlan, STAGES } from "../../lib/run/stages.ts";

/** Runs all stages, each as long as its name says, and notes what began and ended. */
async function runAll(isAtOnce: boolean, failing = "") {
  const seen: string[] = [];
  const end = inOrderOfTables(STAGES, isAtOnce, async ({ name }: StagePlan) => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, name === "topics" ? 20 : 5));
    if (name === failing) throw new Error(`no ${name}`);
    seen.push(`${name} ends`);
  });
  return { error: await end.then(() => null, (error: Error) => error), seen };
}

Deno.test("inOrderOfTables() runs topics and coding side by side, and measure after both", async () => {
  const { seen } = await runAll(true), place = (what: string) => seen.indexOf(what);
  assert.ok(place("coding begins") < place("topics ends"));
  assert.ok(place("match ends") < place("topics begins") && place("match ends") < place("coding begins"));
  assert.ok(place("topics ends") < place("measure begins") && place("coding ends") < place("measure begins"));
  assert.equal(seen.at(-1), "report ends");
});

Deno.test("inOrderOfTables() runs one after the other where only one may run", async () => {
  const { seen } = await runAll(false);
  assert.deepEqual(seen, STAGES.flatMap(({ name }) => [`${name} begins`, `${name} ends`]));
});

Deno.test("inOrderOfTables() lets the stage beside a failed one end, and starts none that waits for it", async () => {
  const { error, seen } = await runAll(true, "coding");
  assert.equal(error?.message, "no coding");
  assert.ok(seen.includes("topics ends") && !seen.includes("measure begins"));
});
