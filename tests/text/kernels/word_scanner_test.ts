import assert from "node:assert/strict";
import fc from "fast-check";
import { learn, SEPARATOR } from "../../../lib/text/_fold_letter.ts";
import { tokenisePlain } from "../../../lib/text/_tokenise_plain.ts";
import { SCANNER_BYTES, WordScanner } from "../../../lib/text/kernels/word_scanner.ts";
import { createTokens, tokenise } from "../../../lib/text/mod.ts";

const SLICES = 0x1000, OUT = 0x2000, ENDS = 0x8000, OWN = 0x10000;
const memory = new WebAssembly.Memory({ initial: 1 + Math.ceil(SCANNER_BYTES / 0x10000) });
const bytes = new Uint8Array(memory.buffer), slices = new Int32Array(memory.buffer, SLICES);
const scanner = new WordScanner(memory, OWN), encoder = new TextEncoder();

/** Marks as the words' hashes and kinds make them: 20 bits, and whether it is a number; handles left out. Null: not plain. */
function plainMarks(text: Uint8Array): number[] | null {
  const tokens = createTokens(), padded = new Uint8Array(text.length + 4);
  padded.set(text);
  tokenise(padded, 0, text.length, tokens); // learns letters, makes room
  if (!tokenisePlain(padded, 0, text.length, tokens)) return null;
  return Array.from({ length: tokens.count }, (_, k) => k).filter((k) => tokens.sigils[k] !== 0x40).flatMap((k) => [
    tokens.hashes[k] & 127,
    tokens.hashes[k] >>> 7 & 127,
    tokens.hashes[k] >>> 14 & 63 | (tokens.kinds[k] === 4 ? 64 : 0),
  ]);
}

Deno.test("WordScanner gives the marks of tokenisePlain() for bytes of any kind, or stops there", () => {
  const some = fc.array(
    fc.oneof(
      fc.constantFrom("слово", "Word", "12", " ", "@", "＠", "#", "ё", "é", "й", "日本", "👍", "❤️", "\u200b", "«", "—")
        .map((piece) => encoder.encode(piece)),
      fc.uint8Array({ maxLength: 2 }),
    ),
    { maxLength: 20 },
  ).map((pieces) => Uint8Array.from(pieces.flatMap((piece) => [...piece])));
  let told = 0;
  fc.assert(
    fc.property(some, (text) => {
      bytes.fill(0, 0, SLICES);
      bytes.set(text);
      slices.set([0, text.length]);
      const expected = plainMarks(text);
      if (scanner.marks(0, 1, SLICES, OUT, ENDS) === 0) return;
      told++;
      assert.deepEqual([...bytes.slice(OUT, new Int32Array(memory.buffer, ENDS)[0])], expected);
    }),
    { seed: 1, numRuns: 20_000 },
  );
  assert(told > 5000, `${told} of 20,000 were told`);
});

Deno.test("WordScanner takes for the end of a word what tokenise() takes for one", () => {
  for (let character = 0x1f1e6; character < 0x1fb00; character++) assert.equal(learn(character), SEPARATOR);
});
