import assert from "node:assert/strict";
import { join } from "node:path";
import { WriteBehind } from "../../../lib/run/parts/write_behind.ts";
import { writePart } from "../../../lib/run/parts/write_part.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";

const schema = SCHEMAS.rejected;

function frameOf(line: number) {
  const rows = new FrameBuilder(schema);
  rows.add({ file: "a.csv", line, reason: "no text", record: `id,${line}` });
  rows.add({ file: "a.csv", line: line + 1, reason: "no date: «вчера»", record: "" });
  return rows.build();
}

Deno.test("WriteBehind writes what writePart() writes, in the order in which parts are put, and empties their frames", async () => {
  const folder = await Deno.makeTempDir(), behind = new WriteBehind(), told: [number, unknown][] = [];
  const path = (place: number, how: string) => join(folder, `${how}-${place}.parquet`);
  for (let place = 0; place < 5; place++) {
    const frame = frameOf(place);
    await behind.put(path(place, "behind"), frame, schema, (prints) => told.push([place, prints]));
    assert.equal(frame.text("reason").bytes.length, 0);
  }
  await behind.end();
  for (let place = 0; place < 5; place++) {
    const prints = await writePart(path(place, "plain"), frameOf(place), schema);
    assert.deepEqual(told[place], [place, prints]);
    assert.deepEqual(await Deno.readFile(path(place, "behind")), await Deno.readFile(path(place, "plain")));
  }
  await Deno.remove(folder, { recursive: true });
});

Deno.test("WriteBehind throws what went wrong while a part was written: at the next, and at the end", async () => {
  const folder = await Deno.makeTempDir(), behind = new WriteBehind();
  const put = (name: string) => behind.put(join(folder, name), frameOf(1), schema, () => {});
  await put("not there/part.parquet");
  await assert.rejects(async () => {
    for (let more = 0; more < 3; more++) await put(`${more}.parquet`);
  }, { name: "NotFound" });
  await assert.rejects(() => behind.end(), { name: "NotFound" });
  await Deno.remove(folder, { recursive: true });
});

Deno.test("WriteBehind that was given nothing ends", async () => {
  await new WriteBehind().end();
});
