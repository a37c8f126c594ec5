import assert from "node:assert/strict";
import { receiveFrame, sendFrame } from "../../../lib/tables/columns/sent_frame.ts";
import { CodedBuilder, ListColumn } from "../../../lib/tables/columns.ts";
import { Frame, FrameBuilder } from "../../../lib/tables/frame.ts";

const there = (frame: Frame) => {
  const { sent, memory } = sendFrame(frame);
  return receiveFrame(structuredClone(sent, { transfer: memory }));
};

Deno.test("sendFrame() and receiveFrame() keep every value, nulls and names", () => {
  const schema = [{ name: "text", type: "text", nullable: true }, {
    name: "likes",
    type: "number",
    nullable: true,
  }] as const;
  const rows = [{ text: "Съешь ещё 🍞", likes: 3 }, { text: null, likes: null }, { text: "", likes: -0.5 }];
  const build = (rows: readonly { text: string | null; likes: number | null }[]) => {
    const frame = new FrameBuilder(schema);
    for (const row of rows) frame.add(row);
    return frame.build();
  };
  assert.deepEqual(there(build(rows)).rows(), rows);
  assert.deepEqual(there(build([])).rows(), []);
});

Deno.test("sendFrame() sends memory that two columns share once", () => {
  const text = new FrameBuilder([{ name: "a", type: "text", nullable: false }]);
  text.add({ a: "one" });
  const column = text.build().text("a");
  assert.deepEqual(there(new Frame([["a", column], ["b", column]])).rows(), [{ a: "one", b: "one" }]);
});

Deno.test("sendFrame() names a column that it cannot send", () => {
  const coded = new CodedBuilder();
  coded.add("vk");
  assert.throws(() => sendFrame(new Frame([["source", coded.build()]])), /column "source"/);
  assert.throws(() => sendFrame(new Frame([["terms", new ListColumn([["a"]])]])), /column "terms".*lists/);
});
