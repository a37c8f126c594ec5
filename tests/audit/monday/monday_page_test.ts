/** The Monday page and the log, from a week written by hand. */
import assert from "node:assert/strict";
import type { ChangedNumber, Diff } from "../../../lib/audit/diff/types.ts";
import { cautionsOf } from "../../../lib/audit/monday/cautions.ts";
import { inShort } from "../../../lib/audit/monday/in_short.ts";
import { logEntry } from "../../../lib/audit/monday/log_entry.ts";
import { movedTopics } from "../../../lib/audit/monday/moved_topics.ts";
import { mondayPage } from "../../../lib/audit/monday/monday_page.ts";
import type { Monday } from "../../../lib/audit/monday/types.ts";
import { MONDAY_WORDS } from "../../../lib/audit/monday/words/mod.ts";
import type { MeasureRow } from "../../../lib/measure/mod.ts";

const whole = {
  subject: "Acme",
  subject_kind: "company",
  period_kind: "all",
  period: "all",
  dimension: null,
  value: null,
  corrected: null,
  n_labelled: null,
  authors: null,
} as const;
const rows: MeasureRow[] = [
  { ...whole, question: 1, measure: "mentions", raw: 120, n: 120, low: null, high: null, unit: "mentions" },
  { ...whole, question: 2, measure: "share of voice", raw: 0.6, n: 200, low: 0.53, high: 0.67, unit: "share" },
  { ...whole, question: 11, measure: "median first response", raw: null, n: 0, low: null, high: null, unit: "minutes" },
];

const numbers: ChangedNumber[] = [
  {
    ...rows[0],
    before: { raw: 100, n: 100, x: null },
    after: { raw: 120, n: 120, x: null },
    change: 20,
    interval: null,
    parts: [
      { step: "new mentions", before: { raw: 100, n: 100, x: null }, after: { raw: 130, n: 130, x: null }, change: 30 },
      { step: "period", before: { raw: 130, n: 130, x: null }, after: { raw: 120, n: 120, x: null }, change: -10 },
    ],
  },
  {
    ...rows[1],
    before: { raw: 0.4, n: 250, x: 100 },
    after: { raw: 0.6, n: 200, x: 120 },
    change: 0.2,
    interval: { low: 0.11, high: 0.29 },
    parts: [{
      step: "new mentions",
      before: { raw: 0.4, n: 250, x: 100 },
      after: { raw: 0.6, n: 200, x: 120 },
      change: 0.2,
    }],
  },
];

const diff = {
  before: "2026-03-07",
  after: "2026-03-14",
  numbers,
  parameters: ["exclude"],
  topics: [],
} as unknown as Diff;

const week: Monday = {
  title: "Acme & <Zenith>",
  language: "en",
  run: "2026-03-14",
  diff,
  days: ["2026-03-01", "2026-03-14"],
  days_before: ["2026-02-22", "2026-03-07"],
  books: { records: 300, mentions: 290, rejected: 10, forgotten: 0, kept: 200, dropped: {} },
  fresh: [{ subject: "Acme", days: ["2026-03-08", "2026-03-14"], mentions: 70, before: 50 }],
  headlines: rows,
  spikes: [{
    subject: "Acme",
    day: "2026-03-10",
    mentions: 40,
    expected: 7,
    drivers: [{ kind: "topic", name: "lost parcel", count: 31 }],
    examples: [{ id: "vk:1", text: "<script>alert(1)</script> where is it?" }],
  }],
  waiting: [
    {
      id: "vk:2",
      published_at: "2026-03-02 10:00",
      waiting_hours: 300,
      subject: "Acme",
      expectation: "support",
      department: "Desk",
      text: "old",
    },
    {
      id: "vk:3",
      published_at: "2026-03-12 10:00",
      waiting_hours: 50,
      subject: "Acme",
      expectation: "offers",
      department: "Sales",
      text: "=young",
    },
  ],
  ideas: 1,
  topics: [{ label: "lost parcel", before: 2, now: 33 }],
  coverage: [],
  alternatives: {
    measures: "",
    choices: [],
    seconds: 1,
    headlines: [{
      ...rows[1],
      raw: 0.6,
      low: 0.58,
      high: 0.71,
      most: { choice: "duplicates", change: 0.11 },
      holds: 5,
      values: Array.from({ length: 6 }, () => ({ choice: "", raw: 0, n: 0 })),
    }],
  },
};

Deno.test("inShort() tells volume, new days, what is beyond chance, spikes and who waits", () => {
  assert.deepEqual(inShort(week).map((line) => line.replaceAll("\u00a0", " ")), [
    "Acme: 120 mentions, +20 (+20%) since last time.",
    "In the new days, 8 March – 14 March 2026, Acme: 70 mentions; 50 in as many days before.",
    "More than chance alone would do: Share of voice 60% (+20 points).",
    "Out of the ordinary: 10 March.",
    "Waiting for an answer: 2, 1 of them from the new days; the longest for 12.5 days.",
    "Ideas without an answer: 1.",
  ]);
});

Deno.test("inShort() of a first run compares with nothing", () => {
  const first = { ...week, diff: null, days_before: null, fresh: [], spikes: [], waiting: [], ideas: 0 };
  const single = { ...first, headlines: [{ ...rows[0], raw: 1 }] };
  assert.equal(inShort(single)[0], "Acme: 1 mention.");
  assert.deepEqual(inShort({ ...first, days: ["2026-02-28", "2026-03-14"] }), [
    "Acme: 120 mentions.",
    "No day out of the ordinary.",
    "Nobody waits for an answer.",
  ]);
  // Fourteen days: none has fourteen before it.
  assert.match(inShort({ ...first, days: ["2026-03-01", "2026-03-14"] })[1], /cannot be told: that takes the fourteen/);
});

Deno.test("inShort() counts as many as wait, be they more than a function takes arguments", () => {
  const waiting = Array.from({ length: 200_000 }, () => week.waiting[1]).concat(week.waiting[0]);
  assert.ok(inShort({ ...week, waiting }).some((line) => line.startsWith("Waiting for an answer: 200,001,")));
});

Deno.test("inShort() says that there are as many as last time, and one mention is one", () => {
  const [first] = inShort({ ...week, diff: { ...diff, numbers: [] } });
  assert.equal(first, "Acme: 120 mentions, as many as last time.");
  const fresh = [{ ...week.fresh[0], mentions: 1, before: null }];
  assert.equal(inShort({ ...week, fresh })[1], "In the new days, 8 March – 14 March 2026, Acme: 1 mention.");
});

Deno.test("mondayPage() and logEntry() give what the sample corrects a judged share to, beside what the machine counted", () => {
  const tone = { ...whole, question: 7, measure: "tone", dimension: "tone", value: "negative", unit: "share" } as const;
  const counted = { ...tone, raw: 0.41, n: 543, low: null, high: null };
  const corrected = { ...counted, corrected: 0.38, low: 0.32, high: 0.45, n_labelled: 55 };
  const page = (row: MeasureRow) => mondayPage({ ...week, headlines: [row] }, "UTC");
  const log = (row: MeasureRow) => logEntry({ ...week, headlines: [row] }, "UTC", "2026-03-16T06:00:00.000Z");
  assert.ok(page(corrected).includes("<strong>41%</strong><small>by hand-coded sample 38%, 95 %: 32% to 45%</small>"));
  assert.ok(log(corrected).includes("Negative in tone: 41% (n = 543; by hand-coded sample 38%, 95 %: 32% to 45%)"));
  for (const row of [corrected, counted]) assert.ok(page(row).includes("a machine's judgement".replace("'", "&#39;")));
  assert.ok(!page(counted).includes("hand-coded sample 38"));
  assert.ok(log(counted).includes("Negative in tone: 41% (n = 543)"));
});

Deno.test("mondayPage() shows causes, survival and spikes, and strangers' markup as text", () => {
  const html = mondayPage(week, "UTC");
  for (
    const piece of [
      "Acme &amp; &lt;Zenith&gt;",
      "new mentions +30; the period moved −10",
      "95 %: +11 points to +29 points",
      "holds in 5 of 6; 58% … 71%",
      "moved most by: copies kept or dropped",
      "10 March, Acme: 40 mentions where about 7 were usual",
      "topic «<bdi>lost parcel</bdi>» (31)",
      "&lt;script&gt;",
      "New among those who wait",
      "=young",
    ]
  ) assert.ok(html.includes(piece), piece);
  assert.ok(!html.includes("<script") && !html.includes(">old"), "no script; who waited before is in inbox.csv");
  assert.ok(!html.includes("Median first response"), "a headline that is not defined in either run has no line");
  assert.doesNotMatch(html, /https?:\/\//);
});

Deno.test("mondayPage() of a study without a mention says that there are no days, now or before", () => {
  const empty = {
    ...week,
    days: ["", ""] as [string, string],
    diff: null,
    fresh: [],
    spikes: [],
    waiting: [],
    headlines: [],
  };
  assert.match(mondayPage({ ...empty, days_before: null }, "UTC"), /<p>no day with a mention\. /);
  assert.match(mondayPage({ ...empty, language: "ru", days_before: ["", ""] }, "UTC"), /<p>нет ни одного дня/);
  assert.match(mondayPage(empty, "UTC"), /no day with a mention/);
});

Deno.test("cautionsOf() tells changed parameters and days that both runs count", () => {
  const [changed, both] = cautionsOf(week, "UTC");
  assert.match(changed, /\(exclude\)/);
  assert.match(both, /1 March – 7 March 2026/);
});

Deno.test("cautionsOf() says nothing of what changes how a report looks, and no number", () => {
  const told = (...parameters: string[]) =>
    cautionsOf({ ...week, days_before: null, diff: { ...diff, parameters } }, "UTC");
  assert.deepEqual(told("language", "report", "title"), []);
  assert.match(told("care", "title").join(), /changed \(care\)/);
});

Deno.test("cautionsOf() says nothing of another period, nor of runs that share no day; one shared day is told", () => {
  const other = { ...week, diff: { ...diff, parameters: ["period"] } };
  const told = (first: string, last: string) => cautionsOf({ ...other, days_before: [first, last] }, "UTC");
  assert.deepEqual(told("2026-02-22", "2026-02-28"), []);
  assert.match(told("2026-02-22", "2026-03-01").join(), /1 March 2026/);
});

Deno.test("cautionsOf() tells what a tenth or more of a source lacks, and nothing of less", () => {
  const row = { source: "vk", file: null, other: null, from: null, to: null, of: 100, names: null };
  const told = (finding: string, count: number) =>
    cautionsOf({ ...week, diff: null, days_before: null, coverage: [{ ...row, finding, count } as never] }, "UTC");
  for (const finding of ["guessed dates", "no author"]) {
    assert.equal(told(finding, 9).length, 0);
    assert.match(told(finding, 10).join(), /vk.*10%/);
  }
});

Deno.test("movedTopics() puts first what moved more than its size explains", () => {
  const moved = (value: string, before: number, after: number) => ({
    ...numbers[0],
    ...{ dimension: "topic", value, change: after - before },
    ...{ before: { raw: before, n: before, x: null }, after: { raw: after, n: after, x: null } },
  });
  const changed = [moved("t1", 900, 930), moved("t2", 4, 14), moved("t3", 100, 90), moved("t9", 1, 99)];
  const topics = ["t1", "t2", "t3"].map((before) => ({ before, label_after: `label of ${before}` }));
  assert.deepEqual(movedTopics({ ...diff, numbers: changed, topics } as never).map(({ label }) => label), [
    "label of t2", // +10 of 4, √4 is 2; t1: +30 of 900, √900 is 30; t3: −10 of 100
    "label of t1",
    "label of t3",
  ]);
});

Deno.test("cautionsOf() says that a source is not named, not that it is called unknown", () => {
  const stopped = { finding: "stopped", source: "unknown", from: Date.UTC(2026, 4, 4), count: 1, of: 9 };
  const [told] = cautionsOf({ ...week, diff: null, days_before: null, coverage: [stopped as never] }, "UTC");
  assert.match(told, /^source not named: /);
});

Deno.test("cautionsOf() warns of old mentions that left only where the period's first day has moved", () => {
  const longer = { ...week, days_before: ["2026-03-01", "2026-03-07"] as [string, string] };
  assert.equal(cautionsOf(longer, "UTC").length, 1, "the changed parameter alone");
});

Deno.test("mondayPage() has no column of departments where none is named, and calls expectations as the report does", () => {
  const waiting = week.waiting.map((one) => ({ ...one, department: "", expectation: "information" }));
  const html = mondayPage({ ...week, language: "uk", waiting }, "UTC");
  assert.ok(!html.includes("чия черга"));
  assert.ok(html.includes("<td>інформація</td><td><bdi>=young"));
  assert.ok(mondayPage({ ...week, language: "uk" }, "UTC").includes("чия черга"));
});

Deno.test("logEntry() says when, which run, compared with what, and each headline with its causes, and no text of anybody", () => {
  const entry = logEntry(week, "UTC", "2026-03-16T06:00:00.000Z");
  assert.ok(
    entry.startsWith(
      "2026-03-16T06:00:00.000Z run 2026-03-14, 2026-03-01 to 2026-03-14, compared with run 2026-03-07\n",
    ),
  );
  assert.ok(entry.includes("  Acme, Mentions: 100 → 120 (n = 120); new mentions +30; the period moved −10\n"));
  assert.ok(!/script|young/.test(entry));
});

Deno.test("logEntry() holds nothing that would steer the terminal which shows it", () => {
  const headlines = week.headlines.map((row) => ({ ...row, subject: "Acme\x1b[2J" }));
  const entry = logEntry({ ...week, headlines }, "UTC", "2026-03-16T06:00:00.000Z");
  assert.ok(entry.includes("Acme\\u001b[2J") && !entry.includes("\x1b"));
});

Deno.test("logEntry() gives what it says a line of its own whatever a source is called, and no cause to what did not change", () => {
  const stopped = {
    finding: "stopped",
    source: "vk\n2026-03-23T06:00:00.000Z run 2026-03-21",
    from: 0,
    count: 1,
    of: 1,
  };
  const [number] = numbers, same = { ...number, before: number.after, change: 0, parts: [] };
  const one = {
    ...week,
    coverage: [stopped as never],
    headlines: [rows[0]],
    diff: { ...diff, numbers: [same] } as never,
  };
  const lines = logEntry(one, "UTC", "2026-03-16T06:00:00.000Z").split("\n");
  assert.equal(lines.filter((line) => line.startsWith("2026")).length, 1);
  assert.ok(lines.includes("  Acme, Mentions: 120 → 120 (n = 120)"), lines.join("\n"));
});

Deno.test("the Monday page says the same in every language", () => {
  const shape = (words: object): unknown =>
    Object.entries(words).map(([key, value]) => [key, Array.isArray(value) ? value.length : typeof value]);
  for (const language of ["ru", "uk"] as const) {
    assert.deepEqual(shape(MONDAY_WORDS[language]), shape(MONDAY_WORDS.en));
    for (const part of ["headlines", "steps", "choices"] as const) {
      assert.deepEqual(Object.keys(MONDAY_WORDS[language][part]), Object.keys(MONDAY_WORDS.en[part]));
    }
  }
});
