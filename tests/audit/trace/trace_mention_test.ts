import assert from "node:assert/strict";
import { traceMention } from "../../../lib/audit/trace/trace_mention.ts";
import { tellTrace } from "../../../lib/audit/trace/tell_trace.ts";
import { StudyError } from "../../../lib/tables/study_error.ts";
import { runStudyIn } from "../../whole/_small_study.ts";
import { tinyStudy } from "../_studies.ts";

const COPIED = "The Acme shop in Main Street was closed again today, no word why";

const folder = await tinyStudy([
  ["1", "2026-03-02", "vk", "anna", "Acme&nbsp;is great, thank you"],
  ["2", "2026-03-03", "vk", "boris", COPIED],
  ["3", "2026-03-04", "ok", "carl", COPIED],
  ["3", "2026-03-04", "ok", "carl", COPIED],
  ["4", "2026-05-04", "ok", "carl", "Acme in May"],
  ["5", "2026-03-05", "ok", "dora", "Vacancy at Acme: a driver"],
  ["6", "2026-03-06", "ok", "dora", "zenith, not the other one"],
  ["7", "2026-03-07", "ok", "emil", "The Acme shop in Main Street was closed again today, no idea why"],
  ["80", "2026-03-08", "vk", "fred", ""],
  ["9", "2026-03-09T10:00", "vk", "gwen", "@acme_help when does Acme open on Sunday?"],
], { more: "exclude: vacancy\n" });
const run = await runStudyIn(folder);
assert.equal(run.code, 0, run.stderr);

Deno.test("traceMention() tells file and line, what cleaning changed, the clause that matched and the words that decided", async () => {
  const trace = await traceMention(folder, "vk:1");
  assert.deepEqual([trace.record.file, trace.record.line], ["exports/a.csv", 2]);
  assert.deepEqual(trace.cleaning.map(({ rule }) => rule), ["entities", "white space"]);
  assert.equal(trace.clean_text, "Acme is great, thank you");
  assert.equal(trace.fate.status, "kept");
  const acme = trace.subjects.find(({ subject }) => subject === "Acme")!;
  assert.deepEqual([acme.matches, acme.clauses[0].pieces], [true, ["Acme"]]);
  const tone = trace.codes.find(({ codebook }) => codebook === "tone")!;
  assert.deepEqual([tone.code, tone.coder, tone.subject], ["positive", "words", "Acme"]);
  assert.ok(tone.terms.some(({ term, weight }) => term === "great" && weight! > 0));
  const motive = trace.codes.find(({ codebook, code }) => codebook === "motives" && code === "thank")!;
  assert.ok(motive.terms.length > 0 && motive.terms.every(({ weight }) => weight === null));
});

Deno.test("traceMention() names the mention that a copy repeats, and the rule: equal, near, met again", async () => {
  const exact = await traceMention(folder, "ok:3");
  assert.equal(exact.fate.because, "exact duplicate");
  assert.equal(exact.fate.duplicate_of?.id, "vk:2");
  assert.match(exact.fate.rule, /^equal text to vk:2/);
  assert.match(exact.met_again[0].fate.rule, /^same id and text as the record at exports\/a\.csv:4/);
  const near = await traceMention(folder, "ok:7");
  // By hand: 13 words each; "word" and "idea" differ, so 12 of 14 are shared.
  assert.match(near.fate.rule, /^shares 12 of 14 different words with vk:2 \(Jaccard 0\.86/);
  assert.deepEqual((await traceMention(folder, "vk:2")).copies, ["ok:3", "ok:7"]);
});

Deno.test("traceMention() says which clause excluded a mention and which period left it out", async () => {
  assert.match((await traceMention(folder, "ok:5")).fate.rule, /vacancy found "Vacancy"/);
  assert.match((await traceMention(folder, "ok:4")).fate.rule, /^published 2026-05-04.* leaves out$/);
});

Deno.test("traceMention() takes a file and a line for an id", async () => {
  assert.equal((await traceMention(folder, "exports/a.csv:8")).id, "ok:6");
  assert.equal((await traceMention(folder, "a.csv:8")).id, "ok:6");
  await assert.rejects(traceMention(folder, "b.csv:8"), StudyError);
});

Deno.test("traceMention() says of a record that was rejected where it stands and why", async () => {
  for (const id of ["80", "vk:80", "exports/a.csv:10"]) {
    await assert.rejects(() => traceMention(folder, id), (error: Error) => {
      assert.ok(error instanceof StudyError);
      assert.match(
        error.message,
        /no mention has this id; (?:the record|a record that holds it) in line 10 of exports\/a\.csv was rejected: no text/,
      );
      return true;
    });
  }
});

Deno.test("traceMention() offers the nearest ids for one that is not there", async () => {
  await assert.rejects(() => traceMention(folder, "6"), (error: Error) => {
    return error instanceof StudyError && error.message ===
        'Cannot trace "6": no mention has this id; did you mean ok:6?';
  });
});

Deno.test("traceMention() refuses a study that was not run", async () => {
  await assert.rejects(async () => await traceMention(await tinyStudy([]), "vk:1"), /it has not been run to its end/);
});

Deno.test("tellTrace() shows every step in plain lines", async () => {
  const lines = tellTrace(await traceMention(folder, "vk:1"));
  assert.match(lines[0], /^vk:1: exports\/a\.csv, line 2; post in vk, 2026-03-02T00:00:00\.000Z/);
  assert.ok(lines.includes("Kept: no reason to drop it holds"));
  assert.ok(lines.some((line) => line.startsWith("  mentions, Acme: ")));
});

Deno.test("tellTrace() says of each share how far it can be trusted: interval, correction, or that a machine judged alone", async () => {
  const trace = await traceMention(folder, "vk:1");
  const share = { ...trace.numbers[0], period_kind: "all", counts: true, dimension: null, value: null, unit: "share" };
  const of = (more: Partial<typeof share>) => {
    const number = { ...share, raw: 0.41, corrected: null, low: null, high: null, n: 543, ...more };
    return tellTrace({ ...trace, numbers: [number] }).at(-1)!.replace(/^.*: 0/, "0");
  };
  assert.equal(of({}), "0.410 share (n = 543); a machine's judgement, error unknown");
  assert.equal(of({ low: 0.37, high: 0.45 }), "0.410 share (n = 543); 95 % 0.370 to 0.450");
  const corrected = of({ corrected: 0.38, low: 0.32, high: 0.45 });
  assert.equal(corrected, "0.410 share (n = 543); corrected by hand codes 0.380, 95 % 0.320 to 0.450");
  assert.match(tellTrace({ ...trace, numbers: [{ ...share, raw: null, n: 0 }] }).at(-1)!, /: not defined \(n = 0\)$/);
});

Deno.test("traceMention() tells the answer that a mention waits for, since when and who owes it", async () => {
  const { answers } = await traceMention(folder, "vk:9");
  const waits = { department: null, answered_by: null, minutes: null };
  assert.deepEqual(answers, [
    { mention: "vk:9", subject: "Acme", list: "answer", asked_at: "2026-03-09T10:00:00.000Z", ...waits },
  ]);
  assert.deepEqual((await traceMention(folder, "vk:1")).answers, []);
});

Deno.test("tellTrace() tells of an answer who gave it and how long it took, of the asking and of the answering", async () => {
  const trace = await traceMention(folder, "vk:9"), [waiting] = trace.answers;
  const line = (more: Partial<typeof waiting>) =>
    tellTrace({ ...trace, answers: [{ ...waiting, ...more }] }).find((line) => /^(Asks|Answers)/.test(line));
  assert.equal(line({}), "Asks Acme for an answer: waits since 2026-03-09T10:00:00.000Z");
  const given = { minutes: 90, answered_by: "vk:10" },
    since = "after 90 minutes by the study's clock from 2026-03-09T10:00:00.000Z";
  assert.equal(line({ ...given, department: "Care" }), `Asks Acme for an answer (Care): answered by vk:10, ${since}`);
  assert.equal(
    line({ minutes: 90, list: "idea" }),
    `Asks Acme for an answer to an idea: answered as the record itself says, ${since}`,
  );
  assert.equal(line({ ...given, mention: "vk:8", answered_by: "vk:9" }), `Answers vk:8 for Acme, ${since}`);
});
