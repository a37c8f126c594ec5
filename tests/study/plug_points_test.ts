import assert from "node:assert/strict";
import { CHOICES } from "../../lib/audit/alternatives/choices/mod.ts";
import { CODERS } from "../../lib/coding/mod.ts";
import { FORMATS } from "../../lib/report/formats/mod.ts";
import { CODERS as CODERS_OF_STUDIES, REPORT_FORMATS, TOPIC_ENGINES } from "../../lib/study/types.ts";
import { ENGINES } from "../../lib/topics/engines/mod.ts";

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

Deno.test("a study can name every coder, topic engine and report format there is, and no other", () => {
  assert.deepEqual([...CODERS.keys()], [...CODERS_OF_STUDIES]);
  assert.deepEqual(names(ENGINES), [...TOPIC_ENGINES]);
  assert.deepEqual(names(FORMATS), [...REPORT_FORMATS]);
});

Deno.test("no two report formats write one file, no two choices have one name", () => {
  assert.equal(new Set(FORMATS.map(({ file }) => file)).size, FORMATS.length);
  assert.equal(new Set(names(CHOICES)).size, CHOICES.length);
});
