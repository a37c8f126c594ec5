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
  const reader = createTermReader(), encoder = new TextEncoder();
  const words = Array.from({ length: 140_000 }, (_, i) => `слово${i}`); // in two spellings: more than there is room for at first
  const read = (spell: (word: string) => string) => {
    return Array.from({ length: 140 }, (_, part) => {
      const bytes = encoder.encode(words.slice(part * 1000, (part + 1) * 1000).map(spell).join(" "));
      reader.read(bytes, 0, bytes.length);
      return [...reader.ids.subarray(0, reader.count)];
    }).flat();
  };
  const ids = read((word) => word);
  assert.equal(new Set(ids).size, 140_000);
  assert.deepEqual(read((word) => word.toUpperCase()), ids);
  assert.deepEqual(read((word) => word), ids);
});

Deno.test("createTermReader() reads a text of 100,000 words as it reads each of them", () => {
  const reader = createTermReader(), words = Array.from({ length: 100_000 }, (_, i) => `слово${i % 10}`);
  const bytes = new TextEncoder().encode(words.join(" "));
  reader.read(bytes, 0, bytes.length);
  assert.equal(reader.count, 100_000);
  assert.deepEqual(reader.ids.slice(50_000, 50_010), reader.ids.slice(0, 10));
});

Deno.test("createTermReader() reads no further than the text: what stands beside it makes no face and no address", () => {
  const reader = createTermReader(), bytes = new TextEncoder().encode("a :-)x http://y www.z");
  const termsIn = (start: number, end: number) => {
    reader.read(bytes, start, end);
    return Array.from({ length: reader.count }, (_, k) => reader.term(reader.ids[k]));
  };
  assert.deepEqual(termsIn(0, 4), ["a"]); // "a :-"
  assert.deepEqual(termsIn(0, 5), ["a", ":)"]);
  assert.deepEqual(termsIn(7, 12), ["http"]);
  assert.deepEqual(termsIn(16, 19), ["www"]);
  assert.deepEqual(termsIn(16, 21), ["urlx"]);
});

Deno.test("createTermReader() tells words apart that begin alike for more than a vector's bytes", () => {
  const alike = "абвгдежз", words = ["", "и", "к", alike, `${alike}и`].map((end) => `${alike}${end}`);
  assert.deepEqual(termsOf([...words, ...words].join(" ")), [...words, ...words]);
});
