import assert from "node:assert/strict";
import { parseHandCodes } from "../../../lib/coding/people/parse_hand_codes.ts";
import { AT, HEAD } from "./hand.ts";

const FILE = "coding/motives.csv";
const parse = (rows: string) => parseHandCodes(HEAD + rows, FILE, { codebook: "motives" });

Deno.test("parseHandCodes() reads a row with its place; an empty code takes back, an empty codebook is the file's", () => {
  const { rows, mistakes, half } = parse(`vk:1,МТС,tone,negative,AK,${AT}\nvk:2,,,,TS,2026-03-02\n`);
  assert.deepEqual([mistakes, half], [[], null]);
  assert.deepEqual(rows, [
    {
      ...{ mention: "vk:1", subject: "МТС", codebook: "tone", code: "negative", coder: "AK" },
      ...{ at: Date.UTC(2026, 2, 2, 10), file: FILE, line: 2 },
    },
    {
      ...{ mention: "vk:2", subject: null, codebook: "motives", code: null, coder: "TS" },
      ...{ at: Date.UTC(2026, 2, 2), file: FILE, line: 3 },
    },
  ]);
});

Deno.test("parseHandCodes() reads moments with and without a zone, which is UTC then", () => {
  for (const at of ["2026-03-02T13:00:00+03:00", "2026-03-02 10:00", "2026-03-02T10:00:00.000Z"]) {
    assert.equal(parse(`vk:1,,,vent,AK,${at}\n`).rows[0].at, Date.UTC(2026, 2, 2, 10));
  }
});

Deno.test("parseHandCodes() leaves out a last line that was cut anywhere, and no other", () => {
  const row = `vk:2,,motives,"vent",AK,${AT}`;
  for (let cut = 1; cut < row.length; cut++) {
    const { rows, mistakes, half } = parse(`vk:1,,motives,vent,AK,${AT}\r\n${row.slice(0, cut)}`);
    assert.deepEqual([rows.length, mistakes, half], [1, [], 3], row.slice(0, cut));
  }
  assert.equal(parse(`vk:1,,motives,vent,AK,${AT}\r\n${row}`).rows.length, 2);
});

Deno.test("parseHandCodes() names file and line of what is missing or no moment, and a machine's name for a coder", () => {
  const { mistakes } = parse(
    `,,,vent,AK,${AT}\nvk:1,,,vent,,${AT}\nvk:1,,,vent,AK,yesterday\nvk:1,,,vent,Rule,${AT}\n`,
  );
  assert.deepEqual(mistakes.map((mistake) => mistake.split(";")[0]), [
    "coding/motives.csv:2: Cannot read mention: found nothing",
    "coding/motives.csv:3: Cannot read coder: found nothing",
    'coding/motives.csv:4: Cannot read at: found "yesterday"',
    'coding/motives.csv:5: Cannot read coder: found "Rule", which is a machine\'s name',
  ]);
});

Deno.test("parseHandCodes() does not lose the rows after a quote that never closes", () => {
  const { mistakes } = parse(
    `vk:1,,motives,"vent,AK,${AT}\nvk:2,,motives,help,AK,${AT}\nvk:3,,motives,help,AK,${AT}\n`,
  );
  assert.deepEqual(mistakes, [
    "coding/motives.csv:2: Cannot read the row: a quote in it never closes, and takes in all rows after it; close it, or write it twice",
  ]);
});

Deno.test("parseHandCodes() names a missing column; an empty file holds nothing", () => {
  assert.match(
    parseHandCodes("mention,code\n", FILE).mistakes[0],
    /:1: .*no column coder, at; columns are "mention", "code"/,
  );
  assert.deepEqual(parseHandCodes("", FILE), { rows: [], mistakes: [], half: null });
});
