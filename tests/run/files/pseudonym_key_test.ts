import assert from "node:assert/strict";
import { layoutOf } from "../../../lib/run/files/layout.ts";
import { makeKey } from "../../../lib/run/files/pseudonym_key.ts";

Deno.test("makeKey() makes 64 hexadecimal digits for the owner alone, once", async () => {
  const layout = layoutOf(await Deno.makeTempDir());
  await makeKey(layout);
  const key = await Deno.readTextFile(layout.key);
  assert.match(key, /^[0-9a-f]{64}\n$/);
  assert.equal((await Deno.stat(layout.key)).mode! & 0o777, 0o600);
  await makeKey(layout);
  assert.equal(await Deno.readTextFile(layout.key), key);
});

Deno.test("makeKey() refuses an empty key, with which anybody could try names out", async () => {
  const layout = layoutOf(await Deno.makeTempDir());
  await Deno.writeTextFile(layout.key, " \n");
  await assert.rejects(() => makeKey(layout), /\.key beside study\.yml\) is empty/);
});
