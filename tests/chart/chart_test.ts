import assert from "node:assert/strict";
import { chart } from "../../lib/chart/chart.ts";

Deno.test("chart() gives size, data and the language's formats", () => {
  const spec = chart({ data: [{ x: 1 }], layer: [], height: 40 }, { language: "ru", width: "container" });
  assert.deepEqual([spec.width, spec.height, spec.data], ["container", 40, { values: [{ x: 1 }] }]);
  assert.equal((spec.config as { locale: { number: { decimal: string } } }).locale.number.decimal, ",");
});
