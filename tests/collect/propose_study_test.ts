import assert from "node:assert/strict";
import { parse } from "yaml";
import { StudyError } from "../../lib/tables/study_error.ts";
import { proposeStudy } from "../../lib/collect/mod.ts";
import { readStudy } from "../../lib/study/read_study.ts";
import { collect } from "./_collect.ts";

const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;
const FILES = [
  ...[...Deno.readDirSync(`${FIXTURES}formats`)].map(({ name }) => `formats/${name}`).filter((name) =>
    !name.endsWith("EXPECT.csv")
  ),
  "cases/01-ids-rounded-by-excel/export.csv",
  "cases/05-utf16-tab-separated/export.csv",
  "cases/07-csv-stray-quote-swallows-rows/export.csv",
  "cases/11-jsonl-broken-lines/stream.jsonl",
  "cases/13-xlsx-title-rows-hidden-sheet/export.xlsx",
].sort();

Deno.test("proposeStudy() writes of each sample a study that can be read and collected with no edit", async () => {
  for (const name of FILES) {
    const folder = await Deno.makeTempDir(), file = name.split("/").at(-1)!;
    await Deno.copyFile(FIXTURES + name, `${folder}/${file}`);
    const { findings, study } = await proposeStudy([{ path: `${folder}/${file}`, file }]);
    await Deno.writeTextFile(`${folder}/study.yml`, study);
    const read = await readStudy(folder);
    assert.ok(read.subjects.length >= 1, name);
    const { counts } = await collect(folder, [...read.sources], { timezone: read.timezone });
    assert.ok(counts.rows_out > 0, `${name}: ${study}`);
    assert.ok(["sure", "likely"].includes(findings[0].sureness) || name.startsWith("cases/"), name);
  }
});

Deno.test("proposeStudy() marks what nothing in the file decides, guesses columns, and names the frequent names", async () => {
  const path = await Deno.makeTempFile();
  const texts = [
    "Опять Северлинк молчит второй день",
    "Третий час нет связи у Северлинка",
    "А я ушёл на Гудок и доволен",
  ];
  await Deno.writeTextFile(
    path,
    `Номер;Когда;Что пишут\n${texts.map((text, i) => `${i + 1};0${i + 1}/02/2024 10:00;${text}`).join("\n")}\n`,
  );
  const { findings, study } = await proposeStudy([{ path, file: "exports/мой файл #1.csv" }]);
  const { title, language, timezone, sources, subjects } = parse(study);
  assert.deepEqual(findings[0].columns, { published_at: "Когда", text: "Что пишут", id: "Номер" });
  assert.match(study, /time: day-first +# nothing in the file decides; check/);
  assert.deepEqual(sources, [{
    files: "exports/мой файл #1.csv",
    columns: { published_at: "Когда", text: "Что пишут", id: "Номер" },
    time: "day-first",
  }]);
  assert.deepEqual(subjects.map(({ name, kind }: { name: string; kind: string }) => [name, kind]), [[
    "Северлинк",
    "company",
  ], ["Гудок", "competitor"]]);
  assert.deepEqual([typeof title, language, timezone], ["string", "ru", "Europe/Moscow"]);
});

Deno.test("proposeStudy() proposes a name of two words with a query that finds its forms, and says why", async () => {
  const path = await Deno.makeTempFile();
  const texts = ["why is Red Bull so warm", "a can of Red Bull's", "drinking Red Bull again", "no Monster, Red Bull!"];
  await Deno.writeTextFile(path, `date,text\n${texts.map((text, i) => `2024-03-0${i + 1},"${text}"`).join("\n")}\n`);
  const { study } = await proposeStudy([{ path, file: "may.csv" }]);
  const line = study.split("\n").find((line) => line.includes('Red Bull"'))!;
  assert.match(line, /query: "red ONEAR\/1 bull OR redbull" \}/);
  assert.match(line, /# in 4 of the 4 texts looked at; inside sentences together 4, Red without it 0, Bull 0$/);
  assert.deepEqual(parse(study).subjects.map(({ name }: { name: string }) => name), ["Red Bull", "Monster"]);
  await Deno.remove(path);
});

Deno.test("proposeStudy() leaves out a file that cannot be read and says why; with no file left it fails", async () => {
  const good = await Deno.makeTempFile(), bad = await Deno.makeTempFile();
  await Deno.writeTextFile(good, "date,text\n2024-03-05,Северлинк молчит\n");
  await Deno.writeTextFile(bad, "a,b\n1,2\n");
  const { findings, study } = await proposeStudy([{ path: bad, file: "bad.csv" }, { path: good, file: "good.csv" }]);
  assert.deepEqual(findings.map(({ sureness }) => sureness), ["unreadable", "guess"]);
  assert.match(study, /# - files: "bad\.csv" +# cannot be read: no column/);
  await assert.rejects(proposeStudy([{ path: bad, file: "bad.csv" }]), StudyError);
});

Deno.test("proposeStudy() says of each file that it cannot read what it found and what would be right", async () => {
  const folder = await Deno.makeTempDir();
  const problemOf = async (file: string, content?: string) => {
    if (content !== undefined) await Deno.writeTextFile(`${folder}/${file}`, content);
    try {
      await proposeStudy([{ path: `${folder}/${file}`, file }]);
    } catch (error) {
      if (error instanceof StudyError) return error.message;
      throw error;
    }
  };
  await Deno.mkdir(`${folder}/exports`);
  assert.equal(await problemOf("mai.csv"), "Cannot read mai.csv: there is no such file");
  assert.equal(
    await problemOf("exports"),
    "Cannot read exports: it is a folder; name the files in it",
  );
  assert.equal(await problemOf("empty.csv", ""), "Cannot read empty.csv: it holds no records");
  assert.equal(
    await problemOf("names.csv", "id,date,text\n"),
    'Cannot read names.csv: it has no records, only a line of names: "id", "date", "text"',
  );
  assert.equal(
    await problemOf("bare.csv", "1,2015-07-01,Северлинк молчит\n2,2015-07-02,Северлинк ответил\n"),
    'Cannot read bare.csv: it has no line of column names: its first line is a record ("1", "2015-07-01", ' +
      '"Северлинк молчит"); put names above it',
  );
  assert.equal(
    await problemOf("ago.csv", "id,date,text\n1,вчера,Северлинк молчит\n"),
    'Cannot read ago.csv: no column of dates was found among "id", "date", "text"; "date" holds "вчера", which is no date',
  );
  assert.equal(
    await problemOf("page.xls", "<html><table></table></html>"),
    "Cannot read page.xls: it is XML or HTML but no feed (RSS, Atom); export it as CSV, XLSX or JSON",
  );
});

Deno.test("proposeStudy() says of a file that is not there, or is a folder, just that", async () => {
  const folder = await Deno.makeTempDir();
  const export_ = (name: string) => [{ path: name === "" ? folder : `${folder}/${name}`, file: "may.csv" }];
  await assert.rejects(proposeStudy(export_("may.csv")), { message: "Cannot read may.csv: there is no such file" });
  await assert.rejects(proposeStudy(export_("")), {
    message: "Cannot read may.csv: it is a folder; name the files in it",
  });
  await Deno.remove(folder);
});

Deno.test("proposeStudy() reads a help desk's export as tickets of one company, and a store's reviews as they are", async () => {
  const of = async (file: string) => {
    const { study } = await proposeStudy([{ path: `${FIXTURES}formats/${file}`, file }]);
    const { sources: [{ defaults }], subjects } = parse(study);
    return [defaults, subjects[0].query];
  };
  assert.deepEqual(await of("care-zendesk-tickets.json"), [{ kind: "ticket" }, "kind:ticket"]);
  const [defaults, query] = await of("google-play-scraper.csv");
  assert.deepEqual([defaults, query === "kind:ticket"], [undefined, false]);
});

Deno.test("proposeStudy() takes records whose ids are those of tickets for requests, those of posts not", async () => {
  const path = await Deno.makeTempFile();
  const proposed = async (id: string) => {
    const rows = [1, 2, 3].map((n) => `${n},2026-03-0${n} 10:00,anna,Is my order ${n} lost or only late`);
    await Deno.writeTextFile(path, `${id},Created,Requester,Description\n${rows.join("\n")}\n`);
    const { sources: [{ defaults }], subjects } = parse((await proposeStudy([{ path, file: "may.csv" }])).study);
    return [defaults, subjects[0].query === "kind:ticket"];
  };
  for (const id of ["Ticket ID", "case_number", "Номер обращения"]) {
    assert.deepEqual(await proposed(id), [{ kind: "ticket" }, true], id);
  }
  assert.deepEqual(await proposed("Post ID"), [undefined, false]);
  await Deno.remove(path);
});

Deno.test("proposeStudy() says what accounts are for, and who answers most", async () => {
  const path = await Deno.makeTempFile();
  const answers = [1, 2, 3, 4, 5].map((n) => `1${n},2026-03-02 10:00,north_help,We are on it,${n}`);
  await Deno.writeTextFile(
    path,
    `id,date,author,text,reply_to\n1,2026-03-01 10:00,anna,Northwind is late,\n${answers.join("\n")}\n`,
  );
  const { study } = await proposeStudy([{ path, file: "may.csv" }]);
  assert.match(study, /# accounts: \[NAME\] within a subject: .*; who answers most here: north_help\n/);
  await Deno.remove(path);
});

Deno.test("proposeStudy() takes for the company the name whose account answers most, with its accounts", async () => {
  const rows = Array.from({ length: 12 }, (_, i) => [
    `${i},2026-09-0${1 + i % 9} 10:00,ann${i},,${
      i % 4 ? "Waiting for Vistula Jet again" : "Lost my bag with Bocian Air"
    }`,
    `${100 + i},2026-09-0${1 + i % 9} 11:00,bocianair,${i},Please tell us your booking`,
    ...(i < 6 ? [`${200 + i},2026-09-0${1 + i % 9} 11:00,vistulajet,${i},Please write to us`] : []),
  ]).flat();
  const path = await Deno.makeTempFile();
  await Deno.writeTextFile(path, "id,date,author,reply_to,text\n" + rows.join("\n"));
  const { study } = await proposeStudy([{ path, file: "may.csv" }]);
  await Deno.remove(path);
  assert.match(study, /name: "Bocian Air", kind: company, .*accounts: \["bocianair"\] }/);
  assert.match(study, /name: "Vistula Jet", kind: competitor, .*accounts: \["vistulajet"\] }/);
});

Deno.test("proposeStudy() gives a Cyrillic name the account that is called like it in Latin letters", async () => {
  const posts = Array.from(
    { length: 8 },
    (_, i) => `${i},2026-03-0${i + 1} 10:00,anna${i},,І знову Лавандра мовчить ${i}`,
  );
  const answers = posts.map((_, i) =>
    `a${i},2026-03-0${i + 1} 11:00,lavandra_ua,${i},Вітаємо! Напишіть нам номер ${i}`
  );
  const path = await Deno.makeTempFile();
  await Deno.writeTextFile(path, ["id,date,author,parent,text", ...posts, ...answers].join("\n"));
  const { study } = await proposeStudy([{ path, file: "may.csv" }]);
  await Deno.remove(path);
  assert.match(study, /name: "Лавандр[^"]*", kind: company, .*accounts: \["lavandra_ua"\] }/);
});

Deno.test("proposeStudy() takes records with ratings for reviews, answered ones too, and tickets with ratings for tickets", async () => {
  const path = await Deno.makeTempFile();
  const proposed = async (id: string) => {
    const rows = [1, 2, 3].map((n) => `${n},2026-03-0${n} 10:00,Late again with Northwind,${n},2026-03-0${n} 12:00`);
    await Deno.writeTextFile(path, `${id},date,text,stars,replied_at\n${rows.join("\n")}\n`);
    const { study } = await proposeStudy([{ path, file: "may.csv" }]);
    return [/defaults: \{ kind: (\w+) \}/.exec(study)?.[1], study.includes('"kind:ticket"')];
  };
  assert.deepEqual(await proposed("review_id"), ["review", false]);
  assert.deepEqual(await proposed("Ticket ID"), ["ticket", true]);
  await Deno.remove(path);
});

Deno.test("proposeStudy() proposes for texts in two columns the format that joins them, and counts of likes are no texts", async () => {
  const words = "when,who,liked,disliked,else\n2024-03-05 10:00,Ann,Fast,Torn box,I have ordered here for years\n" +
    "2024-03-06 10:00,Bob,,Slow,\n";
  const { findings: [parted], study } = await proposed(words);
  assert.match(study, /format: otzovik .*both are in the text\n {4}columns: \{ published_at: "when", title: "else" \}/);
  assert.deepEqual(parted.read.mentions.map(({ text }) => text), [
    "I have ordered here for years\nPros: Fast\nCons: Torn box",
    "Cons: Slow",
  ]);
  const { findings: [counted] } = await proposed("when,text,liked,disliked\n2024-03-05 10:00,Fast and cheap,4,1\n");
  assert.deepEqual([counted.format, counted.columns.text], [null, "text"]);
});

/** What is proposed for a file of that content. */
async function proposed(content: string) {
  const path = await Deno.makeTempFile();
  try {
    await Deno.writeTextFile(path, content);
    return await proposeStudy([{ path, file: "export.csv" }]);
  } finally {
    await Deno.remove(path);
  }
}

Deno.test("proposeStudy() says of a file that names no source how to name one, and nothing of others", async () => {
  const folder = await Deno.makeTempDir(), path = `${folder}/may.csv`, said = /of one site or channel: defaults/;
  const proposed = async (header: string, row: string) => {
    await Deno.writeTextFile(path, `${header}\n${row}\n`);
    return (await proposeStudy([{ path, file: "may.csv" }])).study;
  };
  assert.match(await proposed("date,text", "2026-03-01,No signal again"), said);
  assert.doesNotMatch(await proposed("date,text,site", "2026-03-01,No signal again,vk"), said);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("proposeStudy() takes texts that are called reviews for such without ratings, too", async () => {
  const kindOf = async (text: string) => {
    const { study } = await proposed(`id,date,${text},votes_up\n1,2024-03-05 10:00,Crashes at the start,12\n`);
    return /defaults: \{ kind: (\w+) \} {3}# its texts are called reviews/.exec(study)?.[1];
  };
  assert.deepEqual([await kindOf("review"), await kindOf("Текст отзыва")], ["review", "review"]); // Steam's, Ozon's
  assert.equal(await kindOf("comment"), undefined);
});
