import assert from "node:assert/strict";
import { readCodebook } from "../../../lib/coding/codebook/read_codebook.ts";
import { parseCodebook } from "../../../lib/coding/codebook/parse_codebook.ts";
import { learned } from "../../../lib/coding/coders/learned.ts";
import { explain } from "../../../lib/coding/explain.ts";
import type { PreparedLearned } from "../../../lib/coding/learned/prepare_learned.ts";
import { STAGE } from "../../../lib/coding/stage.ts";
import { codeBy, contextOf, matchesOf, mentionsOf } from "../_context.ts";

const SUBJECTS = [
  { name: "Северика", kind: "company" as const, query: "северика", accounts: [] },
  { name: "Гудлайн", kind: "competitor" as const, query: "гудлайн", accounts: [] },
];
const SAID = [
  ["negative", ["лежит", "не работает", "обманула", "ужасна", "тормозит"]],
  ["positive", ["молодцы", "работает отлично", "порадовала", "прекрасна", "летает"]],
  ["neutral", ["открыла офис", "какой адрес", "сменила номер", "это где", "график"]],
] as const;
const EXAMPLES = SAID.flatMap(([tone, list]) => {
  return list.flatMap((text) => ["опять", "сегодня"].map((end) => `Северика ${text} ${end},Северика,${tone}`));
});
const TONE_CSV = `text,subject,tone\n${EXAMPLES.join("\n")}\n`;
const MENTIONS = mentionsOf([
  { clean_text: "Северика лежит, Гудлайн молодцы" },
  { clean_text: "Северика лежит опять" },
  { clean_text: "Помогите настроить", kind: "reply" },
]);
const MATCHES = matchesOf([
  ["vk:1", "Северика", "Северика"],
  ["vk:1", "Гудлайн", "Гудлайн"],
  ["vk:2", "Северика", "Северика"],
]);

async function studyOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(`${folder}/coding`);
  for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(`${folder}/coding/${name}`, text);
  return folder;
}

async function run(folder: string, codebooks: unknown, mentions = MENTIONS) {
  const made = contextOf({ codebooks, subjects: SUBJECTS }, { mentions: [mentions], matches: [MATCHES] }, folder);
  await STAGE.run(made.context);
  return made;
}

const LEARNED = [{ use: "tone", coder: "learned", examples: "coding/tone.csv" }];

/** Prepares from a folder, and what was noted. */
async function prepare(folder: string, use = "tone", file = "coding/tone.csv") {
  const codebook = await readCodebook(use), notes: string[] = [];
  const context = {
    folder,
    subjects: SUBJECTS,
    examples: { [codebook.name]: file },
    parts: () => [MENTIONS],
    note: (text: string) => void notes.push(text),
  };
  return { codebook, notes, prepared: await learned.prepare!([codebook], context) as PreparedLearned };
}

Deno.test("learned codes tone for each subject by examples, with a probability of each tone", async () => {
  const { rows } = await run(await studyOf({ "tone.csv": TONE_CSV }), LEARNED);
  const codes = rows("codes").map(({ mention, subject, code, coder }) => [mention, subject, code, coder].join(" "));
  assert.deepEqual(codes, [
    "vk:1 Северика negative learned",
    "vk:1 Гудлайн positive learned",
    "vk:2 Северика negative learned",
  ]);
  for (const { p } of rows("probabilities") as { p: number[] }[]) {
    assert.equal(p.length, 3);
    assert.ok(Math.abs(p.reduce((sum, value) => sum + value, 0) - 1) < 1e-6);
  }
});

Deno.test("learned gives a mention that is an example the probabilities of models that did not learn it", async () => {
  const { prepared } = await prepare(await studyOf({ "tone.csv": TONE_CSV }));
  const { rows } = await run(await studyOf({ "tone.csv": TONE_CSV }), LEARNED);
  const [, , own] = rows("probabilities") as { p: number[] }[];
  assert.ok(prepared.models.tone.known.some(([, p]) => p.every((value, k) => Math.abs(value - own.p[k]) < 1e-6)));
});

Deno.test("learned never learns from mentions that were drawn as a random sample", async () => {
  const hand = "mention,subject,codebook,code,coder,at\n" +
    "vk:1,Северика,tone,negative,AK,2026-03-01T10:00:00Z\nvk:2,Северика,tone,positive,AK,2026-03-01T10:00:00Z\n" +
    "vk:3,Северика,tone,neutral,AK,2026-03-01T10:00:00Z\n";
  const files = {
    "tone.csv": hand,
    "sample-may.csv": "mention,subject,stratum,chance,text\nvk:2,Северика,all,0.5,х\n",
  };
  const { notes, prepared } = await prepare(await studyOf(files));
  assert.equal(prepared.models.tone.examples, 2);
  assert.match(notes[0], /2 examples; 1 of mentions that were drawn as a sample are left out/);
});

Deno.test("learned never learns from a sample that a spreadsheet has written anew, or that cannot be read", async () => {
  const hand = "mention,subject,codebook,code,coder,at\n" +
    ["negative", "positive", "neutral"].map((code, i) => `vk:${i + 1},Северика,tone,${code},AK,2026-03-01\n`).join("");
  const sample = "\ufeffMention;subject;stratum;chance;text\nvk:2;Северика;all;0.5;х\n";
  const { prepared } = await prepare(await studyOf({ "tone.csv": hand, "sample-may.csv": sample }));
  assert.equal(prepared.models.tone.examples, 2);
  const broken = await studyOf({ "tone.csv": hand, "sample-may.csv": "id,text\nvk:2,х\n" });
  await assert.rejects(prepare(broken), /coding\/sample-may\.csv:1: Cannot read the sample/);
});

Deno.test("learned learns the same from examples in whatever order", async () => {
  const back = `text,subject,tone\n${EXAMPLES.toReversed().join("\n")}\n`;
  const [one, other] = [
    await prepare(await studyOf({ "tone.csv": TONE_CSV })),
    await prepare(await studyOf({ "tone.csv": back })),
  ];
  assert.deepEqual(one.prepared, other.prepared);
});

Deno.test("learned gives several codes in a codebook of several, and none where nothing fits", async () => {
  const lines = [
    "помогите настроить,help",
    "помогите верните деньги,help;justice",
    "верните деньги,justice",
    "подскажите настроить,help",
  ];
  const more = ["просто день,none", "вот и вечер,none", "идет снег,none"];
  const folder = await studyOf({ "motives.csv": `text,motives\n${[...lines, ...more].join("\n")}\n` });
  const { codebook, prepared } = await prepare(folder, "motives", "coding/motives.csv");
  const frame = mentionsOf([{ clean_text: "помогите верните деньги" }, { clean_text: "вечер и снег" }]);
  const nobody = new Uint8Array(2);
  const [judged] = await codeBy(learned, { frame, rows: [0, 1], about: [], official: nobody, outside_hours: nobody }, [
    codebook,
  ], prepared);
  assert.deepEqual(judged.map(({ codes }) => codes), [["help", "justice"], []]);
  const nothing = { text: "вечер и снег", codebook, code: "none", coder: "learned", prepared };
  assert.deepEqual(await explain(nothing), []); // each code was said not to fit: no term speaks for that
});

const HELP = ["настроить роутер", "настроить почту", "настроить телефон", "настроить приставку"];
const BILL = ["вернуть деньги", "списали деньги", "деньги пропали", "мои деньги"];
const VENT = ["надоели вы все", "надоели уже", "надоели совсем", "надоели опять"];

/** What a codebook with a child learns from examples, and what it says of three texts. */
async function judgedByFamily(multiple: boolean, ofBill: string) {
  const head = `${multiple ? "multiple: true\n" : ""}order: [vent, help]\n`;
  const codebook = parseCodebook(
    `${head}codes: [{ code: help, children: [{ code: bill }] }, { code: vent }]`,
    "own.yml",
  );
  const lists = [HELP.map((text) => `${text},help`), BILL.map((text) => `${text},${ofBill}`)];
  const folder = await studyOf({
    "own.csv": `text,own\n${[...lists.flat(), ...VENT.map((text) => `${text},vent`)].join("\n")}\n`,
  });
  const prepared = await learned.prepare!([codebook], {
    ...{ folder, subjects: SUBJECTS, examples: { own: "coding/own.csv" }, parts: () => [MENTIONS], note: () => {} },
  });
  const frame = mentionsOf(["деньги", "настроить", "надоели"].map((clean_text) => ({ clean_text })));
  const nobody = new Uint8Array(3);
  const mentions = { frame, rows: [0, 1, 2], about: [], official: nobody, outside_hours: nobody };
  return (await codeBy(learned, mentions, [codebook], prepared))[0];
}

Deno.test("learned gives a mention that has a child its parent, too, however the examples name them", async () => {
  for (const multiple of [false, true]) {
    for (const ofBill of ["bill", "help;bill"]) {
      const judged = await judgedByFamily(multiple, ofBill);
      assert.deepEqual(judged.map(({ codes }) => codes), [["help", "bill"], ["help"], ["vent"]]);
      assert.deepEqual(judged.map(({ confidence }) => confidence), judged.map(({ p }, k) => p![[0, 0, 2][k]]));
      for (const { p: [help, bill] = [] } of judged) {
        assert.ok(help >= bill, `${help} of the parent, ${bill} of the child`);
      }
    }
  }
});

Deno.test("learned is as sure of a parent as of the parent alone and its children together, where codes exclude each other", async () => {
  for (const { p: [help, , vent] = [] } of await judgedByFamily(false, "bill")) {
    assert.ok(Math.abs(help + vent - 1) < 1e-9);
  }
});

Deno.test("learned goes by the codebook that it is handed, also where another one with the same model came before", async () => {
  const folder = await studyOf({
    "motives.csv": "text,motives\nпомогите,help\nспасибо,thank\nснег,none\nветер,none\n",
  });
  const { codebook, prepared } = await prepare(folder, "motives", "coding/motives.csv");
  const frame = mentionsOf([{ clean_text: "снег" }]), official = Uint8Array.of(1);
  const mentions = { frame, rows: [0], about: [], official, outside_hours: new Uint8Array(1) };
  const codesBy = async (book: typeof codebook) => (await codeBy(learned, mentions, [book], prepared))[0][0].codes;
  assert.deepEqual(await codesBy({ ...codebook, people_only: true, otherwise: null }), []);
  assert.deepEqual(await codesBy({ ...codebook, people_only: true, otherwise: "thank" }), ["thank"]);
});

Deno.test("learned says no probability where one text is all there is to learn from: none can be put aside", async () => {
  const folder = await studyOf({
    "tone.csv": 'text,subject,tone\n"Северика лежит, Гудлайн молодцы",Северика,negative\n' +
      '"Северика лежит, Гудлайн молодцы",Гудлайн,positive\n',
  });
  const { rows } = await run(folder, LEARNED);
  assert.deepEqual(rows("codes").map(({ subject, code }) => [subject, code]).slice(0, 2), [
    ["Северика", "negative"],
    ["Гудлайн", "positive"],
  ]);
  assert.deepEqual(rows("codes").map(({ confidence }) => confidence ?? null), [null, null, null]);
  assert.deepEqual(rows("probabilities"), []);
});

Deno.test("learned says which example has no such code, and when there is too little to learn", async () => {
  const wrong = await studyOf({ "tone.csv": "text,subject,tone\nда,Северика,positiv\n" });
  await assert.rejects(prepare(wrong), /coding\/tone\.csv:2: .*"positiv".*did you mean "positive"/);
  const few = await studyOf({ "tone.csv": "text,subject,tone\nда,Северика,positive\n" });
  await assert.rejects(prepare(few), /found 1 examples of 1 codes/);
  const none = await studyOf({ "tone.csv": "words\nда\n" });
  await assert.rejects(prepare(none), /text \(or mention\) and tone are needed/);
});

Deno.test("explain() names the terms that decided, for words, rules and the learned coder", async () => {
  const { codebook, prepared } = await prepare(await studyOf({ "tone.csv": TONE_CSV }));
  const mention = { text: "Северика лежит опять", own: ["Северика"], codebook, code: "negative" };
  const [strongest] = await explain({ ...mention, coder: "learned", prepared });
  assert.match(strongest.term, /лежит/);
  assert.ok(strongest.weight! > 0);
  const [word] = await explain({ ...mention, text: "Северика ужасна", coder: "words" });
  assert.deepEqual([word.term, word.weight! > 0], ["ужасна", true]);
  const motives = parseCodebook("codes: [{ code: thank, query: спасибо }]", "motives.yml");
  const rule = await explain({ text: "Спасибо всем", codebook: motives, code: "thank", coder: "rule" });
  assert.deepEqual(rule, [{ term: "Спасибо", weight: null }]);
  assert.deepEqual(await explain({ ...mention, coder: "AK" }), []);
});
