import assert from "node:assert/strict";
import fc from "fast-check";
import { comparedAddress, isAddress, nextAddress } from "../../../lib/clean/bytes/compared_address.ts";
import { rewriteAddresses } from "../../../lib/clean/bytes/_read_lower_case.ts";
import { lowerCase } from "../../../lib/clean/bytes/_lower_case.ts";
import { AT, textWindow } from "../../../lib/clean/bytes/text_window.ts";
import { PIECES } from "./_pieces.ts";

const encoder = new TextEncoder();
const piece = fc.constantFrom(...PIECES).map((piece) => encoder.encode(piece));
/** Bytes of any kind among sound ones, so that characters are cut, and stretch over blocks of sixteen bytes. */
const someBytes = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: piece },
    fc.uint8Array({ maxLength: 3 }),
    fc.constantFrom(0xd0, 0xd1, 0xe2, 0xf0, 0x80, 0xbf, 0x81, 0x91).map((byte) => Uint8Array.of(byte)),
  ),
  { maxLength: 16 },
).map((pieces) => Uint8Array.from(pieces.flatMap((piece) => [...piece])));

function entered(texts: readonly Uint8Array[]): { bytes: Uint8Array; offsets: Int32Array } {
  const offsets = Int32Array.from({ length: texts.length + 1 });
  for (const [i, { length }] of texts.entries()) offsets[i + 1] = offsets[i] + length;
  const bytes = Uint8Array.from(texts.flatMap((text) => [...text]));
  assert.equal(textWindow().enter(bytes, offsets, 0, texts.length), texts.length);
  return { bytes, offsets };
}

Deno.test("TextWindow makes lower case of any bytes as lowerCase() does", () => {
  const window = textWindow();
  fc.assert(
    fc.property(fc.array(someBytes, { maxLength: 8 }), (texts) => {
      const { offsets } = entered(texts);
      window.makeLowerCase(texts.length);
      for (const [i, text] of texts.entries()) {
        const into = new Uint8Array(text.length + 4), plain = lowerCase(text, 0, text.length, into);
        if (!plain) assert.equal(window.facts[i * 3], -1);
        else {
          const { met, spaces, characters } = plain, at = AT.lower + offsets[i];
          assert.deepEqual([...window.facts.subarray(i * 3, i * 3 + 3)], [met, spaces, characters]);
          assert.deepEqual(window.bytes.slice(at, at + text.length), into.slice(0, text.length));
        }
      }
    }),
    { seed: 1, numRuns: 5000 },
  );
});

Deno.test("TextWindow compares and rewrites addresses as the plain way does", () => {
  const window = textWindow();
  fc.assert(
    fc.property(fc.array(someBytes, { maxLength: 8 }), (texts) => {
      const { offsets } = entered(texts);
      window.compareAddresses(texts.length);
      for (const [i, text] of texts.entries()) {
        const [start, end] = window.compared.subarray(i * 2), room = new Uint8Array(text.length);
        const stop = isAddress(text, 0, text.length) ? comparedAddress(text, 0, text.length, room, 0) : 0;
        if (stop < 0) assert.deepEqual([start, end], [-1, -1]);
        else assert.deepEqual(window.bytes.slice(start, end), room.slice(0, stop));
      }
      for (const [i, text] of texts.entries()) {
        const small = text.slice(), room = new Uint8Array(text.length), start = AT.texts + offsets[i];
        const end = rewriteAddresses(small, room, 0, small.length, 0);
        const found = window.rewrite(start, start + text.length, AT.room);
        assert.equal(found < 0 ? -1 : found - AT.room, end);
        if (end >= 0) assert.deepEqual(window.bytes.slice(AT.room, AT.room + end), room.slice(0, end));
        if (end >= 0) assert.deepEqual(window.bytes.slice(start, start + text.length), small);
      }
      assert.equal(nextAddress(encoder.encode("see www.a.b"), 0, 11), 4);
    }),
    { seed: 1, numRuns: 5000 },
  );
});
