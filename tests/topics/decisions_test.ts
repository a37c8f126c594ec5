import assert from "node:assert/strict";
import { StudyError } from "../../lib/tables/study_error.ts";
import { readDecisions } from "../../lib/topics/decisions/read_decisions.ts";

Deno.test("readDecisions() takes semicolons, a byte order mark and a later row on a topic", () => {
  const rows = readDecisions("\uFEFFtopic;name;exclude\nt1;А;\nt1;Б;да\n", "coding/topics.csv");
  assert.deepEqual(rows, [{ topic: "t1", name: "Б", merge_into: null, exclude: true, line: 3 }]);
});

Deno.test("readDecisions() takes an empty file's header alone", () => {
  assert.deepEqual(readDecisions("topic,name,merge_into,exclude\n", "coding/topics.csv"), []);
});

Deno.test("readDecisions() names the line and what would be right", () => {
  const wrong = (text: string) => () => readDecisions(text, "coding/topics.csv");
  assert.throws(wrong("id,name\n"), {
    message:
      'coding/topics.csv:1: Cannot read decisions on topics: found columns "id", "name", expected topic, name, merge_into, exclude',
  });
  assert.throws(wrong("topic,exclude\nt1,maybe\n"), {
    message: 'coding/topics.csv:2: Cannot read exclude: found "maybe", expected yes, no or nothing',
  });
  assert.throws(wrong('topic,name,exclude\n\nt1,"Обрывы\nсвязи",\nt2,,maybe\n'), /topics\.csv:5: Cannot read exclude/);
  assert.throws(wrong('topic,name\nt1,"Обрывы\nt2,Цены\n'), (error) => {
    return error instanceof StudyError &&
      /topics\.csv:2: Cannot read the row: a quote in it never closes/.test(`${error}`);
  });
  assert.throws(wrong("topic,merge_into\nt1,t2\nt2,t1\n"), {
    message: "coding/topics.csv:2: Cannot merge topics in a circle: t1 into t2 into t1",
  });
});
