import assert from "node:assert/strict";
import fc from "fast-check";
import { ASCII_LETTER, createTokens, DIGIT, OTHER_LETTER, tokenise, type Tokens } from "../../lib/text/mod.ts";
import { anyCharacters } from "./_texts.ts";

function tokensOf(text: string, into: Tokens = createTokens()): Tokens {
  const bytes = new TextEncoder().encode(text);
  tokenise(bytes, 0, bytes.length, into);
  return into;
}

function hashOf(word: string): number {
  const tokens = tokensOf(word);
  assert.equal(tokens.count, 1);
  return tokens.hashes[0];
}

Deno.test("tokenise() gives words that are folded alike one hash", () => {
  assert.equal(hashOf("Ещё"), hashOf("еще"));
  assert.equal(hashOf("cafe\u0301"), hashOf("CAFÉ"));
  assert.equal(hashOf("тapиф"), hashOf("тариф"));
  assert.equal(hashOf("ﬁne"), hashOf("fine"));
  assert.notEqual(hashOf("тариф"), hashOf("тарифы"));
});

Deno.test("tokenise() says what a word is made of", () => {
  const { count, kinds } = tokensOf("sms смс 5g 12 a_b ﬁ");
  const expected = [ASCII_LETTER, OTHER_LETTER, ASCII_LETTER | DIGIT, DIGIT, ASCII_LETTER | DIGIT, ASCII_LETTER];
  assert.deepEqual([...kinds.subarray(0, count)], expected);
});

Deno.test("tokenise() stays within its text, whatever lies around it", () => {
  fc.assert(
    fc.property(anyCharacters, anyCharacters, (text, around) => {
      const [bytes, other] = [text, around].map((part) => new TextEncoder().encode(part));
      const whole = new Uint8Array([...other, ...bytes, ...other]);
      const tokens = createTokens();
      tokenise(whole, other.length, other.length + bytes.length, tokens);
      const alone = tokensOf(text);
      assert.equal(tokens.count, alone.count);
      for (let k = 0; k < tokens.count; k++) {
        assert.equal(tokens.starts[k] - other.length, alone.starts[k]);
        assert.equal(tokens.ends[k] - other.length, alone.ends[k]);
        assert.equal(tokens.hashes[k], alone.hashes[k]);
      }
    }),
    { seed: 1 },
  );
});

Deno.test("tokenise() reads bytes that are no UTF-8 without leaving the text", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const tokens = createTokens();
      tokenise(bytes, 0, bytes.length, tokens);
      for (let k = 0; k < tokens.count; k++) {
        assert(tokens.ends[k] <= bytes.length && tokens.starts[k] < tokens.ends[k]);
      }
    }),
    { seed: 1 },
  );
});

Deno.test("tokenise() can use its room again for a longer and a shorter text", () => {
  const tokens = createTokens();
  assert.equal(tokensOf("ж ".repeat(5_000), tokens).count, 5_000);
  assert.equal(tokensOf(`${"ﷲ".repeat(2_000)} ж`, tokens).count, 2); // one character, four letters
  assert.equal(tokens.letterStarts[1], 8_000);
  assert.equal(tokensOf("", tokens).count, 0);
});
