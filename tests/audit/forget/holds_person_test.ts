import assert from "node:assert/strict";
import { holdsPerson } from "../../../lib/audit/forget/holds_person.ts";

function person(name: string) {
  return {
    name,
    pseudonym: "00ff00ff00ff00ff",
    ids: new Set<string>(),
    namedIn: () => false,
    texts: new Set<string>(),
  };
}

Deno.test("holdsPerson() takes a name with a hyphen or another sign as it is written", () => {
  for (const name of ["anna-maria", "a.b", "o'neil", "c++", "ann/e", "[x]", "ивана-мария"]) {
    const { file } = holdsPerson(person(name));
    assert.ok(file(`said ${name.toUpperCase()}, and left`), name);
    assert.ok(!file("said annamaria and aab, and left"), name);
  }
});

Deno.test("holdsPerson() finds a name only where it stands as a word of its own", () => {
  const { cell, file } = holdsPerson(person("anna-maria"));
  assert.deepEqual([file("anna-marias"), file("joanna-maria"), file("@anna-maria:")], [false, false, true]);
  assert.ok(cell(" @Anna-Maria "));
});
