import assert from "node:assert/strict";
import { canonicalJson, hashFile, sha256 } from "../../../lib/run/files/hash.ts";

// Of "abc": FIPS 180-2, appendix B.1; of a mebibyte and a byte of zeros: Python's hashlib
const ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const ZEROS = "2cb74edba754a81d121c9db6833704a8e7d417e5b13d1a19f4a52f007d644264";

Deno.test("sha256() and hashFile() give the hash that others give, of a file of more than one piece, too", async () => {
  assert.deepEqual([sha256("abc"), sha256(new TextEncoder().encode("abc"))], [ABC, ABC]);
  const file = await Deno.makeTempFile();
  await Deno.writeFile(file, new Uint8Array((1 << 20) + 1));
  assert.equal(await hashFile(file), ZEROS);
  await Deno.writeTextFile(file, "");
  assert.equal(await hashFile(file), sha256(""));
  await Deno.remove(file);
});

Deno.test("canonicalJson() is one text whatever the order of keys, and another where a list's order differs", () => {
  const one = { b: [{ y: 1, x: null }], a: { "2": "т", "10": 1 } },
    other = { a: { "10": 1, "2": "т" }, b: [{ x: null, y: 1 }] };
  assert.equal(canonicalJson(one), canonicalJson(other));
  assert.deepEqual(JSON.parse(canonicalJson(one)), one);
  assert.notEqual(canonicalJson({ a: [1, 2] }), canonicalJson({ a: [2, 1] }));
  assert.equal(canonicalJson({ a: undefined, b: "1" }), '{"b":"1"}');
});
