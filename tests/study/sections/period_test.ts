import assert from "node:assert/strict";
import { mistakesOf, REST, studyOf } from "../_study.ts";

const mistakes = (period: string) => mistakesOf(`title: x\nperiod: ${period}\n${REST}`);

Deno.test("a period is from midnight to midnight in the study's zone", async () => {
  const study = await studyOf(`timezone: Europe/Moscow\nperiod: { from: 2015-07-01, to: "2015-08-01" }\n${REST}`);
  assert.deepEqual(study.period, { from: Date.UTC(2015, 5, 30, 21), to: Date.UTC(2015, 6, 31, 21) });
});

Deno.test("a period of the last days, weeks or months stays as written", async () => {
  const last = async (text: string) => (await studyOf(`period: { last: ${text} }\n${REST}`)).period;
  assert.deepEqual(await last("4 weeks"), { last: { count: 4, unit: "weeks" } });
  assert.deepEqual(await last("1 Month"), { last: { count: 1, unit: "months" } });
  assert.deepEqual(await last("30days"), { last: { count: 30, unit: "days" } });
});

Deno.test("a period turned round says both days", async () => {
  assert.deepEqual(await mistakes("{ from: 2015-08-01, to: 2015-07-01 }"), [
    "study.yml:2: Cannot read period: from is 2015-08-01 and to is 2015-07-01; to must be later than from",
  ]);
  assert.deepEqual(await mistakes("{ from: 2015-08-01, to: 2015-08-01 }"), [
    "study.yml:2: Cannot read period: from is 2015-08-01 and to is 2015-08-01; to must be later than from",
  ]);
});

Deno.test("a day that does not exist and one written in another way say so", async () => {
  assert.deepEqual(await mistakes("{ from: 2015-02-30, to: 1.7.2015 }"), [
    'study.yml:2: Cannot read period.from: found "2015-02-30"; the calendar has no such day',
    'study.yml:2: Cannot read period.to: found "1.7.2015"; a day such as 2015-07-01 is needed',
  ]);
});

Deno.test("half a period, two kinds of period, or none, say what is needed", async () => {
  const both = "both from and to are needed (to is exclusive), or last";
  assert.deepEqual(await mistakes("{ from: 2015-07-01 }"), [
    `study.yml:2: Cannot read period: found from alone; ${both}`,
  ]);
  assert.deepEqual(await mistakes("{ to: 2015-07-01 }"), [`study.yml:2: Cannot read period: found to alone; ${both}`]);
  assert.deepEqual(await mistakes("{}"), [`study.yml:2: Cannot read period: found nothing in it; ${both}`]);
  assert.deepEqual(await mistakes("{ from: 2015-07-01, last: 4 weeks }"), [
    "study.yml:2: Cannot read period: found last beside from or to; write from and to, or last alone",
  ]);
  assert.deepEqual(await mistakes("July"), [
    'study.yml:2: Cannot read period: found "July"; keys are needed, such as ' +
    "period: { from: 2015-07-01, to: 2015-08-01 } or { last: 4 weeks }",
  ]);
  for (const last of ["4 fortnights", "0 weeks", "weeks"]) {
    assert.deepEqual(await mistakes(`{ last: ${last} }`), [
      `study.yml:2: Cannot read period.last: found "${last}"; days, weeks or months are needed, such as 4 weeks`,
    ]);
  }
});
