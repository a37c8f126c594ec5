/** Tables as people's programs save them, each with its answer by hand. @module */
import assert from "node:assert/strict";
import { readMentions, type ReadOptions } from "../../lib/collect/mod.ts";
import { zip } from "./_zip.ts";

const COLUMNS = { id: "id", published_at: "date", text: "text" };

async function read(content: string | Uint8Array, options: ReadOptions = {}) {
  const path = await Deno.makeTempFile();
  await Deno.writeFile(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  try {
    return await readMentions(path, { columns: COLUMNS, defaults: { source: "forum" }, name: "e.csv", ...options });
  } finally {
    await Deno.remove(path);
  }
}

Deno.test("readMentions() takes words for no id for none, so that equal short texts stay two records", async () => {
  const { mentions } = await read("id,date,text\nnan,2015-07-01 10:00,Спасибо\nnan,2015-07-01 11:00,Спасибо\n");
  assert.equal(new Set(mentions.map(({ id }) => id)).size, 2);
  assert.ok(mentions.every(({ id }) => /^forum:[0-9a-f]{16}$/.test(id)));
});

Deno.test("readMentions() finds the parent of a reply whose column a program held as fractions", async () => {
  const { mentions } = await read("id,date,text,parent\n1,2015-07-01,Когда?,\n2,2015-07-01,Завтра,1.0\n", {
    columns: { ...COLUMNS, parent: "parent" },
  });
  assert.deepEqual(mentions.map(({ id, parent }) => [id, parent]), [["forum:1", null], ["forum:2", "forum:1"]]);
});

Deno.test("readMentions() keeps in extra what should be a number and is none, and fills numbers by defaults", async () => {
  const { mentions } = await read("id,date,text,stars,likes\n1,2015-07-01,а,4 из 5,много\n2,2015-07-01,б,,—\n", {
    columns: { ...COLUMNS, rating: "stars", likes: "likes" },
    defaults: { source: "forum", rating: "3" },
  });
  assert.deepEqual(mentions.map(({ rating, likes, extra }) => [rating, likes, extra]), [
    [4, null, '{"likes":"много"}'],
    [3, null, null],
  ]);
});

Deno.test("readMentions() reads quotes after a backslash where the file writes them so, and lines within", async () => {
  const { mentions, rejected } = await read(
    'id,date,text,note\n1,2015-07-01,"сказал \\"да\\", и всё",\n' +
      '2,2015-07-02,"первая \\"строка\\"\nвторая, строка","так \\"и\\" есть"\n3,2015-07-03,"",\n',
  );
  assert.deepEqual(mentions.map(({ line, text, extra }) => [line, text, extra]), [
    [2, 'сказал "да", и всё', null],
    [3, 'первая "строка"\nвторая, строка', '{"note":"так \\"и\\" есть"}'],
  ]);
  assert.deepEqual(rejected.map(({ line }) => line), [5]);
  const doubled = await read('id,date,text\n1,2015-07-01,"сказал ""да"""\n2,2015-07-02,"папка C:\\"\n');
  assert.deepEqual(doubled.mentions.map(({ text }) => text), ['сказал "да"', "папка C:\\"]);
});

Deno.test("readMentions() goes by the sign that the line sep= names", async () => {
  for (const first of ["sep=^", '"sep=^"', "SEP=^\r"]) {
    const { mentions } = await read(`${first}\nid^date^text\n1^2015-07-01^да, нет; вот\n`);
    assert.deepEqual(mentions.map(({ line, text }) => [line, text]), [[3, "да, нет; вот"]]);
  }
});

Deno.test("readMentions() finds a header row however far down, and says where there is none", async () => {
  const far = `${"о выгрузке\n".repeat(70)}id,date,text\n1,2015-07-01,а\n`;
  assert.deepEqual((await read(far, { headerRow: 71 })).mentions.map(({ line }) => line), [72]);
  await assert.rejects(
    read(far, { headerRow: 99 }),
    /^StudyError: Cannot find row 99 of e\.csv, the header by header_row: the file ends before it/,
  );
});

Deno.test("readMentions() says which of two columns of one name is read, if it is read", async () => {
  const { mentions, notes } = await read("id,date,text,Text,note,note\n1,2015-07-01,а,б,в,г\n");
  assert.deepEqual([mentions[0].text, mentions[0].extra], ["а", '{"Text (2)":"б","note":"в","note (2)":"г"}']);
  assert.deepEqual(notes, ['e.csv: the header names "text" twice; the first is read, the other is "text (2)"']);
});

Deno.test("readMentions() puts a date and a time of day together that stand in two columns", async () => {
  const columns = { ...COLUMNS, time_of_day: "time" }, timezone = "Europe/Moscow";
  const momentsOf = async (rows: string) => {
    const { mentions } = await read(`id;date;time;text\n${rows}`, { columns, timezone });
    return mentions.map(({ published_at }) => new Date(published_at).toISOString());
  };
  assert.deepEqual(await momentsOf("1;30.08.2015;14:05;а\n2;31.08.2015;9:05:01;б\n3;01.09.2015;;в\n"), [
    "2015-08-30T11:05:00.000Z",
    "2015-08-31T06:05:01.000Z",
    "2015-08-31T21:00:00.000Z",
  ]);
  assert.deepEqual(await momentsOf("1;8/30/2015;2:05 PM;а\n2;2015-08-30 10:00;14:05;б\n"), [
    "2015-08-30T11:05:00.000Z",
    "2015-08-30T07:00:00.000Z", // the date has a time itself
  ]);
  // 42219 is 3 August 2015 in a spreadsheet
  assert.deepEqual(await momentsOf("1;42219;12:00;а\n2;42219;0,25;б\n"), [
    "2015-08-03T09:00:00.000Z",
    "2015-08-03T03:00:00.000Z",
  ]);
});

Deno.test("readMentions() reads seconds, milliseconds and microseconds in one column, and no date of zero", async () => {
  const { mentions, rejected } = await read(
    "id,date,text\n1,1438592400,а\n2,1438592400000,б\n3,1438592400000000,в\n4,0,г\n5,1438592400,д\n",
  );
  assert.deepEqual(new Set(mentions.map(({ published_at }) => published_at)), new Set([Date.UTC(2015, 7, 3, 9)]));
  assert.deepEqual(rejected.map(({ line, reason }) => [line, reason]), [
    [5, 'no date: column "date" holds "0", the day on which clocks begin: it stands for no date'],
  ]);
  const ms = await read("id,date,text\n1,1438592400000,а\n2,1438592400000,б\n3,1438592400,в\n");
  assert.deepEqual(ms.mentions.map(({ published_at }) => published_at), Array(3).fill(Date.UTC(2015, 7, 3, 9)));
});

Deno.test("readMentions() reads dates with Russian and Ukrainian signs of the year, and knows relative ones", async () => {
  const { mentions, rejected } = await read(
    "id;date;text\n1;30.08.2015г.;а\n2;31.08.2015 р. 14.05;б\n3;5 хв тому;в\n4;вчера в 14:05;г\n5;2 ч.;д\n6;3d;е\n7;5 марта;ж\n",
  );
  assert.deepEqual(mentions.map(({ published_at }) => new Date(published_at).toISOString()), [
    "2015-08-30T00:00:00.000Z",
    "2015-08-31T14:05:00.000Z",
  ]);
  assert.ok(rejected.slice(0, 4).every(({ reason }) => reason.endsWith("counted from a moment that is not known")));
  assert.match(rejected[4].reason, /"5 марта", which names no year$/);
});

Deno.test("readMentions() takes headers in brackets for headers, not for JSON", async () => {
  for (const name of [(word: string) => `[${word}]`, (word: string) => `{${word}}`]) {
    const columns = Object.fromEntries(Object.entries(COLUMNS).map(([target, word]) => [target, name(word)]));
    const { mentions } = await read(`${name("id")},${name("date")},${name("text")}\n1,2015-07-01,а\n`, { columns });
    assert.deepEqual(mentions.map(({ id, text }) => [id, text]), [["forum:1", "а"]]);
  }
});

Deno.test("readMentions() says of text that was garbled before it came", async () => {
  const garbled = new TextDecoder("windows-1251").decode(new TextEncoder().encode("Северлинк опять молчит"));
  const { notes } = await read(`id,date,text\n1,2015-07-01,${garbled}\n`);
  assert.deepEqual(notes, [
    "e.csv: its text is garbled: UTF-8 that was taken for windows-1251 before it was saved; export it anew",
  ]);
});

Deno.test("readMentions() says in one note what a zip holds that is no export", async () => {
  const { notes } = await read(zip({ "a.csv": "id,date,text\n1,2015-07-01,а\n", "readme.txt": "привет, выгрузка\n" }));
  assert.deepEqual(notes, [
    'Cannot find column "id" for id in e.csv/readme.txt: columns are "привет", "выгрузка"; and 2 more such',
  ]);
});

Deno.test("readMentions() says how many ids were rounded, and how they look", async () => {
  const row = (id: string, text: string) => `${id},2015-07-01,${text}\n`;
  const fractions = row("1294030472427835392.0", "а") + row("1294030472427835392.0", "б") + row("7.0", "в");
  const { mentions, notes } = await read(`id,date,text\n${fractions}`);
  assert.deepEqual([new Set(mentions.map(({ id }) => id)).size, mentions[2].id], [3, "forum:7"]);
  assert.deepEqual(notes, [
    'e.csv: column "id": a spreadsheet rounded the ids of 2 records (fractions, as 1294030472427835392.0); they have ' +
    "ids made from address or content",
  ]);
  const scientific = await read(`id,date,text\n${row("1.29403E+18", "а")}`);
  assert.match(scientific.notes[0], /the ids of 1 record \(scientific notation, as 1\.29403E\+18\)/);
});

Deno.test("readMentions() takes a row without any value for no record, and words for nothing for nothing", async () => {
  const columns = { ...COLUMNS, author: "author", source: "where", url: "url" };
  const { mentions, rejected } = await read(
    "id;date;text;author;where;url\n1;2015-07-01;а;#N/A;-;nan\n;;;;;\n ; ;;;\n;;;;\n2;;б;;;\n;;;;;\n",
    { columns },
  );
  assert.deepEqual(mentions.map(({ id, author, url }) => [id, author, url]), [["forum:1", null, null]]);
  assert.deepEqual(rejected.map(({ line }) => line), [6]);
});

Deno.test("readMentions() names what is no export by its first bytes", async () => {
  for (
    const [head, what] of [
      ["\x89PNG\r\n\x1a\n", "a picture (PNG)"],
      ["%PDF-1.7\n", "a PDF"],
      ["Rar!", "an archive (RAR)"],
      ["\xff\xfe\0\0i\0\0\0d\0\0\0", "text in UTF-32: save it as UTF-8"],
    ]
  ) {
    const bytes = Uint8Array.from(head, (sign) => sign.charCodeAt(0));
    await assert.rejects(
      read(bytes),
      new RegExp(`Cannot read e\\.csv: it is ${what.replace(/[()]/g, "\\$&")}; export it as CSV, XLSX or JSON`),
    );
  }
});

Deno.test("readMentions() keeps records apart where a text begins with a name in quotes and others hold inch marks", async () => {
  const { mentions, rejected } = await read(
    'id\tdate\ttext\n1\t2015-07-01 10:00\t"Северлинк" молчит\n2\t2015-07-02 10:00\tэкран 24" и всё\n' +
      '3\t2015-07-03 10:00\t"целиком"\n4\t2015-07-04 10:00\t"первая ""строка""\nвторая"\n',
  );
  assert.deepEqual(mentions.map(({ line, text }) => [line, text]), [
    [2, '"Северлинк" молчит'],
    [3, 'экран 24" и всё'],
    [4, "целиком"],
    [5, 'первая "строка"\nвторая'],
  ]);
  assert.deepEqual(rejected, []);
});

Deno.test("readMentions() keeps records apart below a stray quote where the next has a comma at its end, or one too many", async () => {
  for (const [end, reasons] of [[",", []], [",лишнее", [/^number of fields/]]] as const) {
    const { mentions, rejected } = await read(
      `id,date,text\n1,2015-07-01 10:00,"раз" и хвост${end === "," ? "," : ""}\n2,2015-07-02 10:00,"два"${end}\n` +
        '3,2015-07-03 10:00,"три"\n',
    );
    assert.deepEqual(
      mentions.map(({ text }) => text),
      reasons.length === 0 ? ['"раз" и хвост', "два", "три"] : ['"раз" и хвост', "три"],
    );
    assert.equal(rejected.length, reasons.length);
    rejected.forEach(({ line, reason }, i) => assert.ok(line === 3 && reasons[i].test(reason), reason));
  }
});

Deno.test("readMentions() takes the last record but one whole where the last opens a quote that never closes", async () => {
  const { mentions, rejected } = await read('id,date,text\n1,2015-07-01,"Северлинк" тут\n2,2015-07-02,"конец ""\n');
  assert.deepEqual(mentions.map(({ text }) => text), ['"Северлинк" тут']);
  assert.deepEqual(rejected.map(({ line }) => line), [3]);
});

Deno.test("readMentions() joins the digits of an id that is shown in groups, and says what stands in a text's place", async () => {
  const grouped = await read('id,date,text\n"1,294,030,472",2015-07-01,а\n"12,345",2015-07-01,б\n');
  assert.deepEqual(grouped.mentions.map(({ id }) => id), ["forum:1294030472", "forum:12,345"]);
  const list = await read('{"id":"1","date":"2015-07-01","text":["а"]}\n[{"id":"2","date":"2015-07-01","text":"б"}]\n');
  assert.deepEqual(list.mentions.map(({ id, line }) => [id, line]), [["forum:2", 2]]);
  assert.match(list.rejected[0].reason, /^no text: column "text" is a list, no text$/);
});

Deno.test("readMentions() reads lines that a spreadsheet took for one cell each", async () => {
  const rows = 'id,date,text\r\n1,2015-07-01,просто\r\n"2,2015-07-02,""да, ""нет"""""\r\n"3,2015-07-03,""а, б"""\r\n';
  const { mentions, rejected } = await read(rows.replace('""да, ""нет"""""', '""да, """"нет"""""""'));
  assert.deepEqual(mentions.map(({ line, id, text }) => [line, id, text]), [
    [2, "forum:1", "просто"],
    [3, "forum:2", 'да, "нет"'],
    [4, "forum:3", "а, б"],
  ]);
  assert.deepEqual(rejected, []);
  const withEmptyCells = await read('"id,date,text";;\n"1,2015-07-01,""а, б""";;\n');
  assert.deepEqual(withEmptyCells.mentions.map(({ text }) => text), ["а, б"]);
  const lawful = await read('id,date,text\n"1","2015-07-01","а, ""б"""\n');
  assert.deepEqual(lawful.mentions.map(({ text }) => text), ['а, "б"']);
});

Deno.test("readMentions() reads spaces between a delimiter and a quote as no part of the field", async () => {
  const { mentions } = await read('"id", "date", "text"\n"1", "2015-07-01", "а, б"\n"2", "2015-07-02", "в"\n');
  assert.deepEqual(mentions.map(({ id, text }) => [id, text]), [["forum:1", "а, б"], ["forum:2", "в"]]);
});

Deno.test("readMentions() reads a .xls that is a table in HTML, in the encoding that its letters have", async () => {
  const { mentions, rejected } = await read(
    "<html><head><style>td{}</style></head><body><table><tr><td colspan=3>Отчёт</td></tr>" +
      "<tr><th>id</th><th>date</th><th>text</th><th>url</th></tr><tr><td>1</td><td>2015-07-01 10:00</td>" +
      '<td>да, "нет"<br>и &amp;</td><td><a href="https://x.com/a/status/5?a=1&amp;b=2">ссылка</a></td></tr>' +
      "<tr><td>2<td>2015-07-02<td>без концов<td></table></body></html>",
    { columns: { ...COLUMNS, url: "url" } },
  );
  assert.deepEqual(mentions.map(({ id, text, url }) => [id, text, url]), [
    ["forum:1", 'да, "нет"\nи &', "https://x.com/a/status/5?a=1&b=2"],
    ["forum:2", "без концов", null],
  ]);
  assert.deepEqual(rejected, []);
});

Deno.test("readMentions() reads the XML of old spreadsheets, cells left out between others too", async () => {
  const cell = (text: string, attributes = "") => `<Cell${attributes}><Data ss:Type="String">${text}</Data></Cell>`;
  const { mentions } = await read(
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns:ss="x"><Worksheet><Table>' +
      `<Row>${["id", "date", "likes", "text"].map((name) => cell(name)).join("")}</Row>` +
      `<Row>${cell("1")}${cell("2015-07-01T10:00:00.000")}${cell("да", ' ss:Index="4"')}</Row>` +
      "</Table></Worksheet></Workbook>",
  );
  assert.deepEqual(mentions.map(({ id, text, likes }) => [id, text, likes]), [["forum:1", "да", null]]);
});

Deno.test("readMentions() speaks of no study.yml: there is none", async () => {
  const path = await Deno.makeTempFile();
  await Deno.writeTextFile(path, "id,date,text\n1,2026-03-01,Hi\n");
  await assert.rejects(readMentions(path, { name: "a.csv" }), {
    message: 'Cannot tell the format of a.csv: no known export has its columns "id", "date", "text"; ' +
      'write format: NAME, or columns: { published_at: "date", text: "text", id: "id" }',
  });
  await Deno.remove(path);
});

Deno.test("readMentions() keeps records apart below a stray quote where an inch mark or a quoted text seems to close it", async () => {
  const at = "2015-07-04 10:00";
  const idsOf = async (lines: string[]) => {
    const { mentions, rejected } = await read(lines.join("\n") + "\n");
    assert.deepEqual(rejected.map(({ line }) => line), [2]);
    return mentions.map(({ id }) => id.slice(-1)).join("");
  };
  const first = `1,${at},"odd,3`, last = `4,${at},"four",5`;
  const table = ["id,date,text,likes", first, `2,${at},24" screen,4`, `3,${at},"three",5`, last];
  assert.equal(await idsOf(table), "234");
  assert.equal(await idsOf(table.map((line) => line.replaceAll(",", "\t"))), "234");
  assert.equal(await idsOf(["id,date,text,likes", first, `2,${at},screen of 24",4`, `3,${at},three,5`, last]), "234");
  assert.equal(
    await idsOf(["id,date,text,likes", first, `2,${at},"screen of 24""",4`, `3,${at},three,5`, last]),
    "234",
  );
  // The text in front: what follows it in the record stands before the line end.
  assert.equal(
    await idsOf(["text,id,date", `"odd,1,${at}`, `"two\nlines",2,${at}`, `three,3,${at}`, `four,4,${at}`]),
    "234",
  );
  // Lawful texts of several lines that hold delimiters, numbers and dates.
  const lawful = ["a, b\nc", `5,${at},x\ny`, `see:\n7,${at},z`];
  const rows = lawful.map((text, i) => `${i},${at},"${text}"\n`);
  const { mentions } = await read("id,date,text\n" + rows.join(""));
  assert.deepEqual(mentions.map(({ text }) => text), lawful);
});
