import assert from "node:assert/strict";
import { readWhole } from "../../../lib/run/files/read_whole.ts";

Deno.test("readWhole() gives all bytes of a file, none of an empty one, and says that there is none", async () => {
  const file = await Deno.makeTempFile();
  assert.deepEqual(readWhole(file), new Uint8Array());
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => i);
  await Deno.writeFile(file, bytes);
  assert.deepEqual(readWhole(file), bytes);
  const room = new Uint8Array(bytes.length + 1);
  assert.equal(readWhole(file, room).buffer, room.buffer);
  assert.deepEqual([readWhole(file, room), readWhole(file, new Uint8Array(1))], [bytes, bytes]);
  assert.throws(() => readWhole(`${file}.none`), Deno.errors.NotFound);
});
