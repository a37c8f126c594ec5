import assert from "node:assert/strict";
import fc from "fast-check";
import { contrast, mix, readable, rgbOf, seriesColours } from "../../lib/chart/colour.ts";

Deno.test("rgbOf() reads #rgb and #rrggbb in capitals and lower case", () => {
  assert.deepEqual(rgbOf("#0a6"), [0, 170, 102]);
  assert.deepEqual(rgbOf("#00AA66"), [0, 170, 102]);
});

Deno.test("rgbOf() names a colour that it cannot read, and a right one", () => {
  assert.throws(() => rgbOf("green"), /"green".*#0a6/);
});

Deno.test("mix() gives its ends and the middle", () => {
  assert.deepEqual([0, 0.5, 1].map((share) => mix("#000", "#fff", share)), ["#000000", "#808080", "#ffffff"]);
});

// WCAG 2.2, "contrast ratio": black on white is 21, #767676 on white is the well-known 4.54
Deno.test("contrast() gives 21 for black on white and 4.54 for #767676", () => {
  assert.equal(contrast("#000", "#fff"), 21);
  assert.equal(contrast("#767676", "#fff").toFixed(2), "4.54");
});

Deno.test("readable() can be read on white whatever the colour", () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(channel, channel, channel, (r, g, b) => {
      const colour = "#" + [r, g, b].map((v) => v.toString(16).padStart(2, "0")).join("");
      assert.ok(contrast(readable(colour), "#ffffff") >= 4.5);
    }),
    { seed: 1 },
  );
});

Deno.test("seriesColours() keeps the accent for the first and quiet colours far from it for the others", () => {
  const colours = seriesColours(["a", "b", "c"], "#b98a3e");
  assert.equal(colours.a, "#b98a3e");
  assert.ok(!Object.values(colours).slice(1).includes("#b98a3e"));
  assert.equal(new Set(Object.values(colours)).size, 3);
});

Deno.test("seriesColours() gives no two of twenty series the same colour, and the first few the quiet ones as they are", () => {
  const names = Array.from({ length: 20 }, (_, i) => `brand ${i}`), colours = Object.values(seriesColours(names));
  assert.equal(new Set(colours).size, 20);
  assert.deepEqual(colours.slice(0, 4), Object.values(seriesColours(names.slice(0, 4))));
});
