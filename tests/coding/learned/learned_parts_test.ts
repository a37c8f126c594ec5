import assert from "node:assert/strict";
import { parseCodebook } from "../../../lib/coding/codebook/parse_codebook.ts";
import { JudgedRows } from "../../../lib/coding/judged_rows.ts";
import { knownTexts } from "../../../lib/coding/learned/known_texts.ts";
import { createMentionReader, OTHERS_SHARE } from "../../../lib/coding/learned/mention_reader.ts";
import { parseExamples } from "../../../lib/coding/learned/parse_examples.ts";
import { seenFrom, subjectPieces } from "../../../lib/coding/learned/subject_pieces.ts";
import { subjectSpellings } from "../../../lib/coding/learned/subject_spellings.ts";
import { loadToneWords } from "../../../lib/coding/mod.ts";
import { TextBuilder } from "../../../lib/tables/columns.ts";

const lists = await loadToneWords();

function see(text: string, own: readonly string[], others: readonly string[], reader = createMentionReader(lists)) {
  const bytes = new TextEncoder().encode(text);
  reader.read(bytes, 0, bytes.length);
  const seen = reader.seen(own.map(reader.piece), others.map(reader.piece));
  const terms = Array.from(seen.ids.subarray(0, seen.count), (id) => reader.terms.term(id));
  return { terms, weights: [...seen.weights.subarray(0, seen.count)], hints: [...seen.hints] };
}

Deno.test("a mention reader takes a name of two words as one term and the longer of two names", () => {
  assert.deepEqual(see("Альфа Банк хорош", ["альфа банк"], ["альфа"]).terms, ["subjx", "хорош"]);
  assert.deepEqual(see("Банк хорош", ["альфа банк"], []).terms, ["банк", "хорош"]);
});

Deno.test("a mention reader tells the subject's handle from others', whatever it has read before", () => {
  const reader = createMentionReader(lists);
  see("ivan пришел", [], [], reader);
  for (const one of [reader, createMentionReader(lists)]) {
    assert.deepEqual(see("@ivan пишет @beeline", ["@beeline"], [], one).terms, ["userx", "пишет", "subjx"]);
  }
});

Deno.test("a mention reader reads the rows of a column as it reads them one by one", () => {
  const texts = ["Альфа Банк :-", ") @ivan", "", "банк é 100", "Альфа!"], column = new TextBuilder();
  for (const text of texts) column.add(text);
  const built = column.build(), reader = createMentionReader(lists);
  const own = [reader.piece("альфа банк")];
  for (const row of [0, 1, 2, 3, 4, 1, 0]) {
    reader.readRow(built, row);
    const { ids, count } = reader.seen(own, []);
    const terms = Array.from(ids.subarray(0, count), (id) => reader.terms.term(id));
    assert.deepEqual(terms, see(texts[row], ["альфа банк"], []).terms);
  }
});

Deno.test("a mention reader counts words nearer to another subject less", () => {
  const { weights } = see("А плоха, Б хороша", ["Б"], ["А"]);
  assert.deepEqual(weights, [OTHERS_SHARE, OTHERS_SHARE, 1, 1]);
});

Deno.test("a mention reader weighs a text of any length, in time that grows with it", () => {
  const times = 20_000, start = performance.now();
  const { weights } = see("А плоха, Б хороша ".repeat(times), ["Б"], ["А"]);
  assert.deepEqual(weights, Array.from({ length: times }, () => [OTHERS_SHARE, OTHERS_SHARE, 1, 1]).flat());
  assert.ok(performance.now() - start < 3000); // half a minute by a look at each term from each
});

Deno.test("words of tone speak to a mention reader for the subject near them, and turn after a negation", () => {
  const [good, bad, balance] = see("А ужасна, Б прекрасна", ["Б"], ["А"]).hints;
  assert.ok(good > 0 && balance === 1);
  assert.equal(bad, 0);
  const [fine, poor, sign, negations] = see("they were not quick", [], []).hints;
  assert.deepEqual([fine, poor, sign, negations > 0], [0, 1, -1, true]);
  assert.deepEqual(see("вторник", [], []).hints, [0, 0, 0, 0]);
});

Deno.test("a comparison speaks for the subject before it and against the one after it", () => {
  const text = "А лучше Б";
  assert.equal(see(text, ["А"], ["Б"]).hints[2], 1);
  assert.equal(see(text, ["Б"], ["А"]).hints[2], -1);
});

Deno.test("subjectSpellings() finds how subjects are written and takes no word that both share", () => {
  const rows = [
    ...Array.from({ length: 6 }, (_, i) => ({ terms: ["билайн", "связь", `слово${i}`], subject: "beeline" })),
    ...Array.from({ length: 6 }, (_, i) => ({ terms: ["мтс", "связь", `другое${i}`], subject: "mts" })),
  ];
  const names = subjectSpellings(rows);
  assert.deepEqual([names.get("beeline"), names.get("mts")], [["beeline", "билайн"], ["mts", "мтс"]]);
  assert.deepEqual(subjectSpellings(rows.slice(0, 6)).get("beeline"), ["beeline"]); // nothing to tell it from
});

Deno.test("subjectPieces() asks the study's queries, and seenFrom() divides what they found", async () => {
  const subject = { kind: "company" as const, accounts: [] };
  const subjects = [{ ...subject, name: "А", query: "альфа" }, { ...subject, name: "Б", query: "бета OR source:vk" }];
  const [pieces] = await subjectPieces(["Альфу сменил на Бету"], subjects);
  assert.deepEqual(seenFrom(pieces, "А"), { own: ["Альфу"], others: ["Бету"] });
  assert.deepEqual(seenFrom(pieces, null), { own: ["Альфу", "Бету"], others: [] });
  assert.deepEqual(seenFrom(pieces, "В").own, ["В"]);
});

Deno.test("parseExamples() takes a person's latest rows, several of one moment, and nothing that was taken back", () => {
  const codebook = parseCodebook("multiple: true\ncodes: [{ code: help }, { code: vent }]", "motives.yml");
  const rows = [
    "vk:1,motives,vent,AK,2026-03-01T10:00:00Z",
    "vk:1,motives,vent,AK,2026-03-02T10:00:00Z",
    "vk:1,motives,help,AK,2026-03-02T10:00:00Z",
    "vk:2,motives,vent,AK,2026-03-01T10:00:00Z",
    "vk:2,motives,,AK,2026-03-02T10:00:00Z",
    "vk:3,motives,none,AK,2026-03-02T10:00:00Z",
    "vk:4,journey,search,AK,2026-03-02T10:00:00Z",
  ];
  const csv = `mention,codebook,code,coder,at\n${rows.join("\n")}\n`;
  const found = parseExamples(csv, codebook, "coding/motives.csv");
  assert.deepEqual(found.map(({ mention, codes }) => [mention, ...codes]), [["vk:1", "help", "vent"], ["vk:3"]]);
});

Deno.test("parseExamples() takes the later moment whatever zone it is written in, and no other of two coders in another order", () => {
  const codebook = parseCodebook("codes: [{ code: negative }, { code: positive }]", "tone.yml");
  const head = "mention,tone,coder,at\n";
  const earlier = "vk:1,positive,AK,2026-03-02T10:00:00+03:00\n"; // 07:00 in UTC
  const later = "vk:1,negative,AK,2026-03-02T08:00:00Z\n";
  for (const rows of [[earlier, later], [later, earlier]]) {
    const [{ codes }] = parseExamples(head + rows.join(""), codebook, "coding/tone.csv");
    assert.deepEqual(codes, ["negative"]);
  }
  const [ak, ts] = ["vk:1,positive,AK,2026-03-02\n", "vk:1,negative,TS,2026-03-02\n"];
  for (const rows of [[ak, ts], [ts, ak]]) {
    const [{ codes }] = parseExamples(head + rows.join(""), codebook, "coding/tone.csv");
    assert.deepEqual(codes, ["positive"]);
  }
});

Deno.test("parseExamples() takes a coder's last row where moments are written in a way of their own", () => {
  const codebook = parseCodebook("codes: [{ code: negative }, { code: positive }]", "tone.yml");
  const rows = "vk:1,positive,AK,28.02.2026 10:00\nvk:1,negative,AK,03.03.2026 10:00\n";
  const [{ codes }] = parseExamples(`mention,tone,coder,at\n${rows}`, codebook, "coding/tone.csv");
  assert.deepEqual(codes, ["negative"]);
});

Deno.test("parseExamples() reads what a spreadsheet writes: semicolons, other capitals, an apostrophe before a formula", () => {
  const codebook = parseCodebook("codes: [{ code: thank }, { code: help }]", "motives.yml");
  const csv = '\ufeffText;Motives;published_at\r\n\'@мастеру спасибо;thank;2026-03-01\r\n"помогите; срочно";help;\r\n';
  assert.deepEqual(parseExamples(csv, codebook, "coding/motives.csv"), [
    { text: "@мастеру спасибо", mention: null, subject: null, codes: ["thank"], time: Date.UTC(2026, 2, 1) },
    { text: "помогите; срочно", mention: null, subject: null, codes: ["help"], time: null },
  ]);
});

Deno.test("parseExamples() reads when an example was written the same in every zone of the machine, and no number as a year", () => {
  const codebook = parseCodebook("codes: [{ code: thank }, { code: help }]", "motives.yml");
  const timeOf = (published_at: string) => {
    return parseExamples(`text,motives,published_at\nда,thank,${published_at}\n`, codebook, "coding/m.csv")[0].time;
  };
  assert.equal(timeOf("2026-03-01 09:30:00"), Date.UTC(2026, 2, 1, 9, 30));
  assert.equal(timeOf("2026-03-01T09:30:00+03:00"), Date.UTC(2026, 2, 1, 6, 30));
  assert.equal(timeOf("7"), null);
});

Deno.test("parseExamples() names the line of a row with a cell too many, of a quote that never closes, of no such code", () => {
  const codebook = parseCodebook("codes: [{ code: thank }, { code: help }]", "motives.yml");
  const parsing = (rows: string) => () =>
    parseExamples(`text,motives\n"да\nда",thank\n${rows}`, codebook, "coding/m.csv");
  assert.throws(
    parsing("нет, спасибо,thank\n"),
    /coding\/m\.csv:4: Cannot read the example: found 3 cells for 2 columns/,
  );
  assert.throws(parsing('"нет,thank\nда,help\n'), /coding\/m\.csv:4: .*a quote in it never closes/);
  assert.throws(parsing("нет,thanks\n"), /coding\/m\.csv:4: .*"thanks".*did you mean "thank"/);
});

Deno.test("JudgedRows keeps more judgements than were expected, and is gone through again from the first", () => {
  const judged = new JudgedRows(1, 2, 1), rows = [...Array(20).keys()];
  for (const row of rows) judged.add(row, row % 2 === 0 ? "А" : null, [`code${row}`], row % 3 - 1, [row, row + 0.5]);
  const expected = rows.map((row) => ({
    row,
    subject: row % 2 === 0 ? "А" : null,
    codes: [`code${row}`],
    confidence: [undefined, row, row + 0.5][row % 3],
    p: [row],
  }));
  for (let time = 0; time < 2; time++) assert.deepEqual([...judged], expected);
});

Deno.test("knownTexts() knows each text by all of its signature", () => {
  const signatures = [0, 1, 2 ** 19, 2 ** 52 + 5, 2 ** 53 - 1], known = knownTexts(signatures.map((s) => [s, [s]]));
  for (const signature of signatures) assert.deepEqual(known(signature), [signature]);
  for (const other of [2, 2 ** 20, 2 ** 52 + 5 + 2 ** 19, 2 ** 52 - 1]) assert.equal(known(other), undefined);
});
