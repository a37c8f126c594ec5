import assert from "node:assert/strict";
import { forgetHashes, type ForgetRow, forgotten, readForgetRows } from "../../../lib/collect/people/forgotten.ts";

const KEY = new TextEncoder().encode("a key");
const hashes = forgetHashes(KEY);
const rowOf = (name: string): ForgetRow => ({
  kind: "author",
  hash: hashes.author(hashes.pseudonym(name)),
  words: name.split(" ").length,
});
const OPTIONS = { pseudonyms: true, accounts: ["Acme"] };

Deno.test("forgotten() takes a name of several words, with dots and in addresses, and leaves longer names", () => {
  const { redact } = forgotten([rowOf("Anna Petrova"), rowOf("a.n-na"), rowOf("bob")], KEY, OPTIONS);
  assert.equal(
    redact("by Anna  Petrova, @a.n-na and anna; bobby, bob.smith"),
    "by forgotten, @forgotten and anna; bobby, forgotten.smith",
  );
});

Deno.test("forgotten() takes a pseudonym out of what others' records hold, and keeps a subject's account", () => {
  const { redact, isForgotten } = forgotten([rowOf("bob"), rowOf("acme")], KEY, OPTIONS);
  assert.equal(redact(`{"reply_to":"${hashes.pseudonym("bob")}"}`), '{"reply_to":"forgotten"}');
  assert.equal(redact("@Acme hello"), "@Acme hello");
  assert.equal(isForgotten("Acme"), false);
});

Deno.test("forgotten() knows authors by name where the study keeps names", () => {
  const { isForgotten } = forgotten([rowOf("bob")], KEY, { pseudonyms: false, accounts: [] });
  assert.deepEqual([isForgotten("Bob"), isForgotten("bobby"), isForgotten(null)], [true, false, false]);
});

Deno.test("forgotten() finds a person in a raw record of any format by field or word", () => {
  const { names } = forgotten([rowOf("✨ bob ✨")], KEY, OPTIONS);
  assert.deepEqual([names('1;"✨ Bob ✨";text'), names('{"author":"✨ bob ✨"}'), names("1;bob;text")], [
    true,
    true,
    false,
  ]);
});

Deno.test("readForgetRows() reads what was appended, and a text's hash does not tell its punctuation", () => {
  const text = "One two three four five six";
  const rows = readForgetRows(`kind,hash,words\r\ntext,${hashes.text(text)},0\r\n`);
  assert.equal(forgotten(rows, KEY, OPTIONS).isTheirs("one, TWO three: four five six!"), true);
  assert.equal(forgotten(rows, KEY, OPTIONS).isTheirs("one two three"), false);
});

Deno.test("readForgetRows() refuses a row that was cut short, with its line, and reads what a spreadsheet saved", () => {
  const { hash } = rowOf("anna");
  assert.deepEqual(readForgetRows(`\ufeffkind;hash;words\r\nauthor;${hash};1\r\n`), [rowOf("anna")]);
  for (const half of ["author", "author,1f7c", "auth"]) {
    assert.throws(
      () => readForgetRows(`kind,hash,words\nauthor,${hash},1\n${half}`),
      /coding\/forget\.csv:3: .*forget/,
    );
  }
});

Deno.test("readForgetRows() refuses rows without their columns' names: nobody would be forgotten", () => {
  const { hash } = rowOf("anna");
  for (const csv of [`author,${hash},1\n`, `kind,words\nauthor,1\n`]) {
    assert.throws(() => readForgetRows(csv), /coding\/forget\.csv:1: .*write kind,hash,words above the rows/);
  }
  assert.deepEqual(readForgetRows("\n"), []);
});
