import assert from "node:assert/strict";
import fc from "fast-check";
import {
  ASCII_LETTER,
  createTokens,
  DIGIT,
  joinDivided,
  lettersOf,
  OTHER_LETTER,
  tokenise,
  type Tokens,
} from "../../lib/text/mod.ts";
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

function joinedIn(text: string, into?: Tokens): string[] {
  const tokens = tokensOf(text, into);
  joinDivided(new TextEncoder().encode(text), tokens);
  return Array.from({ length: tokens.count }, (_, k) => lettersOf(tokens, k));
}

Deno.test("joinDivided() makes one word of Cyrillic ones that an apostrophe of any kind divides", () => {
  for (const sign of "'’ʼ`‘′＇") assert.deepEqual(joinedIn(`Нет зв${sign}язку!`), ["нет", "зв'язку"], sign);
  assert.deepEqual(joinedIn("п'ять об'їздів м'я'со"), ["п'ять", "об'їздів", "м'я'со"]);
  assert.deepEqual(joinedIn("#кур'єр @в'яз"), ["кур'єр", "в'яз"]);
});

Deno.test("joinDivided() leaves apart quoted words, other alphabets, tags and numbers", () => {
  assert.deepEqual(joinedIn("don't L'Oréal к'5 x'й"), ["don", "t", "l", "oréal", "к", "5", "x", "й"]);
  assert.deepEqual(joinedIn("він 'так' і 'ні', а'#бо та''я"), ["він", "так", "і", "ні", "а", "бо", "та", "я"]);
});

Deno.test("joinDivided() keeps every word's place, kind and hash", () => {
  const pieces = fc.constantFrom("зв", "язок", "don", "t", "5", "'", "’", " ", "#", "@", "ё", "ﬁ", "👍");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 16 }).map((all) => all.join("")), (text) => {
      const tokens = tokensOf(text), bytes = new TextEncoder().encode(text), decoder = new TextDecoder();
      joinDivided(bytes, tokens);
      for (let k = 0; k < tokens.count; k++) {
        const written = decoder.decode(bytes.subarray(tokens.starts[k], tokens.ends[k])), own = tokensOf(written);
        joinDivided(new TextEncoder().encode(written), own);
        assert.deepEqual([own.count, lettersOf(own, 0)], [1, lettersOf(tokens, k)]);
        assert.deepEqual([own.kinds[0], own.hashes[0], own.sigils[0]], [
          tokens.kinds[k],
          tokens.hashes[k],
          tokens.sigils[k],
        ]);
      }
    }),
    { seed: 1 },
  );
});
