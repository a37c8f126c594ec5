import assert from "node:assert/strict";
import { readStudy } from "../../../lib/study/read_study.ts";
import { mistakesOf, REST, withFiles } from "../_study.ts";

Deno.test("a file that is no study says what was found instead of keys", async () => {
  const right = "keys are needed, such as title, sources and subjects";
  assert.deepEqual(await mistakesOf("just a text\n"), [
    `study.yml:1: Cannot read the study: found "just a text"; ${right}`,
  ]);
  assert.deepEqual(await mistakesOf("\n- a\n"), [`study.yml:2: Cannot read the study: found a list; ${right}`]);
  assert.deepEqual(await mistakesOf("<html>\n"), [`study.yml:1: Cannot read the study: found "<html>"; ${right}`]);
});

Deno.test("an empty file, or one of comments, says what is needed", async () => {
  const message = "study.yml:1: Cannot read the study: the file is empty; title, sources and subjects are needed";
  for (const yml of ["", "\n\n", "# nothing yet\n", "\ufeff", "---\n"]) {
    assert.deepEqual(await mistakesOf(yml), [message]);
  }
});

Deno.test("YAML that cannot be read says where it stops and what helps", async () => {
  const messages = {
    "title: a: b\n": "1: Cannot read the study as YAML: Nested mappings are not allowed in compact mappings; " +
      "put a text that holds a colon in quotes, and each key on a line of its own",
    'title: x\nexclude: "мтс" OR x\n': "2: Cannot read the study as YAML: Unexpected scalar at node end; " +
      "put the whole text in quotes: '…' around a text that holds \"…\"",
    "title: x\n\tlanguage: ru\n":
      "2: Cannot read the study as YAML: Tabs are not allowed as indentation; indent by spaces",
    "title: @x\n":
      "1: Cannot read the study as YAML: Plain value cannot start with reserved character @; put the text in quotes",
    "title: x\n---\ntitle: y\n":
      "2: Cannot read the study as YAML: a second document begins; keep one study a file, without lines of ---",
    ["[".repeat(5000)]:
      "1: Cannot read the study as YAML: lists and groups are nested too deeply; a study needs no more than four levels",
  };
  for (const [yml, message] of Object.entries(messages)) {
    assert.deepEqual(await mistakesOf(yml), [`study.yml:${message}`]);
  }
});

Deno.test("a file that is not UTF-8 says on which line, one with zero bytes and a huge one say so", async () => {
  const message = (content: Uint8Array) =>
    withFiles({ "study.yml": content }, (folder) => readStudy(folder).then(() => "", (error) => error.message));
  const cp1251 = Uint8Array.of(0x74, 0x3a, 0x20, 0x31, 0x0a, 0xcf, 0xf0, 0xe8, 0x0a); // "t: 1", then "При"
  assert.equal(
    await message(cp1251),
    "study.yml:2: Cannot read the study: the file is not in UTF-8; save it as UTF-8",
  );
  assert.equal(
    await message(Uint8Array.of(0x74, 0, 0x3a, 0)),
    "study.yml:1: Cannot read the study: the file holds zero bytes; a text in UTF-8 is needed",
  );
  assert.equal(
    await message(new Uint8Array((1 << 20) + 1)),
    "study.yml:1: Cannot read the study: the file has 1048577 bytes; a study file is text of a few pages",
  );
});

Deno.test("a byte order mark is no mistake", async () => {
  assert.deepEqual(await mistakesOf(`\ufeff${REST}`), []);
});
