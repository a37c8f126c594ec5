import assert from "node:assert/strict";
import fc from "fast-check";
import { parseTime } from "../../lib/time/parse_time.ts";
import type { TimeForm } from "../../lib/time/time_forms.ts";
import { zoneOf } from "../../lib/time/zone.ts";

const moscow = zoneOf("Europe/Moscow"), utc = zoneOf("UTC");
/** What a value is read as, in ISO, or null. */
const read = (value: string, form: TimeForm, zone = moscow) => {
  const ms = parseTime(value, form, zone);
  return ms === null ? null : new Date(ms).toISOString();
};
const readAll = (values: Record<string, string | null>, form: TimeForm, zone = moscow) => {
  for (const [value, expected] of Object.entries(values)) assert.equal(read(value, form, zone), expected, value);
};

Deno.test("parseTime() reads ISO 8601 and its relatives", () => {
  readAll({
    "2020-01-31 23:59:59.0": "2020-01-31T20:59:59.000Z",
    "2020-01-31T23:59:59.000+0000": "2020-01-31T23:59:59.000Z",
    "2020-01-31T23:59:59Z": "2020-01-31T23:59:59.000Z",
    "2020-01-31T23:59:59.123456Z": "2020-01-31T23:59:59.123Z",
    "2020-01-31t23:59:59,9z": "2020-01-31T23:59:59.900Z",
    "2020-01-31 23:59:59 +05:30": "2020-01-31T18:29:59.000Z",
    "2020-01-31T23:59-03": "2020-02-01T02:59:00.000Z",
    "2020-01-31": "2020-01-30T21:00:00.000Z",
    "2020-01-31 23:59": "2020-01-31T20:59:00.000Z",
    "2020-01-31 24:00": "2020-01-31T21:00:00.000Z",
    "2016-12-31T23:59:60Z": "2016-12-31T23:59:59.000Z", // a leap second
    "  2020-01-31\u00a023:59 ": "2020-01-31T20:59:00.000Z",
    "2020/1/31 9:05 PM": "2020-01-31T18:05:00.000Z",
    "2020.01.31": "2020-01-30T21:00:00.000Z",
    "2020-01-31 10:30 (UTC+1)": "2020-01-31T09:30:00.000Z",
    "31.01.2020 г.": null, // no order is given
    "31 января 2020 г. 10:30 по МСК": "2020-01-31T07:30:00.000Z",
    "Jan-31-2020 10:30": "2020-01-31T07:30:00.000Z",
    "2020-01-31 10.30": "2020-01-31T07:30:00.000Z",
    "31 января 2020 10.30": "2020-01-31T07:30:00.000Z",
    "2020-01-31T10:30:00+01:00[Europe/Berlin]": "2020-01-31T09:30:00.000Z", // Java's ZonedDateTime
    "2024-03-05 04:15:30 EST": "2024-03-05T09:15:30.000Z",
    "2024-03-05 04:15:30 МСК": "2024-03-05T01:15:30.000Z",
    "2024-03-05 04:15:30 HKT": "2024-03-04T20:15:30.000Z", // its H is no German hour
    "2024-03-05 04:15 МСК+2": "2024-03-04T23:15:00.000Z", // Yekaterinburg
    "23:59, 2020-01-31": "2020-01-31T20:59:00.000Z",
    "42219.5": "2015-08-03T09:00:00.000Z", // a spreadsheet's day among written dates
    "1438592400": "2015-08-03T09:00:00.000Z",
    "501": null,
  }, "iso");
});

Deno.test("parseTime() reads each family of written dates", () => {
  readAll({
    "Tue, 05 Mar 2024 12:15:30 +0300": "2024-03-05T09:15:30.000Z",
    "5 Mar 24 12:15 GMT": "2024-03-05T12:15:00.000Z",
    "Tue, 05 Mar 2024 12:15:30 EST": "2024-03-05T17:15:30.000Z",
    "Wed Oct 10 20:19:24 +0000 2018": "2018-10-10T20:19:24.000Z",
    "Sat Jan 01 00:00:00 UTC 2020": "2020-01-01T00:00:00.000Z",
    "Sat Jan  1 00:00:00 2020": "2019-12-31T21:00:00.000Z",
    "05-Mar-24": "2024-03-04T21:00:00.000Z",
    "05-févr.-24 12:15": "2024-02-05T09:15:00.000Z", // a French spreadsheet
    "2024. 3. 5. 오후 9:15": "2024-03-05T18:15:00.000Z",
    'ISODate("2024-03-05T09:15:30Z")': "2024-03-05T09:15:30.000Z", // mongo's shell
    "Timestamp('2024-03-05 12:15:30')": "2024-03-05T09:15:30.000Z", // pandas
    "/Date(1709630130000+0300)/": "2024-03-05T09:15:30.000Z", // ASP.NET
    "05-Mar-2024 09:15AM": "2024-03-05T06:15:00.000Z",
    "05mar2024 09:15:30": "2024-03-05T06:15:30.000Z", // Stata
    "05MAR2024:09:15:30": "2024-03-05T06:15:30.000Z", // SAS
    "20240305T091530Z": "2024-03-05T09:15:30.000Z",
    "20240305091530": "2024-03-05T06:15:30.000Z",
    "20240305": "2024-03-04T21:00:00.000Z",
    "5 марта 2024 г. в 12:15": "2024-03-05T09:15:00.000Z",
    "вторник, 5 марта 2024": "2024-03-04T21:00:00.000Z",
    "5 березня 2024 р., 12:15": "2024-03-05T09:15:00.000Z",
    "12:15, 5 мар. 2024": "2024-03-05T09:15:00.000Z",
    "March 5, 2024 at 9:15 p.m.": "2024-03-05T18:15:00.000Z",
    "Mar 5, 2024, 9:15:30\u202fAM": "2024-03-05T06:15:30.000Z",
    "5th of March 2024": "2024-03-04T21:00:00.000Z",
    "5 de marzo de 2024 12:15": "2024-03-05T09:15:00.000Z",
    "Tue Mar 05 2024 12:15:30 GMT+0200 (Eastern European Standard Time)": "2024-03-05T10:15:30.000Z",
  }, "iso");
});

Deno.test("parseTime() reads day first and month first, with any of three marks and two-digit years", () => {
  readAll({
    "30/08/2015 23:59": "2015-08-30T20:59:00.000Z",
    "03.08.2015": "2015-08-02T21:00:00.000Z",
    "3-8-15 9:05": "2015-08-03T06:05:00.000Z",
    "3. 8. 2015 9:05": "2015-08-03T06:05:00.000Z",
    "03.08.2015, 12:00:30": "2015-08-03T09:00:30.000Z",
    "03/08/2015 12:05 AM": "2015-08-02T21:05:00.000Z",
    "12:00 03.08.2015": "2015-08-03T09:00:00.000Z",
    "03.08.70": "1970-08-02T21:00:00.000Z",
    "03.08.69": "2069-08-02T21:00:00.000Z",
    "2015-08-03 12:00": "2015-08-03T09:00:00.000Z", // says its own order
    "3 августа 2015": "2015-08-02T21:00:00.000Z",
    "08/30/2015": null,
  }, "day-first");
  readAll({
    "08/30/2015 11:59 PM": "2015-08-30T20:59:00.000Z",
    "8/3/15, 9:05 AM": "2015-08-03T06:05:00.000Z",
    "30/08/2015": null,
  }, "month-first");
});

Deno.test("parseTime() of a date that does not exist, or of none, is null, never another day", () => {
  const none = [
    "31/09/2015",
    "31/09/2015 10:00",
    "29.02.2015",
    "00/08/2015",
    "03/08/2015 25:00",
    "03/08/2015 10:61",
    "",
  ];
  for (const value of none) assert.equal(read(value, "day-first"), null, value);
  const iso = [
    "2015-02-29",
    "2015-13-01",
    "2015-09-31T10:00Z",
    "1899-12-31",
    "2015-08-03 13:00 PM",
    "2 years ago",
    "вчера",
  ];
  for (const value of iso) assert.equal(read(value, "iso"), null, value);
  assert.equal(read("2024-03-05 04:15:30 XYZT", "iso"), null); // a zone that nobody knows
  assert.equal(read("03/08/2015", "iso"), null); // no order is given
});

Deno.test("parseTime() reads Unix seconds and milliseconds, also as spreadsheets and pandas write them", () => {
  readAll({
    "1438592400": "2015-08-03T09:00:00.000Z",
    "1438592400.5": "2015-08-03T09:00:00.500Z",
    "1438592400.0": "2015-08-03T09:00:00.000Z",
    "1.4385924E+09": "2015-08-03T09:00:00.000Z",
    "1438592400000": "2015-08-03T09:00:00.000Z", // as seconds it would be the year 47557
    "1438592400123456": "2015-08-03T09:00:00.123Z", // microseconds
    "1438592400123456789": "2015-08-03T09:00:00.123Z", // nanoseconds
    "2015-08-03 12:00": "2015-08-03T09:00:00.000Z", // can mean one thing only
    "03.08.2015": null,
    "8000000000": null, // the year 2223
    "-5": null,
    "soon": null,
    "": null,
  }, "unix-seconds");
  readAll({ "1438592400000": "2015-08-03T09:00:00.000Z", "12345678901234567890": null }, "unix-ms");
  readAll({ "1438592400": "2015-08-03T09:00:00.000Z", "0": "1970-01-01T00:00:00.000Z" }, "unix-ms");
  readAll({ "99999999": "1970-01-02T03:46:39.999Z", "100000000": "1973-03-03T09:46:40.000Z" }, "unix-ms");
});

Deno.test("parseTime() reads spreadsheet days as wall time of the zone, to the second", () => {
  readAll({
    "42219": "2015-08-02T21:00:00.000Z",
    "42219.5": "2015-08-03T09:00:00.000Z", // Python: (2015-08-03 12:00 − 1899-12-30) in days
    "42219.1": "2015-08-02T23:24:00.000Z", // 02:24:00; in binary a hair less
    "42219,5": "2015-08-03T09:00:00.000Z",
    "2015-08-03 12:00": "2015-08-03T09:00:00.000Z", // a cell that was text
    "7": null,
  }, "excel-days");
});

Deno.test("parseTime() reads dates as German, French, Portuguese, Polish, Hungarian, Arabic and Asian programs write them", () => {
  const at = Date.UTC(2024, 2, 5, 12, 15);
  const written = [
    "Dienstag, 5. März 2024 um 12:15 Uhr",
    "mardi 5 mars 2024 à 12:15",
    "terça-feira, 5 de março de 2024 às 12:15",
    "5 de mar. de 2024 12:15",
    "5 marca 2024 12:15",
    "2024.03.05. 12:15",
    "5 de marzo de 2024, 12:15 h",
    "2024-03-05 at 12:15",
    "2024年3月5日 12:15",
    "2024/3/5 下午12:15",
    "2024년 3월 5일 오후 12:15",
    "٢٠٢٤/٣/٥ ١٢:١٥ م",
  ];
  assert.deepEqual(written.map((text) => parseTime(text, "iso", utc)), written.map(() => at));
  assert.equal(parseTime("1er mars 2024", "iso", utc), Date.UTC(2024, 2, 1));
  assert.equal(parseTime("05.03.2024, 12:15 Uhr", "day-first", utc), at);
  assert.equal(parseTime("٥‏/٣‏/٢٠٢٤، ٩:١٥ م", "day-first", utc), Date.UTC(2024, 2, 5, 21, 15));
});

Deno.test("parseTime() passes over days of the week, what cannot be seen, and reads dashes and digits of other kinds", () => {
  const expected = Date.UTC(2015, 6, 5, 13);
  const written = [
    "Вс 05.07.2015 13:00",
    "нд, 05.07.2015 13:00",
    "05.07.2015 (Sun) 13:00",
    "неділя, 5 липня 2015, 13:00",
    "5 Temmuz 2015 Pazar 13:00",
    "2015-07-05, воскресенье, 13:00",
    "2015\u201307\u201305 13:00",
    "2015\u221207\u221205\u200b 13\u223600",
    "\u202a05.07.2015\u202c 13:00",
    "２０１５-０７-０５ １３:００",
  ];
  for (const value of written) assert.equal(parseTime(value, "day-first", zoneOf("UTC")), expected, value);
  // "mar" is March before it is a Tuesday in Spanish.
  assert.equal(parseTime("mar 3, 2015", "iso", zoneOf("UTC")), Date.UTC(2015, 2, 3));
  const friday = parseTime("п’ятниця, 3 липня 2015 о 12:00", "iso", zoneOf("UTC"));
  assert.equal(friday, Date.UTC(2015, 6, 3, 12));
});

Deno.test("parseTime() reads a spreadsheet's day among Unix seconds: 1970 is no date of a mention", () => {
  assert.equal(read("42187.5", "unix-seconds", utc), "2015-07-02T12:00:00.000Z");
  assert.equal(read("0", "unix-seconds", utc), "1970-01-01T00:00:00.000Z");
});

Deno.test("parseTime() reads months in the languages around Russian, and an offset with its word", () => {
  const july = [
    "13 ліпеня 2015",
    "13 шілде 2015 ж.",
    "13 юли 2015",
    "13. јул 2015.",
    "13. července 2015",
    "13 iulie 2015",
  ];
  for (const value of [...july, "13 Ιουλίου 2015", "13 iyul 2015"]) {
    assert.equal(read(value, "iso", utc), "2015-07-13T00:00:00.000Z", value);
  }
  assert.equal(read("13 listopada 2015", "iso", utc), "2015-11-13T00:00:00.000Z"); // Polish
  assert.equal(read("2015-07-13 10:00:00.5 +0300 MSK", "iso", utc), "2015-07-13T07:00:00.500Z"); // as Go prints it
});

Deno.test("parseTime() reads the words between a date and its time in Polish, Turkish, Kazakh, Belarusian and others", () => {
  for (
    const written of [
      "5 marca 2024 o godz. 13:15",
      "5 marca 2024 r., 13:15",
      "5 Mart 2024 saat 13:15",
      "2024 жылғы 5 наурыз, 13:15",
      "2024 ж. 5 наурыз 13:15",
      "5 сакавіка 2024 г. у 13:15",
      "5 mrt 2024 om 13:15",
      "5 marzo 2024 alle ore 13:15",
      "5. března 2024 v 13:15",
      "5 martie 2024 la 13:15",
      "1:15 PM · Mar 5, 2024", // as X shows it
      "Mar 5, 2024 · 1:15 PM",
    ]
  ) assert.equal(read(written, "iso", utc), "2024-03-05T13:15:00.000Z", written);
});

Deno.test("parseTime() reads back what Date writes, in every zone and to the millisecond", () => {
  const moments = fc.integer({ min: 1e11, max: Date.UTC(2199, 11, 31) }); // less may be seconds
  fc.assert(
    fc.property(moments, (ms) => {
      const text = new Date(ms).toISOString();
      assert.equal(parseTime(text, "iso", moscow), ms);
      assert.equal(parseTime(text.slice(0, -1).replace("T", " "), "iso", utc), ms);
      assert.equal(parseTime(new Date(ms).toUTCString(), "iso", moscow), Math.floor(ms / 1000) * 1000);
      assert.equal(parseTime(String(ms), "unix-ms", moscow), ms);
    }),
    { seed: 1 },
  );
});

Deno.test("parseTime() never throws and never reads what is no date as one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const form of ["iso", "day-first", "excel-days", "unix-seconds"] as const) {
        const ms = parseTime(text, form, utc);
        assert.ok(ms === null || Number.isSafeInteger(ms));
      }
    }),
    { seed: 1 },
  );
});
