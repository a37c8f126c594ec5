import assert from "node:assert/strict";
import { fill } from "../../data/demo/template.ts";

const none = () => "";

Deno.test("fill() takes one branch of a choice, and one of a choice inside it", () => {
  assert.equal(fill("{a|b {c|d}} e", none, () => 0), "a e");
  assert.equal(fill("{a|b {c|d}} e", none, () => 0.99), "b d e");
});

Deno.test("fill() asks for a slot by its name and mends the spaces of an empty branch", () => {
  assert.equal(fill("нет [что] {|совсем}, увы", (name) => `<${name}>`, () => 0), "нет <что>, увы");
});

Deno.test("fill() refuses a brace without an end, and one without a start", () => {
  assert.throws(() => fill("{a|b", none, () => 0), /without an end/);
  assert.throws(() => fill("a} b", none, () => 0), /without a start/);
  assert.throws(() => fill("[где", none, () => 0), /without an end/);
});
