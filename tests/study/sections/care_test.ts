import assert from "node:assert/strict";
import { mistakesOf, REST, studyOf } from "../_study.ts";

Deno.test("care says what it cannot read, key by key", async () => {
  const care =
    'care: { target: soon, hours: "9 to 5", clock: last customer mesage, minutes_each: six, route: { suport: Отдел } }\n';
  assert.deepEqual(await mistakesOf(care + REST), [
    'study.yml:1: Cannot read care.target: found "soon"; a time such as 30m, 2h or 1d is needed',
    'study.yml:1: Cannot read care.hours: found "9 to 5"; write them as "Mo-Fr 09:00-18:00"',
    'study.yml:1: Cannot read care.clock: found "last customer mesage"; one of "last customer message", ' +
    '"first customer message" is needed; did you mean "last customer message"?',
    'study.yml:1: Cannot read care.minutes_each: found "six"; a number from 0 is needed, such as 6',
    'study.yml:1: Cannot route "suport": there is no such code; the codes of expectations are "support", "offers", ' +
    '"ideas", "any_hour", "information", "entertainment"; did you mean "support"?',
  ]);
});

Deno.test("care routes by any code where the study does not use the built-in expectations", async () => {
  const { care } = await studyOf(`care: { route: { suport: Отдел } }\ncodebooks: [tone]\n${REST}`);
  assert.deepEqual(care.route, { suport: "Отдел" });
});

Deno.test("hours of 24/7 are round the clock", async () => {
  assert.equal((await studyOf(`care: { hours: 24/7 }\n${REST}`)).care.hours, null);
});

Deno.test("care has no department that is called as nobody is", async () => {
  await assert.rejects(
    studyOf(`care: { route: { support: none } }\n${REST}`),
    /^StudyError: study\.yml:1: Cannot route support to "none": the name stands for what nobody is named for/,
  );
});
