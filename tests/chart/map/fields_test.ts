import assert from "node:assert/strict";
import { fieldsOf, HEIGHT } from "../../../lib/chart/map/fields.ts";

const TOPICS = Array.from({ length: 13 }, (_, i) => ({ x: Math.cos(i), y: Math.sin(3 * i), dots: 10 + 12 * i }));

Deno.test("fieldsOf() lets no field lie over another, on a phone neither, and none leaves the map", () => {
  for (const width of [280, 420, 600, 860]) {
    const fields = fieldsOf(TOPICS, width);
    for (const [i, a] of fields.entries()) {
      assert.ok(a.x - a.radius > 0 && a.x + a.radius < width && a.y - a.radius > 0 && a.y + a.radius < HEIGHT);
      for (const b of fields.slice(0, i)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > a.radius + b.radius, `${width}`);
    }
  }
});

Deno.test("fieldsOf() keeps who is left and who is right; one topic is in the middle, and none is none", () => {
  const [left, right] = fieldsOf([{ x: -0.5, y: 0, dots: 5 }, { x: 0.5, y: 0, dots: 5 }], 300);
  assert.ok(left.x < right.x);
  assert.deepEqual(fieldsOf([{ x: 0, y: 0, dots: 1 }], 300).map(({ x, y }) => [x, y]), [[150, HEIGHT / 2]]);
  assert.deepEqual(fieldsOf([], 300), []);
});
