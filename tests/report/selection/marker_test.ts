import assert from "node:assert/strict";
import { markedRow, marksAsSpans, newMarker, unmarked } from "../../../lib/report/selection/marker.ts";
import { measuresOf } from "../../../lib/report/measures.ts";
import { fixtureTables } from "../_fixture.ts";

const measures = measuresOf([fixtureTables(60).measures]);
const row = measures.one("mentions", { subject: "Северика" })!;

Deno.test("newMarker() gives a measure one number, however often it is shown", () => {
  const marker = newMarker();
  const text = `${marker.mark(row, "v", "60")}, ${marker.mark(row, "n", "n = 60")}`;
  assert.deepEqual([marker.rows.length, markedRow(text), marker.idOf(row)], [1, 0, 0]);
  assert.equal(unmarked(text), "60, n = 60");
});

Deno.test("marksAsSpans() marks numbers in texts, and leaves none in attributes or broken", () => {
  const text = newMarker().mark(row, "v", "60");
  assert.equal(
    marksAsSpans(`<p title="${text}">${text}</p>`),
    '<p title="60"><span data-row="0" data-as="v">60</span></p>',
  );
  assert.equal(marksAsSpans("<b>\ufdd07v\ufdd1</b>\ufdd2"), "<b>7v</b>");
});

Deno.test("markedRow() is −1 where no number is marked", () => assert.equal(markedRow("60"), -1));
