import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { lookAtBytes } from "../../../lib/collect/containers/look_at_bytes.ts";

const encoder = new TextEncoder();
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      "plain text of more than sixteen bytes",
      "Связь",
      "日本",
      "👍",
      "\0",
      "\ud7ff",
      "\ue000",
      "\u{10ffff}",
    ).map((text) => encoder.encode(text)),
    fc.uint8Array({ maxLength: 3 }),
    fc.constantFrom([0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe0, 0x9f, 0xbf], [0xf0, 0x8f, 0xbf, 0xbf], [
      0xf4,
      0x90,
      0x80,
      0x80,
    ]).map(
      (bytes) => Uint8Array.from(bytes),
    ),
    fc.constantFrom(0xc2, 0xe2, 0xf0, 0x80, 0xbf, 0xff).map((byte) => Uint8Array.of(byte)),
  ),
  { maxLength: 12 },
).map((pieces) => Uint8Array.from(pieces.flatMap((piece) => [...piece])));

Deno.test("lookAtBytes() tells UTF-8 as the platform does, and bytes that are 0", () => {
  fc.assert(
    fc.property(pieces, (bytes) => {
      assert.deepEqual(lookAtBytes(bytes), { sound: isUtf8(bytes), hasNul: bytes.includes(0) });
    }),
    { seed: 1, numRuns: 20_000 },
  );
});

Deno.test("lookAtBytes() goes on over pieces of long bytes", () => {
  const long = encoder.encode("Ещё ".repeat(200_000));
  for (const [at, byte] of [[0, 0xd0], [262_143, 0x80], [1_000_000, 0], [long.length - 1, 0xd1]]) {
    const bytes = long.slice();
    bytes[at] = byte;
    assert.deepEqual(lookAtBytes(bytes), { sound: isUtf8(bytes), hasNul: byte === 0 });
  }
  assert.deepEqual(lookAtBytes(long), { sound: true, hasNul: false });
});
