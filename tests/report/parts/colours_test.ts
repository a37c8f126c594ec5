import assert from "node:assert/strict";
import { contrast } from "../../../lib/chart/colour.ts";
import { peopleColour } from "../../../lib/report/parts/colours.ts";

Deno.test("peopleColour() can be told from the company's colour, however dark or light that is", () => {
  for (const company of ["#000", "#113355", "#0a2540", "#7a1f3d", "#0a6", "#fff200", "#1d2433"]) {
    assert.ok(contrast(company, peopleColour(company)) >= 1.45, company);
  }
});
