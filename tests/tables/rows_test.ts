import assert from "node:assert/strict";
import { FrameBuilder } from "../../lib/tables/frame.ts";
import { joinFrames } from "../../lib/tables/join_frames.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";
import { selectRows } from "../../lib/tables/select_rows.ts";

function topics(...labels: string[]) {
  const frame = new FrameBuilder(SCHEMAS.topics);
  for (const label of labels) frame.add({ topic: "t", label, terms: [label], size: label.length, examples: [] });
  return frame.build();
}

Deno.test("selectRows() takes rows in any order, twice or none, with lists, numbers and nulls", () => {
  const rows = selectRows(topics("один", "два 👍", ""), [2, 1, 1]).rows();
  assert.deepEqual(rows.map(({ label, terms, size }) => [label, terms, size]), [["", [""], 0], [
    "два 👍",
    ["два 👍"],
    6,
  ], [
    "два 👍",
    ["два 👍"],
    6,
  ]]);
  assert.equal(selectRows(topics("a"), []).length, 0);
  const codes = new FrameBuilder(SCHEMAS.codes);
  codes.add({ mention: "a", codebook: "tone", code: "none", coder: "rule" });
  assert.deepEqual(selectRows(codes.build(), [0]).rows(), codes.build().rows());
});

Deno.test("joinFrames() keeps rows and nulls in their order, and refuses nothing at all", () => {
  const joined = joinFrames([topics("a"), topics(), topics("b", "c")]);
  assert.deepEqual(joined.text("label").toArray(), ["a", "b", "c"]);
  assert.throws(() => joinFrames([]), RangeError);
});
