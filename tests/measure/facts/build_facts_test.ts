import assert from "node:assert/strict";
import { buildFacts } from "../../../lib/measure/facts/build_facts.ts";
import { codesOf } from "../../../lib/measure/facts/code_table.ts";
import { KEPT } from "../../../lib/measure/facts/types.ts";
import { ALL } from "../../../lib/measure/facts/all.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";
import { factsOf, parametersOf, type Said, type Study, subject, tablesOf } from "../study.ts";

const at = "2015-07-01";

Deno.test("buildFacts() takes a record met again for the same mention, whichever of the two comes first", () => {
  const first: Said = { id: "a", at, about: ["Acme"] };
  const again: Said = { ...first, dropped: "same record" };
  for (const said of [[first, again], [again, first]]) {
    const facts = factsOf({ said, subjects: [subject("Acme")] }, 1);
    assert.equal(facts.length, 1);
    assert.deepEqual([...facts.subjects[0].kept], [0]);
  }
});

Deno.test("buildFacts() keeps the kept one of two rows with one id", () => {
  const dropped: Said = { id: "a", at: "2015-06-01", about: ["Acme"], dropped: "excluded", source: "forum" };
  const kept: Said = { id: "a", at, about: ["Acme"], source: "vk" };
  for (const said of [[dropped, kept], [kept, dropped]]) {
    const facts = factsOf({ said, subjects: [subject("Acme")] }, 1);
    const source = facts.sources.names[facts.sources.of[0]];
    assert.deepEqual([facts.length, facts.states[0], source, facts.times[0]], [1, KEPT, "vk", Date.parse(at)]);
  }
});

Deno.test("buildFacts() knows an account however it is written, and what is addressed to it", () => {
  const said: Said[] = [
    { id: "a", at, by: "@ACME_help" },
    { id: "b", at, by: "acme_helper" },
    { id: "c", at, text: "👋 (@Acme_Help), где связь" },
    { id: "d", at, text: "пишите на a@acme_helpdesk" },
    { id: "e", at, text: "…ответьте @acme_help" },
    { id: "f", at, text: "@acme_help_2 и @acme_helpя" },
  ];
  const facts = factsOf(
    { said, subjects: [subject("Bell"), subject("Acme", "company", { accounts: ["@acme_HELP"] })] },
    4,
  );
  const official = [...facts.official_authors].map((author) => facts.author_names.at(author));
  assert.deepEqual(official, ["@ACME_help"]);
  assert.deepEqual([...facts.subjects[1].addressed].map((row) => facts.ids.at(row)), ["c", "e"]);
  assert.deepEqual([...facts.subjects[0].addressed], []);
});

Deno.test("buildFacts() lets a company's accounts answer for a product that has none", () => {
  const subjects = [
    subject("Acme", "company", { accounts: ["acme"] }),
    subject("Acme TV", "product", { of: "Acme" }),
    subject("Bell", "competitor"),
  ];
  const { subjects: found } = factsOf({ said: [{ id: "a", at, by: "acme" }], subjects });
  assert.deepEqual(found.map(({ has_accounts }) => has_accounts), [true, true, false]);
  assert.deepEqual(found.map(({ own_accounts }) => own_accounts.size), [1, 0, 0]);
  assert.deepEqual(found.map(({ accounts }) => accounts.size), [1, 1, 0]);
});

Deno.test("buildFacts() leaves people's codes out, and codes for a subject that is no longer listened for", () => {
  const study: Study = { said: [{ id: "a", at, about: ["Acme"] }], subjects: [subject("Acme")] };
  const codes = new FrameBuilder(SCHEMAS.codes);
  const code = { mention: "a", codebook: "tone", code: "negative", coder: "words" };
  codes.add({ ...code, subject: "Acme", code: "neutral" });
  codes.add({ ...code, subject: "Acme", coder: "AK", at: Date.parse(at) });
  codes.add({ ...code, subject: "Gone" });
  const facts = buildFacts({ ...tablesOf(study), codes: [codes.build()] }, parametersOf(study));
  const tone = facts.codebooks.get("tone")!;
  assert.deepEqual([codesOf(tone, 0, ALL)].flat().map((code) => tone.codes[code]), ["neutral"]);
});

Deno.test("buildFacts() has places for parents that are not in the data, one for each", () => {
  const said: Said[] = [{ id: "a", at, to: "x" }, { id: "b", at, to: "x" }, { id: "c", at, to: "a" }];
  const facts = factsOf({ said, subjects: [] });
  assert.equal(facts.length, 3);
  assert.deepEqual([...facts.parents].map((place) => facts.ids.at(place)), ["x", "x", "a"]);
});

Deno.test("buildFacts() says which zone or hours it cannot read", () => {
  const study: Study = { said: [], subjects: [] };
  assert.throws(() => factsOf({ ...study, parameters: { timezone: "Europe/Moskow" } }), { name: "RangeError" });
  assert.throws(() => factsOf({ ...study, parameters: { care: { hours: "9 to 5" } } }), { name: "SyntaxError" });
});
