import assert from "node:assert/strict";
import { bothReadings, detectTimeForm } from "../../lib/time/detect_time_form.ts";

Deno.test("detectTimeForm() decides the column by its one decisive value", () => { // tests/fixtures/cases, case 03
  const column = [
    "03/08/2015 12:00",
    "05/08/2015 00:30",
    "12/08/2015 09:15",
    "30/08/2015 23:59",
    "31/09/2015 10:00",
    "",
  ];
  assert.deepEqual(detectTimeForm(column), { form: "day-first" });
  assert.deepEqual(detectTimeForm(["03/08/2015", "08/30/2015"]), { form: "month-first" });
});

Deno.test("detectTimeForm() is not decided by a date that is none in either order", () => {
  const column = ["03/08/2015 12:00", "05/08/2015 00:30", "31/09/2015 10:00", "11/08/2015"];
  assert.deepEqual(detectTimeForm(column), { ambiguous: ["03/08/2015 12:00", "05/08/2015 00:30"] });
});

Deno.test("detectTimeForm() gives one doubtful value twice, and does not doubt 05/05", () => {
  assert.deepEqual(detectTimeForm(["03.08.15"]), { ambiguous: ["03.08.15", "03.08.15"] });
  assert.deepEqual(detectTimeForm(["05.05.2015", "06.06.2015"]), { form: "day-first" });
});

Deno.test("detectTimeForm() asks although most values are ISO: the doubtful one would be guessed at", () => {
  const column = [...Array(20).fill("2015-08-03"), "03/08/2015"];
  assert.deepEqual(detectTimeForm(column), { ambiguous: ["03/08/2015", "03/08/2015"] });
});

Deno.test("detectTimeForm() goes by the day of the week beside a date, where it is that of one reading alone", () => {
  // 5 July 2015 was a Sunday, 7 May 2015 a Thursday.
  assert.deepEqual(detectTimeForm(["04/07/2015", "Sun 05/07/2015 13:00"]), { form: "day-first" });
  assert.deepEqual(detectTimeForm(["чт, 05/07/2015"]), { form: "month-first" });
  assert.deepEqual(detectTimeForm(["Mon 05/07/2015"]), { ambiguous: ["Mon 05/07/2015", "Mon 05/07/2015"] });
});

Deno.test("detectTimeForm() tells numbers apart by their size", () => {
  assert.deepEqual(detectTimeForm(["", " ", "1438592400", "1438592401.5"]), { form: "unix-seconds" });
  assert.deepEqual(detectTimeForm(["1438592400000"]), { form: "unix-ms" });
  assert.deepEqual(detectTimeForm(["1438592400000000"]), { form: "unix-ms" }); // microseconds, read by their size
  assert.deepEqual(detectTimeForm(["42219.5", "42220"]), { form: "excel-days" });
  assert.deepEqual(detectTimeForm(["20150803"]), { form: "iso" });
  assert.deepEqual(detectTimeForm(["2015-08-03", "42219.5", "2015-08-04"]), { form: "iso" });
});

Deno.test("detectTimeForm() takes dates in words for iso, whatever stands among them", () => {
  assert.deepEqual(detectTimeForm(["n/a", "Wed Oct 10 20:19:24 +0000 2018", "5 марта 2024"]), { form: "iso" });
});

Deno.test("detectTimeForm() gives the first value that is no time where none is", () => {
  assert.deepEqual(detectTimeForm(["", "2 years ago", "never"]), { unknown: "2 years ago" });
  assert.deepEqual(detectTimeForm([]), { unknown: "" });
});

Deno.test("detectTimeForm() reads no further than it needs", () => {
  let read = 0;
  const column = function* () {
    for (; read < 100_000; read++) yield "2015-08-03T09:00:00Z";
  };
  assert.deepEqual(detectTimeForm(column()), { form: "iso" });
  assert.ok(read < 2000);
});

Deno.test("bothReadings() refuses a value that has only one", () => {
  assert.deepEqual(bothReadings("5.8.15"), ["2015-08-05", "2015-05-08"]);
  assert.throws(() => bothReadings("30/08/2015"), /month-first/);
});
