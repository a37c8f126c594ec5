import assert from "node:assert/strict";
import fc from "fast-check";
import { hashBytes } from "../../../lib/text/content_hash.ts";
import { rowHasher } from "../../../lib/text/kernels/row_hasher.ts";

const SLICES = 0x8000, HIGH = 0x9000, LOW = 0xa000;

Deno.test("rowHasher() gives the numbers of hashBytes() for bytes of any length", () => {
  const memory = new WebAssembly.Memory({ initial: 1 }), { buffer } = memory, hash = rowHasher(memory);
  const slices = new Int32Array(buffer, SLICES), numbers = (at: number) => new Uint32Array(buffer, at);
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 20 }), (texts) => {
      let at = 0;
      for (const [i, text] of texts.entries()) {
        new Uint8Array(buffer).set(text, at);
        slices[i * 2] = at;
        slices[i * 2 + 1] = at += text.length;
      }
      hash(SLICES, 8, texts.length, HIGH, LOW);
      for (const [i, text] of texts.entries()) {
        const [high, low] = hashBytes(text, 0, text.length);
        assert.deepEqual([numbers(HIGH)[i], numbers(LOW)[i]], [high, low]);
      }
    }),
    { seed: 1, numRuns: 1000 },
  );
});
