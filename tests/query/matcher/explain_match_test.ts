import assert from "node:assert/strict";
import { explainMatch, NO_FORMS, parseQuery } from "../../../lib/query/mod.ts";
import { TextBuilder } from "../../../lib/tables/columns.ts";
import { Frame } from "../../../lib/tables/frame.ts";

Deno.test("explainMatch() says of every clause what it found, and which must not be found", () => {
  const source = new TextBuilder();
  source.add("vk");
  const fields = new Frame([["source", source.build()]]);
  const query = parseQuery('(тариф OR цена) source:vk -"старый тариф" связь NEAR/2 нет');
  assert.deepEqual(explainMatch(query, "Тариф, #тариф: связи нет", NO_FORMS, fields), [
    { clause: "тариф", negated: false, found: true, pieces: ["Тариф", "#тариф"] },
    { clause: "цена", negated: false, found: false, pieces: [] },
    { clause: "source:vk", negated: false, found: true, pieces: [] },
    { clause: '"старый тариф"', negated: true, found: false, pieces: [] },
    { clause: "связь NEAR/2 нет", negated: false, found: false, pieces: [] },
  ]);
});
