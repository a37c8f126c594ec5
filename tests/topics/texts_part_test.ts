import assert from "node:assert/strict";
import fc from "fast-check";
import { TextBuilder } from "../../lib/tables/columns.ts";
import { Frame } from "../../lib/tables/frame.ts";
import { part } from "../../lib/topics/reading/texts_part.ts";

const COLUMNS = ["id", "status", "duplicate_of", "clean_text"] as const;
type Row = Readonly<Record<typeof COLUMNS[number], string | null>>;

function frameOf<K extends string>(names: readonly K[], rows: readonly Readonly<Record<K, string | null>>[]): Frame {
  return new Frame(names.map((name) => {
    const column = new TextBuilder();
    for (const row of rows) column.add(row[name]);
    return [name, column.build()] as const;
  }));
}

function inputOf(rows: readonly Row[]) {
  const about = rows.filter(({ clean_text }) => clean_text!.includes("сеть"));
  const matches = about.map(({ id }) => ({ mention: id, matched: "сеть" }));
  return { mentions: frameOf(COLUMNS, rows), matches: frameOf(["mention", "matched"], matches) };
}

const row = fc.record({
  id: fc.constantFrom(..."abcdefgh"), // some twice: the same record again
  status: fc.constantFrom("kept", "dropped"),
  duplicate_of: fc.constantFrom(null, null, "a", "b"),
  clean_text: fc.array(fc.constantFrom("сеть", "опять", "нет", "зв'язок", "lte", "@help", "5", "http://a.example/b"))
    .map((words) => words.join(" ")),
});

Deno.test("texts that were read before save work and change nothing, whichever mentions stood then and stand now", () => {
  fc.assert(fc.property(
    fc.array(fc.tuple(row, fc.constantFrom("kept", "dropped"), fc.constantFrom(null, "c")), { maxLength: 12 }),
    (rows) => {
      const now = rows.map(([mention]) => mention);
      const then = rows.map(([mention, status, duplicate_of]) => ({ ...mention, status, duplicate_of }));
      const { tables: before } = part(inputOf(then));
      const [fresh, taken] = [part(inputOf(now)), part(inputOf(now), {}, undefined, before)];
      for (const [table, frame] of Object.entries(fresh.tables)) {
        assert.deepEqual(taken.tables[table].rows(), frame.rows(), table);
      }
    },
  ));
});

Deno.test("the words of a text that was read before are those that stand there", () => {
  const rows = ["a", "b"].map((id) => ({ id, status: "kept", duplicate_of: null, clean_text: "сеть пропала" }));
  const { tables: { texts, words } } = part(inputOf([rows[0], { ...rows[1], status: "dropped" }]));
  const renamed = frameOf(["word"], ["знак", "слово"].map((word) => ({ word })));
  assert.deepEqual(words.rows(), [{ word: "сеть" }, { word: "пропала" }]);
  const { tables } = part(inputOf(rows), {}, undefined, { texts, words: renamed });
  assert.deepEqual(tables.words.text("word").toArray(), ["знак", "слово", "сеть", "пропала"]);
});
