import assert from "node:assert/strict";
import { evaluateCoding, evaluateTone, EVALUATIONS, scoreLabels } from "../../../lib/audit/evaluate/mod.ts";

const GOOD = ["спасибо", "молодцы", "отличная работа", "очень рад", "супер"];
const BAD = ["не работает", "ужасная связь", "обман", "верните деньги", "хамы"];
const SO = ["открыт офис", "новый номер", "какой адрес", "график работы", "договор"];

async function filesOf(...contents: readonly string[]): Promise<string[]> {
  const folder = await Deno.makeTempDir();
  return Promise.all(contents.map(async (content, i) => {
    await Deno.writeTextFile(`${folder}/${i}.csv`, content);
    return `${folder}/${i}.csv`;
  }));
}

/** Six endings for each beginning, so that there is something to learn and to test. */
function tones(endings: readonly string[]): string {
  const rows = [["positive", GOOD], ["negative", BAD], ["neutral", SO]] as const;
  const lines = rows.flatMap(([tone, list]) =>
    list.flatMap((text) => endings.map((end) => `Северика ${text} ${end},Северика,${tone}`))
  );
  return `text,subject,tone\n${lines.join("\n")}\n`;
}

const TRAIN = tones(["сегодня", "опять", "у нас"]), TEST = tones(["вчера", "снова"]);

Deno.test("evaluateTone() learns from one file, tests on another and puts figures in their intervals", async () => {
  const [train, test] = await filesOf(TRAIN, TEST);
  const found = await evaluateTone({ train: [train], test, unlabelled: [test], curve: true });
  assert.deepEqual([found.coder, found.n_train, found.n], ["learned", 45, 30]);
  assert.ok(found.accuracy.value! > 0.8);
  for (const { value, low, high } of [found.accuracy, found.macro_f1, found.macro_f1_pos_neg!]) {
    assert.ok(low! <= value! && value! <= high!);
  }
  const counted = Object.values(found.confusion!).flatMap((row) => Object.values(row)).reduce((a, b) => a + b);
  assert.equal(counted, 30);
  assert.deepEqual(found.curve?.map(({ n_train }) => n_train), [45]);
});

Deno.test("evaluateTone() gives the same figures in whatever order the texts to learn from stand", async () => {
  const [head, ...lines] = TRAIN.trim().split("\n");
  const [train, back, test] = await filesOf(TRAIN, `${[head, ...lines.reverse()].join("\n")}\n`, TEST);
  const [one, other] = [await evaluateTone({ train: [train], test }), await evaluateTone({ train: [back], test })];
  assert.deepEqual(one, other);
});

Deno.test("evaluateTone() of coder words learns nothing", async () => {
  const [train, test] = await filesOf(TRAIN, TEST);
  const { f1, strengths } = await evaluateTone({ train: [train], test, coder: "words" });
  assert.ok(f1.negative.value! > 0.5);
  assert.deepEqual(strengths, []);
});

Deno.test("evaluateCoding() tests on folds, with weights, and on texts of several codes", async () => {
  const lines = GOOD.flatMap((text, i) => [`${text} да,thank,0.9`, `${BAD[i]} да,vent;justice,`, `${SO[i]} да,ask,1`]);
  const [train] = await filesOf(`text,motive,sure\n${lines.join("\n")}\nбез кода,,1\n`);
  const found = await evaluateCoding({ train: [train], folds: 3, column: "motive", weight: "sure" });
  assert.deepEqual([found.n, found.folds, found.confusion], [15, 3, null]);
  assert.deepEqual(Object.keys(found.f1), ["ask", "justice", "thank", "vent"]);
  assert.equal(found.macro_f1_pos_neg, undefined);
});

Deno.test("evaluate says which file lacks which column, which label is foreign and which options fit", async () => {
  const [train, foreign, bare] = await filesOf(TRAIN, "text,tone\nда,glad\nнет,negative\n", "text,tone\nда,\n");
  await assert.rejects(evaluateTone({ train: [bare], test: train }), /2\.csv: .*no text has a label/);
  await assert.rejects(evaluateTone({ train: [train], test: bare }), /2\.csv: .*no text has a label/);
  await assert.rejects(evaluateTone({ train: [train], test: foreign }), /found label "glad"/);
  await assert.rejects(evaluateCoding({ train: [train], folds: 2, column: "tome" }), /0\.csv:1: .*did you mean "tone"/);
  await assert.rejects(evaluateTone({ train: [train] }), /either --test CSV or --folds/);
  await assert.rejects(evaluateTone({ train: [], folds: 2 }), /no --train file/);
  await assert.rejects(evaluateTone({ train: [train], folds: 1 }), /found --folds 1; 2 at least/);
  await assert.rejects(evaluateTone({ train: [train], folds: 2, coder: "dice" }), /coders are learned, words/);
  await assert.rejects(evaluateTone({ train: ["nowhere.csv"], folds: 2 }), /Cannot read nowhere\.csv/);
});

Deno.test("evaluate reads files as a spreadsheet saves them: semicolons, a column of several lines, a decimal comma", async () => {
  const lines = GOOD.flatMap((text, i) => [`${text} да;thank;0,9`, `${BAD[i]} да;vent;`, `${SO[i]} да;ask;1`]);
  const [plain, saved] = await filesOf(
    `text,code,sure\n${lines.join("\n").replaceAll(/;(?=[a-z\d]|$)/gm, ",").replaceAll("0,9", "0.9")}\n`,
    `\ufefftext;code;sure;"a\nb"\r\n${lines.map((line) => `${line};x`).join("\r\n")}\r\n`,
  );
  const options = { folds: 3, weight: "sure" };
  assert.deepEqual(
    await evaluateCoding({ train: [saved], ...options }),
    await evaluateCoding({ train: [plain], ...options }),
  );
});

Deno.test("evaluate names the line of a weight that is none, of a row that is too short and of a quote that stays open", async () => {
  const [word, below, short, open] = await filesOf(
    "text,code,sure\nда,a,1\nнет,b,high\n",
    "text,code,sure\nда,a,-1\nнет,b,1\n",
    "text,code,sure\nда,a\nнет,b,1\n",
    'text,code,sure\nда,a,1\n"нет,b,1\nтри,a,1\n',
  );
  const of = (train: string) => evaluateCoding({ train: [train], folds: 2, weight: "sure" });
  await assert.rejects(of(word), /0\.csv:3: Cannot read weight "high": a number of 0 or more is needed/);
  await assert.rejects(of(below), /1\.csv:2: Cannot read weight "-1"/);
  await assert.rejects(of(short), /2\.csv:2: .*found 2 fields, and the first row has 3/);
  await assert.rejects(of(open), /3\.csv:3: .*a quote in it never closes/);
});

Deno.test("EVALUATIONS names what can be evaluated on labelled texts", () => {
  assert.deepEqual(Object.keys(EVALUATIONS).slice(0, 2), ["tone", "coding"]);
});

Deno.test("scoreLabels() is scikit-learn's accuracy_score and f1_score", () => {
  // accuracy_score(t, f) = 0.625; f1_score(t, f, average=None) = [2/3, 2/3, 0.5]; average="macro" = 0.6111 (1.2.1)
  const truth = [..."aabcbcab"].map((label) => [label]), found = [..."abbcbaac"].map((label) => [label]);
  const { accuracy, macro_f1, f1, confusion } = scoreLabels({ truth, found, labels: ["a", "b", "c"] });
  assert.equal(accuracy.value, 0.625);
  assert.equal(macro_f1.value?.toFixed(12), "0.611111111111");
  assert.deepEqual(Object.values(f1).map(({ value }) => value?.toFixed(4)), ["0.6667", "0.6667", "0.5000"]);
  assert.deepEqual(confusion?.a, { a: 2, b: 1, c: 0 });
});

Deno.test("scoreLabels() of nothing is not defined", () => {
  const { accuracy, n } = scoreLabels({ truth: [], found: [], labels: ["a", "b"] });
  assert.deepEqual([n, accuracy], [0, { value: null, low: null, high: null }]);
});

Deno.test("evaluateTone() says of what the hand-coding page wrote that it holds no texts, and what tells of agreement", async () => {
  const [train] = await filesOf(
    "mention,subject,codebook,code,coder,at\nvk:1,Acme,tone,negative,AK,2026-03-01T10:00:00Z\n",
  );
  await assert.rejects(evaluateTone({ train: [train], folds: 5 }), {
    name: "StudyError",
    message: /Cannot find column "text".*it holds no texts.*deno task code FOLDER --agreement$/,
  });
});
