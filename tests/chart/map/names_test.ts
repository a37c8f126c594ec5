import assert from "node:assert/strict";
import fc from "fast-check";
import { type Field, fieldsOf, HEIGHT } from "../../../lib/chart/map/fields.ts";
import { LETTER_PIXELS, LINE_PIXELS, placeNames } from "../../../lib/chart/map/names.ts";

const half = (name: string) => [...name].length * LETTER_PIXELS / 2;

function assertReadable(fields: readonly Field[], names: readonly string[], width: number) {
  const placed = placeNames(fields, names, width);
  assert.equal(placed.length, fields.length);
  const shown = placed.filter((place) => place !== null);
  for (const [i, a] of shown.entries()) {
    assert.ok(a.x - half(a.name) >= -0.01 && a.x + half(a.name) <= width + 0.01, `${a.name} leaves ${width}`);
    assert.ok(a.y >= LINE_PIXELS / 2 && a.y <= HEIGHT - LINE_PIXELS / 2);
    for (const b of shown.slice(0, i)) {
      const apart = Math.abs(a.y - b.y) >= LINE_PIXELS || Math.abs(a.x - b.x) >= half(a.name) + half(b.name) - 0.01;
      assert.ok(apart, `${a.name} lies over ${b.name} on ${width}`);
    }
  }
  return placed;
}

Deno.test("placeNames() lays no name over another and cuts none at the edge, for any topics on any width", () => {
  const topic = fc.record({
    x: fc.double({ min: -1, max: 1, noNaN: true }),
    y: fc.double({ min: -1, max: 1, noNaN: true }),
    dots: fc.integer({ min: 1, max: 90 }),
    name: fc.string({ minLength: 1, maxLength: 40 }),
  });
  const topics = fc.array(topic, { maxLength: 40 }), widths = fc.constantFrom(280, 420, 600, 860);
  fc.assert(
    fc.property(topics, widths, (topics, width) => {
      assertReadable(fieldsOf(topics, width), topics.map(({ name }) => name), width);
    }),
    { seed: 1, numRuns: 40 },
  );
});

Deno.test("placeNames() puts a name on its dots where there is room, else beside them, else shorter, else nowhere", () => {
  const place = (fields: Field[], names: string[], width = 300) => placeNames(fields, names, width);
  assert.deepEqual(place([{ x: 150, y: 100, radius: 20 }], ["цены"]), [{ x: 150, y: 100, name: "цены" }]);
  assert.deepEqual(place([{ x: 5, y: 100, radius: 20 }], ["цены"])[0]?.x, half("цены"));
  assert.equal(
    place([{ x: 150, y: 100, radius: 20 }], ["мастер не пришёл и не позвонил"])[0]?.name,
    "мастер не пришёл и…",
  );
  assert.equal(place([{ x: 50, y: 100, radius: 20 }], ["мастер не пришёл"], 100)[0]?.name, "мастер н…");
  assert.deepEqual(place([{ x: 20, y: 100, radius: 20 }], ["мастер не пришёл"], 40), [null]);
  assert.deepEqual(place([], []), []);
});

Deno.test("placeNames() names every topic of thirteen on a phone", () => {
  const topics = Array.from({ length: 13 }, (_, i) => ({ x: Math.cos(i), y: Math.sin(3 * i), dots: 20 + 5 * i }));
  const names = topics.map((_, i) => `auschecken wer weiß ${i}`);
  assert.ok(assertReadable(fieldsOf(topics, 280), names, 280).every((place) => place !== null));
});
