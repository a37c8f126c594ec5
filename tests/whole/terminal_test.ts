import assert from "node:assert/strict";
import { forTerminal } from "../../lib/audit/for_terminal.ts";

const HOSTILE = "\x1b]0;pwned\x07 \x1b[2J\u009b31m\r\u202eevil\u2066 \x7f";

Deno.test("forTerminal() writes out what would steer a terminal, and leaves lines, tabs, Cyrillic and emoji alone", () => {
  assert.equal(
    forTerminal(HOSTILE),
    "\\u001b]0;pwned\\u0007 \\u001b[2J\\u009b31m\\u000d\\u202eevil\\u2066 \\u007f",
  );
  const plain = "Связь\tпропала 👩‍💻\nїжак";
  assert.equal(forTerminal(plain), plain);
});

Deno.test("forTerminal() of JSON is the same JSON", () => {
  assert.deepEqual(JSON.parse(forTerminal(JSON.stringify({ text: HOSTILE }))), { text: HOSTILE });
});

Deno.test("commands print by _terminal.ts alone", async () => {
  const folder = new URL("../../workflows/", import.meta.url), free: string[] = [];
  for await (const { name } of Deno.readDir(folder)) {
    const isOurs = /^_?(bench|test)/.test(name) || name === "_terminal.ts"; // they print no text of strangers
    if (!isOurs && /console\.|stdout\.write/.test(await Deno.readTextFile(new URL(name, folder)))) free.push(name);
  }
  assert.deepEqual(free, []);
});
