import assert from "node:assert/strict";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { StudyError } from "../../../lib/tables/study_error.ts";
import { readMentions, type ReadOptions } from "../../../lib/collect/mod.ts";
import { concat, workbook, zip } from "../_zip.ts";

const COLUMNS = { id: "id", published_at: "date", text: "text", likes: "likes" };

async function read(content: string | Uint8Array, options: ReadOptions = { columns: COLUMNS }) {
  const path = await Deno.makeTempFile();
  try {
    await Deno.writeFile(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
    return await readMentions(path, { name: "export", timezone: "Europe/Moscow", ...options });
  } finally {
    await Deno.remove(path);
  }
}

const ROWS = [
  ["1", "2015-07-10 10:00:00", "Северлинк, «опять» 👨‍👩‍👧", "5"],
  ["2", "2015-07-10 10:05:00", 'две\nстроки; "кавычки"', ""],
  ["3", "2015-07-10 10:10:00", "=1+1, не формула", "0"],
];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const CSV = `id,date,text,likes\n${ROWS.map((row) => row.map(quoted).join(",")).join("\n")}\n`;
const JSONL = ROWS.map(([id, date, text, likes]) => JSON.stringify({ id, date, text, likes })).join("\n");
const short = ({ mentions }: Awaited<ReturnType<typeof read>>) =>
  mentions.map(({ id, published_at, text, likes }) => [id, published_at, text, likes]);

Deno.test("readMentions() gives the same mentions of the same records as CSV, TSV, XLSX, JSON and JSON Lines, packed or not", async () => {
  const expected = short(await read(CSV));
  assert.deepEqual(expected.map(([, , text]) => text), ROWS.map(([, , text]) => text));
  const tsv = `id\tdate\ttext\tlikes\n${ROWS.map((row) => row.map(quoted).join("\t")).join("\n")}\n`;
  const xlsx = workbook([{ name: "Лист1", rows: [["id", "date", "text", "likes"], ...ROWS] }]);
  const encoded = new TextEncoder().encode(CSV);
  const forms: Record<string, string | Uint8Array> = {
    tsv,
    xlsx,
    jsonl: JSONL,
    json: JSON.stringify(ROWS.map(([id, date, text, likes]) => ({ id, date, text, likes })), null, 2),
    "csv.gz": gzipSync(CSV),
    "csv.gz of two members": concat([gzipSync(encoded.subarray(0, 90)), gzipSync(encoded.subarray(90))]),
    zip: zip({ "folder/": "", "exports/may.csv": CSV, "__MACOSX/._may.csv": "junk" }),
    "zip of a workbook": zip({ "may.xlsx": xlsx }),
    "zip of gzip": zip({ "may.csv.gz": gzipSync(CSV) }),
    "jsonl.gz": gzipSync(JSONL),
  };
  for (const [name, content] of Object.entries(forms)) assert.deepEqual(short(await read(content)), expected, name);
});

Deno.test("readMentions() refuses a zip that points outside, a bomb, an encrypted entry, and a workbook without a directory", async () => {
  for (const name of ["../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "a/../../evil.csv"]) {
    await assert.rejects(
      read(zip({ [name]: CSV })),
      (error) => error instanceof StudyError && /points outside/.test(error.message),
      name,
    );
  }
  const bomb = new Uint8Array(80 << 20).fill(32);
  await assert.rejects(
    read(zip({ "a.csv": bomb })),
    (error) => error instanceof StudyError && /times its size/.test(error.message),
  );
  await assert.rejects(read(gzipSync(bomb)), StudyError);
  await assert.rejects(read(zip({ "a.csv": CSV }).subarray(0, 60)), StudyError);
});

Deno.test("readMentions() reads a gzip that breaks off as far as it goes, and says so", async () => {
  const long = `id,date,text,likes\n${
    Array.from({ length: 5000 }, (_, i) => `${i},2015-07-10 10:00:00,текст номер ${i * 7919 % 10007},1\n`).join("")
  }`;
  const packed = gzipSync(long), { mentions, notes } = await read(packed.subarray(0, packed.length / 2));
  assert.ok(mentions.length > 100 && mentions.length < 5000);
  assert.ok(notes.some((note) => note.includes("breaks off")), notes.join());
});

Deno.test("readMentions() tells encodings by the bytes: Windows-1251 for Russian and Ukrainian, Windows-1252 else", async () => {
  const bytes1251 = (text: string) =>
    Uint8Array.from(text, (c) => {
      const code = c.charCodeAt(0);
      if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
      return { "і": 0xb3, "ї": 0xbf, "є": 0xba, "І": 0xb2, "ё": 0xb8 }[c] ?? code;
    });
  const russian = "id,date,text,likes\n1,2015-07-10,Связь пропала второй день подряд,1\n";
  const ukrainian = "id,date,text,likes\n1,2015-07-10,Немає звязку вже другий день і ніхто не відповідає,1\n";
  assert.equal((await read(bytes1251(russian))).mentions[0].text, "Связь пропала второй день подряд");
  assert.equal(
    (await read(bytes1251(ukrainian))).mentions[0].text,
    "Немає звязку вже другий день і ніхто не відповідає",
  );
  const french = Uint8Array.from(
    "id,date,text,likes\n1,2015-07-10,Le réseau est tombé à Orléans; ça dure,1\n",
    (c) => c.charCodeAt(0),
  );
  assert.equal((await read(french)).mentions[0].text, "Le réseau est tombé à Orléans; ça dure");
  const named = await read(bytes1251(russian), { columns: COLUMNS, encoding: "windows-1252" });
  assert.notEqual(named.mentions[0].text, "Связь пропала второй день подряд");
  await assert.rejects(read(russian, { columns: COLUMNS, encoding: "cp-1251-x" }), StudyError);
});

Deno.test("readMentions() goes on past half an emoji, NUL bytes, a header in the middle, old Macs' line ends", async () => {
  const half = concat([
    new TextEncoder().encode("id,date,text,likes\n1,2015-07-10,Привет "),
    Uint8Array.of(0xf0, 0x9f),
    new TextEncoder().encode(",1\n2,2015-07-10,цела,1\n"),
  ]);
  const cut = await read(half);
  assert.deepEqual(cut.mentions.map(({ text }) => text), ["Привет \ufffd", "цела"]);
  assert.match(cut.notes[0], /2 bytes are no sound UTF-8/);
  const nuls = await read("id,date,text,likes\n1,2015-07-10,а\0б,1\n");
  assert.equal(nuls.mentions[0].text, "аб");
  assert.match(nuls.notes[0], /1 NUL/);
  const doubled = await read("id,date,text,likes\n1,2015-07-10,а,1\nid,date,text,likes\n2,2015-07-10,б,1\n");
  assert.deepEqual(doubled.rejected.map(({ line, reason }) => [line, reason]), [[3, "the header again, no record"]]);
  assert.equal((await read("id,date,text,likes\r1,2015-07-10,а,1\r2,2015-07-10,б,1\r")).mentions.length, 2);
  assert.deepEqual(
    (await read("id,date,text,likes\n\n1,2015-07-10,а,1\n \n2,2015-07-10,б,1")).mentions.map(({ line }) => line),
    [3, 5],
  );
  const surrogate = await read(
    `{"id": "1", "date": "2015-07-10", "text": "а \\ud83d"}\n{"id": "2", "date": "2015-07-10", "text": "б"}\n`,
    { columns: { id: "id", published_at: "date", text: "text" } },
  );
  assert.equal(surrogate.mentions[0].text, "а \ufffd");
});

Deno.test("readMentions() reads workbooks: shared and rich texts, dates of both calendars, formulas, errors, _x000D_", async () => {
  const styles =
    `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const rows = (days: number) => [
    ["id", "date", "text", "likes"],
    [
      '<c r="A2"><v>1</v></c>',
      `<c r="B2" s="1"><v>${days}</v></c>`,
      '<c r="C2" t="s"><v>0</v></c>',
      '<c r="D2"><f>SUM(1,2)</f><v>3</v></c>',
    ],
    [
      '<c r="A3"><v>2</v></c>',
      `<c r="B3" s="1"><v>${days}</v></c>`,
      '<c r="C3" t="s"><v>1</v></c>',
      '<c r="D3"><f>SUM(1,2)</f></c>',
    ],
    [
      '<c r="A4"><v>1.29403E+18</v></c>',
      `<c r="B4" s="1"><v>${days}</v></c>`,
      '<c r="C4" t="str"><f>A1</f><v>формула</v></c>',
      '<c r="D4" t="e"><v>#N/A</v></c>',
    ],
  ];
  const strings = [
    "<r><t>Северлинк </t></r><r><rPr><b/></rPr><t>молчит</t></r><rPh><t>чтение</t></rPh>",
    "<t>одна_x000D_\nдве _x0041_</t>",
  ];
  const from1900 = await read(workbook([{ name: "S", rows: rows(42195.41666666666) }], { strings, styles }));
  assert.deepEqual(from1900.mentions.map(({ text }) => text), ["Северлинк молчит", "одна\r\nдве A", "формула"]);
  assert.deepEqual(from1900.mentions.map(({ likes }) => likes), [3, null, null]);
  assert.ok(from1900.mentions.every(({ published_at }) => published_at === Date.UTC(2015, 6, 10, 7)));
  assert.ok(
    from1900.notes.some((note) => /1 formulas have no kept value/.test(note)) &&
      from1900.notes.some((note) => /1 cells hold an error/.test(note)),
  );
  assert.ok(from1900.notes.some((note) => /rounded the ids of 1 record/.test(note)));
  const from1904 = await read(
    workbook([{ name: "S", rows: rows(40733.41666666666) }], {
      strings,
      styles,
      properties: '<workbookPr date1904="1"/>',
    }),
  );
  assert.equal(from1904.mentions[0].published_at, Date.UTC(2015, 6, 10, 7));
  const broken = await read(
    workbook([{ name: "S", rows: rows(42195.41666666666) }], { strings, styles: "<styleSheet><<<" }),
    { columns: COLUMNS, time: "excel-days" },
  );
  assert.equal(broken.mentions[0].published_at, Date.UTC(2015, 6, 10, 7));
});

Deno.test("readMentions() reads on in a JSON document past a damaged record and to where it is cut", async () => {
  const record = (id: number) => JSON.stringify({ id, date: "2015-07-10", text: `текст ${id}`, likes: 1 }, null, 1);
  const damaged = `[\n${record(1)},\n${record(2).replace('"текст 2"', '"текст 2')},\n${record(3)},\n${record(4)}\n]`;
  const { mentions, rejected } = await read(damaged);
  assert.deepEqual(mentions.map(({ id }) => id), ["unknown:1", "unknown:3", "unknown:4"]);
  assert.deepEqual(rejected.map(({ line, reason }) => [line, reason]), [[8, "JSON: the record is damaged"]]);
  const cut = await read(`[\n${record(1)},\n${record(2)},\n${record(3).slice(0, 20)}`);
  assert.deepEqual([cut.mentions.length, cut.rejected.map(({ reason }) => reason)], [2, [
    "JSON: the file ends inside the record",
  ]]);
  const long = await read('[{"id": 1294030472427835393, "date": "2015-07-10", "text": "а", "likes": 1}]');
  assert.equal(long.mentions[0].id, "unknown:1294030472427835393");
});

Deno.test("readMentions() ends with damaged zstd, and says of one that was cut that it breaks off", async () => {
  const garbage = Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, ...Array.from({ length: 64 }, (_, i) => (i * 37) % 256)]);
  assert.match((await read(garbage)).notes[0], /breaks off/); // it waited for ever
  const lines = Array.from(
    { length: 20_000 },
    (_, i) => `${i},2015-07-01 10:00,текст ${(i * 2654435761) % 1_000_003},1`,
  );
  const packed = new Uint8Array(
    zstdCompressSync(new TextEncoder().encode(`id,date,text,likes\n${lines.join("\n")}\n`)),
  );
  const several = await read(new Uint8Array([...packed, ...packed, ...packed])); // as pzstd writes it; the header again
  assert.deepEqual([several.notes, several.mentions.length], [[], 60_000]);
  const two = new Uint8Array([...packed, ...packed.subarray(0, packed.length - 7)]);
  for (const cut of [packed.subarray(0, packed.length - 7), two]) {
    assert.match((await read(cut)).notes[0], /breaks off \(the last frame is cut\); what stands before that was read$/);
  }
});

Deno.test("readMentions() reads the files in a tar, packed or not, with long names, and what was packed twice", async () => {
  const header = (name: string, size: number, kind = "0") => {
    const bytes = new Uint8Array(512), fields = `${name.padEnd(124, "\0")}${size.toString(8).padStart(11, "0")}\0`;
    bytes.set(new TextEncoder().encode(`${fields.padEnd(156, "\0")}${kind}`.padEnd(257, "\0") + "ustar"));
    return bytes;
  };
  const entry = (name: string, content: string, kind = "0") => {
    const bytes = new TextEncoder().encode(content), padded = new Uint8Array(Math.ceil(bytes.length / 512) * 512);
    padded.set(bytes);
    return [header(name, bytes.length, kind), padded];
  };
  const TEXTS = { columns: { id: "id", published_at: "date", text: "text" } };
  const table = (id: number) => `id,date,text\n${id},2015-07-01 10:00,words ${id}\n`;
  const long = `exports/${"x".repeat(120)}.csv`;
  const tar = concat([
    header("exports/", 0, "5"),
    ...entry("exports/a.csv", table(1)),
    ...entry("././@LongLink", `${long}\0`, "L"),
    ...entry(long.slice(0, 100), table(2)),
    ...entry("exports/._a.csv", "left by a system"),
    new Uint8Array(1024),
  ]);
  for (const bytes of [tar, gzipSync(tar)]) {
    const { mentions, rejected, notes } = await read(bytes, TEXTS);
    assert.deepEqual(mentions.map(({ text }) => text), ["words 1", "words 2"]);
    assert.deepEqual([rejected, notes], [[], []]);
  }
  assert.deepEqual((await read(gzipSync(gzipSync(table(3))), TEXTS)).mentions.map(({ text }) => text), ["words 3"]);
});
