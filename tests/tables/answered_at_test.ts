import assert from "node:assert/strict";
import { answerAlone, saysIfAnswered, statedAnswers } from "../../lib/tables/answered_at.ts";
import { TextBuilder } from "../../lib/tables/columns.ts";

function told(...rows: (string | null)[]): [number, number][] {
  const extra = new TextBuilder(), found: [number, number][] = [];
  for (const row of rows) extra.add(row);
  statedAnswers(extra.build(), (row, at) => found.push([row, at]));
  return found;
}

Deno.test("statedAnswers() reads what answerAlone() writes, with more behind it, and passes over other rows", () => {
  const at = Date.UTC(2024, 2, 5, 9, 45, 30);
  assert.equal(answerAlone(at), '{"answered_at":"2024-03-05T09:45:30.000Z"}');
  assert.equal(answerAlone(Infinity), '{"answered_at":null}');
  assert.deepEqual(
    told(null, answerAlone(at), '{"via":"web"}', '{"answered_at":null,"text":"Ж😀"}', answerAlone(at)),
    [[1, at], [3, Infinity], [4, at]],
  );
  assert.deepEqual(told(), []);
});

Deno.test("statedAnswers() takes the key only where it stands first, and no value that is no moment of its own form", () => {
  assert.deepEqual(
    told(
      '{"call":{"answered_at":null}}',
      '{"text":"{\\"answered_at\\":null}"}',
      '{"answered_at":"yesterday"}',
      '{"answered_at":12}',
      '{"answered_at":',
    ),
    [],
  );
});

Deno.test("saysIfAnswered() is true of a row that statedAnswers() finds", () => {
  assert.deepEqual([answerAlone(Infinity), answerAlone(0), '{"a":1}', null].map(saysIfAnswered), [
    true,
    true,
    false,
    false,
  ]);
});
