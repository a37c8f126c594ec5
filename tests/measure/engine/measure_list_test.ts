import assert from "node:assert/strict";
import { measureList } from "../../../lib/measure/engine/measure_list.ts";
import { MEASURES } from "../../../lib/measure/measures/mod.ts";
import { mentions } from "../../../lib/measure/measures/volume/mentions.ts";

Deno.test("measureList() refuses a second measure of the same name", () => {
  assert.throws(() => measureList([...MEASURES, { ...mentions }]), {
    name: "TypeError",
    message: 'Cannot list measures: two measures are called "mentions"',
  });
});

Deno.test("measureList() refuses a measure that would give the same rows twice", () => {
  const twice = { ...mentions, slices: [{ question: 1 }, { question: 2, periods: ["day", "all"] as const }] };
  assert.throws(() => measureList([twice]), { name: "TypeError", message: /"mentions" gives the whole by all twice/ });
});
