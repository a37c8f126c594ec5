import assert from "node:assert/strict";
import fc from "fast-check";
import type { CsvBatch } from "../../../lib/collect/csv/csv_window.ts";
import { csvScanner } from "../../../lib/collect/csv/csv_scanner.ts";
import type { PLAIN, TakeTexts } from "../../../lib/collect/csv/csv_values.ts";
import { digitsOfBytes, isoOfBytes } from "../../../lib/collect/values/iso_bytes.ts";
import {
  isPlainId,
  isPlainName,
  isPlainText,
  isPlainValue,
  mayHoldHandle,
  startsRepost,
} from "../../../lib/collect/values/plain_bytes.ts";
import { zoneOf } from "../../../lib/time/zone.ts";

const encoder = new TextEncoder(), decoder = new TextDecoder();

/** What is done with the batch of a text of two columns, of which the second holds the values. */
function withValues<T>(values: readonly string[], work: (batch: CsvBatch) => T): T {
  const given: T[] = [];
  const scanner = csvScanner(() => {}, {
    delimiter: 44,
    width: 2,
    onBatch(batch) {
      given.push(work(batch));
      return batch.count;
    },
  });
  scanner.push(encoder.encode(values.map((value) => `1,${value}\n`).join("")));
  scanner.end();
  assert.equal(given.length, 1, "all values are in one batch");
  return given[0];
}

/** How many values, from the first on, hold. */
function leading(values: readonly string[], holds: (bytes: Uint8Array, start: number, end: number) => boolean): number {
  const refused = values.findIndex((value) => {
    const bytes = encoder.encode(` ${value} `);
    return !holds(bytes, 1, bytes.length - 1);
  });
  return refused < 0 ? values.length : refused;
}

const CHECKS: Record<keyof typeof PLAIN, (bytes: Uint8Array, start: number, end: number) => boolean> = {
  id: isPlainId,
  value: isPlainValue,
  name: isPlainName,
  valueWithoutHandle: (b, s, e) => isPlainValue(b, s, e) && !mayHoldHandle(b, s, e),
  text: isPlainText,
};

const value = fc.oneof(
  fc.constantFrom(
    ..."1|-1|12_3|t3_x|id-7|nan|none|undefined|1.2E18|-12_7|-1_|#N/A|[deleted]|@|@a|anna|анна|ё|-|`|x y| x|x |«x»|\u00a0|\u2003x|x\u00a0|é|https://x.com/a/status/1|/STAtus|/sta|u23456789|+1|абвгд|@undefined|@ a|@[x]|x\u3000|x\u2009|\u3000x|あ|…|x…|x💩|a < b|a <b> b|</p>|a<|<3|a long text before <br> and more|a long text with < and <1 and << and the last <"
      .split("|"),
    "",
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[",\r\n]/g, "")),
);

Deno.test("CsvValues tells how many fields are plain as the functions for one field do", () => {
  const kind = fc.constantFrom(...Object.keys(CHECKS) as (keyof typeof PLAIN)[]);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), kind, (values, kind) => {
      const plain = withValues(values, (batch) => batch.values.plain(batch.fieldsAt(1, 0, batch.count), kind));
      assert.equal(plain, leading(values, CHECKS[kind]), `${kind} of ${JSON.stringify(values)}`);
    }),
    { seed: 1, numRuns: 6000 },
  );
});

Deno.test("CsvValues reads times and numbers as the functions for one field do", () => {
  const clock = zoneOf("Europe/Moscow"), two = fc.integer({ min: 0, max: 61 }).map((n) => String(n).padStart(2, "0"));
  const year = fc.constantFrom("1969", "1970", "2000", "2015", "2016", "2100", "2199", "2200", "20x5");
  const zone = fc.constantFrom(
    "Z",
    "",
    "+03:00",
    "-0330",
    "+14:59",
    "-1500",
    "+03:60",
    "+03",
    "z",
    "+3:000",
    "-ab:00",
    " ",
  );
  const fraction = fc.constantFrom("", "", ".5", ".1239", ".", ":");
  const time = fc.tuple(year, two, two, fc.constantFrom("T", " ", "t"), two, two, fc.constantFrom("", ":", ":"), two)
    .map(([y, m, d, t, h, i, colon, s]) => `${y}-${m}-${d}${t}${h}:${i}${colon}${colon ? s : ""}`);
  const written = fc.tuple(time, fraction, zone).map((parts) => parts.join(""));
  const day = fc.tuple(fc.integer({ min: 0, max: 7e12 }), zone).map(([ms, zone]) =>
    new Date(ms).toISOString().slice(0, -1) + zone
  );
  const number = fc.constantFrom("", "0", "7", "123456789012345", "1234567890123456", "-1", "1.5", "12a");
  fc.assert(
    fc.property(fc.array(fc.oneof(written, day, day, number), { minLength: 1, maxLength: 6 }), (values) => {
      const into = new Float64Array(values.length),
        fromBytes = (text: string, read: typeof isoOfBytes) => {
          const bytes = encoder.encode(text);
          return read(bytes, 0, bytes.length, clock);
        };
      const times = withValues(values, (batch) => batch.values.times(batch.fieldsAt(1, 0, batch.count), clock, into));
      const isos = values.map((text) => fromBytes(text, isoOfBytes));
      assert.equal(times, [...isos, NaN].findIndex(Number.isNaN), JSON.stringify(values));
      assert.deepEqual([...into.subarray(0, times)], isos.slice(0, times));
      const numbers = withValues(values, (batch) => batch.values.numbers(batch.fieldsAt(1, 0, batch.count), into));
      const digits = values.map((text) => fromBytes(text, digitsOfBytes));
      const refused = digits.findIndex((n, k) => Number.isNaN(n) && values[k] !== "");
      assert.equal(numbers, refused < 0 ? values.length : refused);
      assert.deepEqual([...into.subarray(0, numbers)], digits.slice(0, numbers));
    }),
    { seed: 1, numRuns: 6000 },
  );
});

/** Texts that were handed on. */
function texts(hand: (take: TakeTexts) => void): string[] {
  const taken: string[] = [];
  hand((bytes, ends, count) => {
    for (let k = 0; k < count; k++) taken.push(decoder.decode(bytes.subarray(k === 0 ? 0 : ends[k - 1], ends[k])));
  });
  return taken;
}

Deno.test("CsvValues gives each name what it stands for, and asks once, however many there are", () => {
  const names = Array.from({ length: 3000 }, (_, i) => i % 7 === 0 ? "" : `${i % 2 ? "@" : ""}имя${i % 2100}`);
  const asked: string[] = [];
  const valueOf = (bytes: Uint8Array, from: number, to: number) => {
    asked.push(decoder.decode(bytes.subarray(from, to)));
    return encoder.encode(`<${asked.at(-1)}>`);
  };
  const people = withValues(names, ({ values, fieldsAt, count }) => {
    const none = values.constant(encoder.encode("niemand"))!;
    const found = values.names(fieldsAt(1, 0, count), "author", none, valueOf).slice();
    return texts((take) => values.texts(found, take));
  });
  assert.equal(new Set(asked).size, asked.length);
  assert.deepEqual(people, names.map((name) => name === "" ? "niemand" : `<${name.replace("@", "")}>`));
  const hosts = withValues(["https://a.org/x/y", "https://a.org/z", "b.org/1", ""], ({ values, fieldsAt, count }) => {
    const found = values.names(fieldsAt(1, 0, count), "host", -1, valueOf).slice();
    assert.equal(found[3], -1);
    return texts((take) => values.texts(found.subarray(0, 3), take));
  });
  assert.deepEqual(hosts, ["<https://a.org/>", "<https://a.org/>", "<b.org/1>"]);
});

Deno.test("CsvValues stops where there is no room for more names, and forgets them then", () => {
  const long = Array.from({ length: 400 }, (_, i) => `${i}`.padEnd(600, "x")), short = ["a", "b"];
  const room = withValues([...long, ...short], ({ values, fieldsAt, count }) => {
    const read: number[] = [];
    for (let first = 0; first < count; first += read.at(-1)!) {
      const found = values.names(fieldsAt(1, first, count - first), "source", -1, () => new Uint8Array(3000)).slice();
      read.push(found.length);
      assert(found.length > 0 && found.every((at) => !values.isEmpty(at)));
    }
    return read;
  });
  assert(room.length > 1, `${room}`);
  assert.equal(room.reduce((a, b) => a + b), 402);
});

Deno.test("CsvValues puts values before fields and tells reposts", () => {
  const fields = ["RT @anna: да", "RT @", "RT", "rt @b", "длинный текст длиннее шестнадцати байтов"];
  withValues(fields, ({ values, fieldsAt, count }) => {
    const all = fieldsAt(1, 0, count);
    const [post, repost, vk] = ["post", "repost", "vk"].map((text) => values.constant(encoder.encode(text))!);
    const kinds = texts((take) => values.texts(values.kinds(all, post, repost), take));
    const told = fields.map((text) => startsRepost(encoder.encode(text), 0, encoder.encode(text).length));
    assert.deepEqual(kinds, told.map((isRepost) => isRepost ? "repost" : "post"));
    const long = values.constant(encoder.encode("x".repeat(300)))!, chosen = [vk, long, vk, long, long];
    const joined = texts((take) => values.join(all, Int32Array.from(chosen), take));
    assert.deepEqual(joined, fields.map((text, k) => `${chosen[k] === vk ? "vk" : "x".repeat(300)}:${text}`));
    assert.equal(values.constant(new Uint8Array(4000)), null);
  });
});
