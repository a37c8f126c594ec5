import assert from "node:assert/strict";
import { part } from "../../lib/measure/decisions_part.ts";
import { addressedAccounts } from "../../lib/measure/facts/addressed_accounts.ts";
import { TextBuilder } from "../../lib/tables/columns.ts";
import { Frame } from "../../lib/tables/frame.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";
import { subject, tablesOf } from "./study.ts";

Deno.test("decisions hold what was decided over each mention and the accounts it addresses, and no text", () => {
  const [mentions] = tablesOf({
    said: [
      { id: "vk:1", at: "2015-07-01T10:00", text: "@Acme_Help my secret" },
      { id: "vk:2", at: "2015-07-01T11:00", text: "my secret", dropped: "exact duplicate", copy_of: "vk:1" },
    ],
    subjects: [subject("Acme")],
  }).mentions;
  const { decisions } = part({ mentions }, { accounts: ["acme_help"] }).tables;
  assert.deepEqual([...decisions.columns.keys()], SCHEMAS.decisions.map(({ name }) => name));
  assert.deepEqual(decisions.text("addressed").toArray(), ["@acme_help", ""]);
  assert.deepEqual(decisions.text("duplicate_of").toArray(), [null, "vk:1"]);
  assert.ok(!JSON.stringify(decisions.rows()).includes("secret"));
});

Deno.test("decisions hold of extra what it says of an answer, and nothing else; nothing where it was not read", () => {
  const said = [undefined, "2015-07-01T12:00:00", undefined, null].map((answered, i) => ({
    id: `z:${i}`,
    at: "2015-07-01T10:00",
    answered,
  }));
  const [mentions] = tablesOf({ said, subjects: [subject("Acme")] }).mentions;
  const more = new TextBuilder();
  for (const text of mentions.text("extra").toArray()) more.add(text?.replace("}", ',"phone":"secret"}') ?? '{"a":1}');
  const withMore = new Frame(new Map(mentions.columns).set("extra", more.build()));
  assert.deepEqual(part({ mentions: withMore }, { accounts: [] }).tables.decisions.text("extra").toArray(), [
    null,
    '{"answered_at":"2015-07-01T12:00:00.000Z"}',
    null,
    '{"answered_at":null}',
  ]);
  const without = new Frame([...mentions.columns].filter(([name]) => name !== "extra"));
  assert.deepEqual(part({ mentions: without }, { accounts: [] }).tables.decisions.text("extra").toArray(), [
    null,
    null,
    null,
    null,
  ]);
});

Deno.test("addressedAccounts() names each account once, in order, and none inside another name or where there are none", () => {
  const texts = new TextBuilder();
  for (const text of ["@b and @A, @a", "@ab", ""]) texts.add(text);
  const column = texts.build();
  assert.deepEqual(addressedAccounts(column, ["@a", "b"]).toArray(), ["@a @b", "", ""]);
  assert.deepEqual(addressedAccounts(column, []).toArray(), ["", "", ""]);
});
