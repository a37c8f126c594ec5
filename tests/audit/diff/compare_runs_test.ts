import assert from "node:assert/strict";
import fc from "fast-check";
import { compareRuns } from "../../../lib/audit/diff/diff_runs.ts";
import { type ChangedNumber, STEPS } from "../../../lib/audit/diff/types.ts";
import { Frame } from "../../../lib/tables/frame.ts";
import { anyStudy } from "../../measure/any_study.ts";
import { type Said, type Study, subject } from "../../measure/study.ts";
import { keptRun, measured } from "./_kept.ts";

/** What somebody may have done to a study between two runs. */
const EDITS: Readonly<Record<string, (said: Said, i: number) => Said | null>> = {
  removed: () => null,
  "found to be a copy": (said, i) => i === 0 ? said : { ...said, dropped: "exact duplicate", copy_of: "vk:0" },
  "found to stand": (said) => ({ ...said, dropped: undefined, copy_of: undefined }),
  excluded: (said) => ({ ...said, dropped: "excluded", copy_of: undefined }),
  "out of the period": (said) => ({ ...said, dropped: "outside the period", copy_of: undefined }),
  "matched otherwise": (said) => ({ ...said, about: said.about?.includes("Bell") ? ["Acme"] : ["Bell"], codes: {} }),
  "coded otherwise": (said) => ({ ...said, codes: { ...said.codes, mention_type: ["promotion"], motives: ["thank"] } }),
  "coded no more": (said) => ({ ...said, codes: {} }),
  "in another topic": (said) => ({ ...said, topic: said.topic === "t1" ? "t2" : "t1" }),
  "of another author": (said) => ({ ...said, by: "zoe" }),
};

const anyEdit = fc.record({
  edits: fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(30)), { maxLength: 6 }),
  query: fc.boolean(),
  target: fc.boolean(),
  cut: fc.boolean(),
  added: anyStudy(),
  adds: fc.nat(5),
});

function edited(study: Study, { edits, query, target, cut, added, adds }: Edit): Study {
  let said: (Said | null)[] = [...study.said];
  for (const [name, i] of edits) said = said.map((one, k) => one && k === i ? EDITS[name](one, k) : one);
  const more = added.said.slice(0, adds).map((one, i) => ({
    ...one,
    id: `new:${i}`,
    to: undefined,
    copy_of: undefined,
  }));
  return {
    said: [...said.filter((one) => one !== null), ...more],
    subjects: query ? study.subjects.map((one) => ({ ...one, query: `${one.query} AND more` })) : study.subjects,
    parameters: {
      ...study.parameters,
      ...(cut ? { period: { from: Date.UTC(2015, 5, 28, 21), to: Date.UTC(2015, 6, 5, 21) } } : {}),
      care: { ...study.parameters?.care, ...(target ? { target_minutes: 5, hours: null } : {}) },
    },
  };
}
type Edit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;

Deno.test("compareRuns() splits every change into parts that follow one another and add up exactly, shares as fractions", () => {
  fc.assert(
    fc.property(anyStudy(), anyEdit, (study, edit) => {
      const later = edited(study, edit);
      const diff = compareRuns(keptRun("a", study), keptRun("b", later));
      const [was, is] = [measured(study), measured(later)];
      const told = new Set<string>();
      for (const number of diff.numbers) {
        const key = JSON.stringify([
          number.measure,
          number.subject,
          number.period_kind,
          number.period,
          number.dimension,
          number.value,
        ]);
        told.add(key);
        if (diff.topics.every(({ before, after }) => before === after)) {
          assert.equal(number.before.raw, was.get(key)!.raw, key);
          assert.equal(number.after.raw, is.get(key)!.raw, key);
        }
        checkChain(number);
      }
      if (diff.topics.some(({ before, after }) => before !== after)) return;
      for (const [key, row] of is) {
        const before = was.get(key);
        if (before && (before.raw !== row.raw || before.n !== row.n)) assert.ok(told.has(key), key);
      }
    }),
    { seed: 1, numRuns: 150 },
  );
});

Deno.test("compareRuns() of a run with itself is empty", () => {
  fc.assert(
    fc.property(anyStudy(), (study) => {
      const diff = compareRuns(keptRun("a", study), keptRun("b", study));
      assert.deepEqual([diff.numbers, diff.appeared, diff.vanished, diff.parameters, diff.mentions], [
        [],
        [],
        [],
        [],
        {},
      ]);
    }),
    { seed: 1, numRuns: 40 },
  );
});

Deno.test("compareRuns() tells new mentions, duplicates and queries apart: a share of voice worked out by hand", () => {
  const said = (id: string, about: string[], more: Partial<Said> = {}): Said => ({
    id,
    at: "2015-07-01T10:00",
    about,
    ...more,
  });
  const period = { from: Date.UTC(2015, 6, 1), to: Date.UTC(2015, 6, 2) };
  const [acme, bell] = [subject("Acme"), subject("Bell", "competitor")];
  const before: Study = {
    said: [said("1", ["Acme"]), said("2", ["Acme"]), said("3", ["Bell"]), said("4", ["Bell"])],
    subjects: [acme, bell],
    parameters: { period },
  };
  const after: Study = {
    said: [
      said("1", ["Acme"]),
      said("2", ["Acme"], { dropped: "exact duplicate", copy_of: "1" }),
      said("3", ["Bell", "Acme"]),
      said("4", ["Bell"]),
      said("5", ["Acme"]),
    ],
    subjects: [{ ...acme, query: "Acme OR Acmee" }, bell],
    parameters: { period },
  };
  const { numbers } = compareRuns(keptRun("a", before), keptRun("b", after));
  const voice = numbers.find(({ measure, subject, period_kind }) =>
    measure === "share of voice" && subject === "Acme" && period_kind === "all"
  )!;
  const steps = voice.parts.map((
    { step, before, after },
  ) => [step, `${before.x}/${before.n}`, `${after.x}/${after.n}`]);
  assert.deepEqual(steps, [
    ["new mentions", "2/4", "3/5"],
    ["duplicates", "3/5", "2/4"],
    ["queries", "2/4", "3/5"],
  ]);
  assert.deepEqual([voice.before.raw, voice.after.raw], [2 / 4, 3 / 5]);
});

Deno.test("compareRuns() tells a mean rating by new reviews and by those rated anew, worked out by hand", () => {
  const review = (id: string, rating: number): Said => ({ id, at: "2015-07-01T10:00", about: ["Acme"], rating });
  const study = (...said: Said[]): Study => ({ said, subjects: [subject("Acme")] });
  const { numbers } = compareRuns(
    keptRun("a", study(review("vk:1", 5), review("vk:2", 4))),
    keptRun("b", study(review("vk:1", 5), review("vk:2", 2), review("vk:3", 0))),
  );
  const mean = numbers.find(({ measure, subject, period }) =>
    measure === "mean rating" && subject === "Acme" && period === "all"
  );
  // (5 + 4) ÷ 2, with the new one (5 + 4 + 0) ÷ 3, then the second one's stars changed: (5 + 2 + 0) ÷ 3
  assert.deepEqual(mean?.parts.map(({ step, after }) => [step, after.raw, after.n]), [
    ["new mentions", 3, 3],
    ["changed records", 7 / 3, 3],
  ]);
  assert.deepEqual([mean?.before.raw, mean?.after.raw], [4.5, 7 / 3]);
});

Deno.test("compareRuns() says nothing of ratings beside a run that an earlier version kept without them", () => {
  const study = {
    said: [{ id: "vk:1", at: "2015-07-01T10:00", about: ["Acme"], rating: 5 }],
    subjects: [subject("Acme")],
  };
  const now = keptRun("b", study), columns = [...now.mentions.columns].filter(([name]) => name !== "rating");
  const diff = compareRuns({ ...keptRun("a", study), mentions: new Frame(columns) }, now);
  assert.deepEqual([diff.numbers, diff.appeared, diff.mentions], [[], [], {}]);
});

Deno.test("compareRuns() gives a share its counts, and none to a difference of shares or to what is not defined", () => {
  const on = (day: number) => `2015-07-${String(day).padStart(2, "0")}T10:00:00`;
  const study = (days: Readonly<Record<string, number>>): Study => ({
    said: Object.entries(days).map(([id, day], i) => ({ id, at: on(day), about: ["Acme"], topic: `t${i % 2}` })),
    subjects: [subject("Acme")],
    parameters: { period: { from: Date.UTC(2015, 6, 6), to: Date.UTC(2015, 6, 20) } }, // two whole weeks
  });
  const was = study({ a: 6, b: 7, c: 13 }), is = study({ a: 6, b: 7, c: 13, d: 14, e: 15 });
  const { numbers } = compareRuns(keptRun("a", was), keptRun("b", is));
  const of = (name: string, topic: string) =>
    numbers.find(({ measure, value }) => measure === name && value === topic)!.after;
  assert.deepEqual(of("share of topic", "t0"), { raw: 3 / 5, n: 5, x: 3 });
  const change = of("change of topic", "t0"); // two of three less one of two
  assert.deepEqual([change.raw?.toFixed(6), change.n, change.x], ["0.166667", 3, null]);
});

Deno.test("compareRuns() pairs a topic with the one that it became, whatever it is called", () => {
  const said = (topic: string): Said[] =>
    Array.from({ length: 8 }, (_, i) => ({ id: `${i}`, at: "2015-07-01T10:00", about: ["Acme"], topic }));
  const study = (topic: string): Study => ({ said: said(topic), subjects: [subject("Acme")] });
  const diff = compareRuns(keptRun("a", study("t1")), keptRun("b", study("t9")));
  assert.deepEqual(diff.topics.map(({ before, after, shared }) => [before, after, shared]), [["t1", "t9", 1]]);
  assert.deepEqual(diff.numbers, []);
});

/** Part after part from the number before to the number after; of shares the sum is taken in whole numbers. */
function checkChain({ unit, before, after, change, parts }: ChangedNumber): void {
  assert.deepEqual(parts[0].before, before);
  assert.deepEqual(parts.at(-1)!.after, after);
  parts.slice(1).forEach((part, i) => assert.deepEqual(part.before, parts[i].after));
  const order = parts.map(({ step }) => STEPS.indexOf(step));
  assert.deepEqual(order, order.toSorted((a, b) => a - b));
  if (change === null || parts.some((part) => part.change === null)) return;
  if (unit !== "share") {
    assert.ok(Math.abs(parts.reduce((sum, part) => sum + part.change!, 0) - change) < 1e-9);
    return;
  }
  let [numerator, denominator] = [0n, 1n]; // the sum of the parts as a fraction
  for (const part of parts) {
    for (const [sign, { x, n }] of [[1n, part.after], [-1n, part.before]] as const) {
      [numerator, denominator] = [
        numerator * BigInt(n) + sign * BigInt(x!) * denominator,
        denominator * BigInt(n),
      ];
    }
  }
  const whole = BigInt(after.x!) * BigInt(before.n) - BigInt(before.x!) * BigInt(after.n);
  assert.equal(numerator * BigInt(before.n) * BigInt(after.n), whole * denominator);
}
