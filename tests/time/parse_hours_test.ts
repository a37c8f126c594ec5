import assert from "node:assert/strict";
import { officeHours, parseHours } from "../../lib/time/parse_hours.ts";

const openDays = (text: string) => parseHours(text).days.flatMap((spans, day) => spans.length > 0 ? [day] : []);

Deno.test("parseHours() reads ranges and lists of days, in English and Russian", () => {
  assert.deepEqual(openDays("Mo-Fr 09:00-18:00"), [0, 1, 2, 3, 4]);
  assert.deepEqual(openDays("Пн,Ср-Пт 09:00-18:00"), [0, 2, 3, 4]);
  assert.deepEqual(openDays("Sa-Mo 10:00-12:00"), [0, 5, 6]);
  assert.deepEqual(openDays("09:00-18:00"), [0, 1, 2, 3, 4, 5, 6]);
});

Deno.test("parseHours() takes a comma between rules, too", () => {
  const { days } = parseHours("Mo-Fr 09:00-13:00,14:00-18:00, Sa,Su 10:00-14:00");
  assert.deepEqual([days[4], days[5], days[6]], [[[540, 780], [840, 1080]], [[600, 840]], [[600, 840]]]);
});

Deno.test("parseHours() lets a later rule replace an earlier one on its days", () => {
  const { days } = parseHours("Mo-Su 09:00-18:00; Sa 10:00-14:00; Su off");
  assert.deepEqual(days.slice(4), [[[540, 1080]], [[600, 840]], []]);
});

Deno.test("parseHours() reads breaks and joins spans that touch", () => {
  assert.deepEqual(parseHours("Mo 14:00-18:00,09:00-13:00").days[0], [[540, 780], [840, 1080]]);
  assert.deepEqual(parseHours("Mo 09:00-13:00,13:00-18:00").days[0], [[540, 1080]]);
});

Deno.test("parseHours() cuts a night in two and knows 24/7 and 24:00", () => {
  const { days } = parseHours("Su 22:00-06:00");
  assert.deepEqual([days[6], days[0]], [[[1320, 1440]], [[0, 360]]]);
  assert.deepEqual(parseHours("24/7").days, Array(7).fill([[0, 1440]]));
  assert.deepEqual(parseHours("Mo 00:00-24:00").days[0], [[0, 1440]]);
});

Deno.test("parseHours() says which part it cannot read and what would be right", () => {
  const messages = {
    "9 to 5": 'Cannot read hours: found "9 to 5"; write them as "Mo-Fr 09:00-18:00"',
    "Mo-Fi 09:00-18:00":
      'Cannot read hours: found "Mo-Fi 09:00-18:00": "Fi" is no day; the days are Mo, Tu, We, Th, Fr, Sa, Su; write them as "Mo-Fr 09:00-18:00"',
    "Mo 09:00-25:00":
      'Cannot read hours: found "Mo 09:00-25:00": no clock shows that hour; write them as "Mo-Fr 09:00-18:00"',
    "Mo 09:00-09:00":
      'Cannot read hours: found "Mo 09:00-09:00": the hours begin and end at one time; 00:00-24:00 is a whole day; write them as "Mo-Fr 09:00-18:00"',
    "": 'Cannot read hours: found "": no hour of the week is open; write them as "Mo-Fr 09:00-18:00"',
  };
  for (const [text, message] of Object.entries(messages)) {
    assert.throws(() => parseHours(text), { name: "SyntaxError", message });
  }
});

Deno.test("officeHours() are the study's own, and an office's where it names none or is always open", () => {
  assert.equal(officeHours("Sa 10:00-14:00"), "Sa 10:00-14:00");
  for (const hours of [null, undefined, "", "24/7", " 24/7 "]) assert.equal(officeHours(hours), "Mo-Fr 09:00-18:00");
});
