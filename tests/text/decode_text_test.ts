import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeText } from "../../lib/text/mod.ts";
import { anyCharacters } from "./_texts.ts";

Deno.test("decodeText() gives the text that was encoded, short or long", () => {
  fc.assert(
    fc.property(anyCharacters, fc.nat(60), (part, times) => {
      const text = part.toWellFormed().repeat(times);
      const bytes = new TextEncoder().encode(text);
      assert.equal(decodeText(bytes, 0, bytes.length), text);
    }),
    { seed: 1 },
  );
});

Deno.test("decodeText() keeps a byte order mark and NUL, as a column does", () => {
  const bytes = new TextEncoder().encode("\ufeffж\0");
  assert.equal(decodeText(bytes, 0, bytes.length), "\ufeffж\0");
});
