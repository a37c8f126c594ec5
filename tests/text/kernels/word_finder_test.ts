import assert from "node:assert/strict";
import fc from "fast-check";
import { TextBuilder } from "../../../lib/tables/columns.ts";
import {
  addBeginning,
  addWord,
  ASK,
  type Guide,
  NOT_WANTED,
  ROOT,
  wordFilter,
  WordFinder,
} from "../../../lib/text/kernels/word_finder.ts";
import { words } from "../../../lib/text/mod.ts";
import { anyCharacters } from "../_texts.ts";

const lettersOf = (word: string) => Array.from(word, (letter) => letter.codePointAt(0)!);
const text = fc.oneof(
  anyCharacters,
  fc.array(
    fc.constantFrom(
      ..."тариф|Тарифы |ТАРИФ|Ёж|еж|beeline|Bee|мтс2|_мтс| |#|@|/#|&#|Wi‑Fi|ﬁ|＠|＃|й|👍|❤️|таp|5g|1|…|«|é|қ|, ".split(
        "|",
      ),
      "длинные слова без смысла ",
    ),
  ).map(
    (pieces) => pieces.join(""),
  ),
).map((text) => text.toWellFormed());

/** Gives a number to each piece and to each sequence of them; knows the pieces of a node. */
function tree(isWanted: (word: string) => boolean) {
  const pieces: string[] = [], nodes: string[][] = [[]], nodeOf = new Map<string, number>();
  const guide: Guide = {
    numberOf(piece) {
      const word = new TextDecoder().decode(piece);
      return isWanted(word) ? pieces.push(word) - 1 : NOT_WANTED;
    },
    after(node, piece) {
      const path = [...nodes[node], pieces[piece]], key = JSON.stringify(path);
      assert(!nodeOf.has(key), "asked once");
      if (path.length > 9) return ASK;
      return nodeOf.set(key, nodes.push(path) - 1).get(key)!;
    },
  };
  return { guide, nodes };
}

Deno.test("WordFinder follows the words of tokenise() that are looked for, or asks", () => {
  let told = 0, found = 0;
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 9 }), text, (texts, wanted) => {
      const asked = new Set([...words(wanted).map(({ folded }) => folded), "еж", "мтс2"]), filter = wordFilter();
      for (const word of asked) addWord(filter, lettersOf(word));
      addBeginning(filter, lettersOf("тариф"));
      const isWanted = (word: string) => asked.has(word) || word.startsWith("тариф");
      const column = new TextBuilder(), { guide, nodes } = tree((piece) => isWanted(words(piece)[0].folded));
      for (const text of texts) column.add(text);
      const all = column.build(), followed = new WordFinder(filter, guide).follow(() => all, 0, texts.length);
      assert.deepEqual([followed.next, followed.isFull], [texts.length, false]);
      for (const [row, text] of texts.entries()) {
        if (followed.nodes[row] === ASK) continue;
        told++;
        const own = words(text).filter(({ folded }) => isWanted(folded));
        if (own.length > 0) found++;
        assert.deepEqual(nodes[followed.nodes[row]], own.map(({ text }) => text), text);
      }
    }),
    { seed: 1, numRuns: 4000 },
  );
  assert(told > 5000 && found > 1000, `${told} texts were told, ${found} had words`);
});

Deno.test("WordFinder asks of a text that is too long, and numbers anew when it is full", () => {
  const filter = wordFilter(), column = new TextBuilder(), { guide, nodes } = tree(() => true);
  addBeginning(filter, lettersOf("вещь"));
  const texts = ["без слов", "слово ".repeat(9000), ...Array.from({ length: 20_000 }, (_, i) => `Вещь${i} и вещь`)];
  for (const text of texts) column.add(text);
  const all = column.build(), finder = new WordFinder(filter, guide);
  let row = 0, full = 0;
  while (row < texts.length && full === 0) {
    const followed = finder.follow(() => all, row, texts.length);
    for (let k = 0; row < followed.next; k++, row++) {
      if (row === 0) assert.equal(followed.nodes[k], ROOT);
      else if (row === 1) assert.equal(followed.nodes[k], ASK);
      else assert.deepEqual(nodes[followed.nodes[k]], [`Вещь${row - 2}`, "вещь"]);
    }
    if (followed.isFull) full = row;
  }
  assert(full > 10_000, `full after ${full} rows`);
  finder.forget();
  assert.equal(finder.follow(() => all, 0, 1).next, 1);
});
