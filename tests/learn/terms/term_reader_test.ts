import assert from "node:assert/strict";
import fc from "fast-check";
import { createTermReader } from "../../../lib/learn/terms/mod.ts";

function termsOf(text: string): string[] {
  const reader = createTermReader(), bytes = new TextEncoder().encode(text);
  reader.read(bytes, 0, bytes.length);
  return Array.from(reader.ids.subarray(0, reader.count), (id) => reader.term(id));
}

Deno.test("createTermReader() reads emoticons, emoji and marks as terms", () => {
  assert.deepEqual(termsOf("Ура))) 😀 почему?!"), ["ура", ":)", "😀", "почему", "?!"]);
  assert.deepEqual(termsOf("плохо :( или (так себе) ((("), ["плохо", ":(", "или", "так", "себе", ":("]);
});

Deno.test("createTermReader() reads an address as one term and no face in it", () => {
  assert.deepEqual(termsOf("см. https://a.example/b?c=1, www.b.example/ вот"), ["см", "urlx", "urlx", "вот"]);
});

Deno.test("createTermReader() marks handles and reads nothing out of nothing", () => {
  const reader = createTermReader(), bytes = new TextEncoder().encode("@ivan привет");
  reader.read(bytes, 0, bytes.length);
  assert.deepEqual([...reader.handles.subarray(0, reader.count)], [1, 0]);
  assert.deepEqual(termsOf(""), []);
});

Deno.test("createTermReader() puts the end of a clause between words", () => {
  const reader = createTermReader(), bytes = new TextEncoder().encode("раз два, три");
  reader.read(bytes, 0, bytes.length);
  const [one, two, three] = reader.at;
  assert.equal(two - one, 1);
  assert.ok(three - two > 1);
});

const PIECES = [
  ..."аБё5_aZ.,:;-@#/&?!()* ",
  ..."«»—…😀é³",
  "http",
  "://",
  "www.",
  "t.co/x",
  "\u00ad",
  "\u0301",
  " связь",
  " СВЯЗЬ",
  " 100",
  " @ivan",
];

Deno.test("createTermReader() reads a text alike where one of its letters needs a second look", () => {
  const reader = createTermReader(), encoder = new TextEncoder();
  const read = (text: string) => {
    const bytes = encoder.encode(text);
    reader.read(bytes, 0, bytes.length);
    return Array.from({ length: reader.count }, (_, k) => [reader.ids[k], reader.at[k], reader.handles[k]]);
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      assert.deepEqual(read(text), read(`${text} é`).slice(0, -1)); // é is neither ASCII nor Cyrillic
    }),
    { seed: 1, numRuns: 5000 },
  );
});

Deno.test("createTermReader() gives a word one number in every spelling, after many words too", () => {
  const reader = createTermReader();
  const words = Array.from({ length: 20_000 }, (_, i) => `слово${i}`).join(" ");
  const bytes = new TextEncoder().encode(`${words} ${words.toUpperCase()} ${words}`);
  reader.read(bytes, 0, bytes.length);
  assert.equal(reader.count, 60_000);
  assert.equal(new Set(reader.ids.subarray(0, 20_000)).size, 20_000);
  assert.deepEqual(reader.ids.slice(20_000, 40_000), reader.ids.slice(0, 20_000));
  assert.deepEqual(reader.ids.slice(40_000, 60_000), reader.ids.slice(0, 20_000));
});
