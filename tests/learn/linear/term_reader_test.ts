import assert from "node:assert/strict";
import { createTermReader } from "../../../lib/learn/linear/mod.ts";

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
