/** Records in JSON, however a program laid them out. @module */
import assert from "node:assert/strict";
import { lookAtExport } from "../../lib/collect/propose/look_at_export.ts";
import { StudyError } from "../../lib/tables/study_error.ts";
import { check, jsonl, read } from "./_samples.ts";

const post = (n: number) => ({
  uri: `at://a/p/${n}`,
  author: { handle: "anna.example" },
  record: { text: `text ${n}`, createdAt: "2024-03-05T09:15:30Z" },
});
const wanted = (...lines: number[]) =>
  lines.map((line, i) => ({ id: `bluesky:at://a/p/${i + 1}`, text: `text ${i + 1}`, line }));

Deno.test("readMentions() reads a document on one line, whatever its first key, and pages one a line or in a list", async () => {
  check(await read(JSON.stringify({ hits: 2, posts: [post(1), post(2)] })), wanted(1, 1));
  check(await read(jsonl({ cursor: "a", posts: [post(1)] }, { cursor: "b", posts: [post(2)] })), wanted(1, 2));
  check(
    await read(
      `[\n{"cursor": "a", "posts": [\n${JSON.stringify(post(1))}]},\n{"posts": [${JSON.stringify(post(2))}]}]`,
    ),
    wanted(3, 4),
  );
});

Deno.test("readMentions() finds a known format's records in lists that it does not declare, and in lists of lists", async () => {
  check(await read(JSON.stringify({ ok: true, payload: { found: [post(1), post(2)] } })), wanted(1, 1));
  check(await read(`[\n[${JSON.stringify(post(1))}],\n[${JSON.stringify(post(2))}]]`), wanted(2, 3));
  const message = { id: 5, type: "message", date: "2024-03-05T12:15:30", from: "A", from_id: "user1", text: "words" };
  check(await read(JSON.stringify([message])), [{ id: "telegram:5", text: "words" }]);
  const article = { url: "https://example.org/a", title: "words", seendate: "20240305T091530Z", domain: "example.org" };
  const wrapped = { status: "ok", data: { articles: [{ ...article, language: "English", sourcecountry: "X" }] } };
  check(await read(JSON.stringify(wrapped)), [{ at: "2024-03-05T09:15:30.000Z", text: "words" }]);
  // Keys of an object have no order: the chat's number may follow its messages.
  check(await read(JSON.stringify({ messages: [message], type: "private_group", id: 7 })), [{ id: "telegram:7/5" }]);
});

Deno.test("readMentions() reads objects one after another without a list around them", async () => {
  const pretty = [post(1), post(2)].map((record) => JSON.stringify(record, null, 1));
  const next = pretty[0].split("\n").length + 1;
  check(await read(pretty.join("\n")), wanted(1, next));
  check(await read(pretty.join(",\n")), wanted(1, next));
  check(await read([post(1), post(2)].map((record) => JSON.stringify(record)).join("")), wanted(1, 1));
});

Deno.test("readMentions() says of a document with empty lists that it has no records, and refuses one that says nothing", async () => {
  for (const text of ["[]", "{}", '{"name":"x","messages":[]}', '{\n"data": [],\n"meta": {"n": 0}\n}']) {
    const { mentions, rejected, notes } = await read(text);
    assert.deepEqual([mentions.length, rejected.length, notes], [0, 0, ["export holds no records: 0 records"]], text);
  }
  await assert.rejects(read('{"error": {"code": 429}}'), (error: unknown) => {
    assert.ok(error instanceof StudyError);
    assert.match(error.message, /Cannot tell the format of export: no list of records was found in it/);
    return true;
  });
});

Deno.test("readMentions() rejects an interface's message of an error that stands in place of records", async () => {
  const columns = { id: "id", published_at: "date", text: "text" };
  const { mentions, rejected } = await read('{"error": {"code": 429}}', "UTC", { columns });
  assert.deepEqual([mentions.length, rejected.length], [0, 1]);
  assert.equal(rejected[0].reason, "JSON: the document holds no list of records");
});

Deno.test("lookAtExport() finds the columns of records inside wrappers", async () => {
  const record = {
    id: 1,
    created_at: "2024-03-05T09:15:30Z",
    text: "Связь пропала на юге",
    author: { handle: "anna" },
  };
  const columns = async (content: string) => {
    const path = await Deno.makeTempFile();
    await Deno.writeTextFile(path, content);
    const found = await lookAtExport(path, "export");
    await Deno.remove(path);
    return { ...found.columns, mentions: found.read.mentions.map(({ id }) => id) };
  };
  const plain = { published_at: "created_at", text: "text", id: "id", author: "author.handle" };
  assert.deepEqual(await columns(JSON.stringify({ count: 1, next: null, results: [record] })), {
    ...plain,
    mentions: ["unknown:1"],
  });
  const under = (path: string) =>
    Object.fromEntries(Object.entries(plain).map(([target, name]) => [target, path + name]));
  assert.deepEqual(await columns(jsonl({ ok: true, data: record })), { ...under("data."), mentions: ["unknown:1"] });
  assert.deepEqual(
    await columns(JSON.stringify({ took: 3, hits: { hits: [{ _id: "a", _source: record }] } })),
    { ...under("_source."), mentions: ["unknown:1"] },
  );
});

Deno.test("readMentions() reads JSON Lines that were put one file behind another, a byte order mark before each", async () => {
  const file = (n: number) => `\ufeff${JSON.stringify(post(n))}\n`;
  check(await read(file(1) + file(2)), wanted(1, 2));
});

Deno.test("readMentions() reads lines that are the elements of a list, and a text sequence (RFC 7464)", async () => {
  const line = (n: number) => JSON.stringify(post(n));
  check(await read(`${line(1)},\n${line(2)},\n`), wanted(1, 2));
  check(await read(`\u001e${line(1)}\n\u001e${line(2)}\n`), wanted(1, 2));
});

Deno.test("readMentions() reads records that are an object's values, lie column by column, or below a list of names", async () => {
  const named = [{ id: "1", text: "раз" }, { id: "2", text: "два" }];
  const [a, b] = named.map(({ id, text }) => ({ id, date: "2015-07-01", text }));
  const shapes = [
    { status: "ok", posts: { x: a, y: b } },
    { id: { 0: "1", 1: "2" }, date: { 0: a.date, 1: b.date }, text: { 0: "раз", 1: "два" } },
    { id: ["1", "2"], date: [a.date, b.date], text: ["раз", "два"] },
    { columns: ["id", "date", "text"], index: [0, 1], data: [Object.values(a), Object.values(b)] },
    [["id", "date", "text"], Object.values(a), Object.values(b)],
  ];
  const columns = { id: "id", published_at: "date", text: "text" };
  for (const shape of shapes) {
    check(
      await read(JSON.stringify(shape, null, 1), "UTC", { columns }),
      named.map(({ id, text }) => ({ id: `unknown:${id}`, text })),
    );
  }
  check(await read(JSON.stringify(shapes[0]), "UTC", { columns }), named.map(({ text }) => ({ text })));
  const one = await read(JSON.stringify({ posts: { x: a, y: b, z: { id: "3" } } }, null, 1), "UTC", { columns });
  check(one, [{ text: "раз" }, { text: "два" }], [/no text/]);
  const ticket = { id: 5, created_at: "2024-03-05T09:15:30Z", requester_id: 7, subject: "Вода", description: "Нет" };
  check(await read(JSON.stringify({ ticket })), [{ id: "zendesk:5", text: "Вода\nНет" }]);
});

Deno.test("readMentions() keeps rejected records as they stand, of a page the one record", async () => {
  const service = {
    id: 1,
    type: "service",
    date: "2024-03-05T12:15:30",
    date_unixtime: "1709630130",
    actor: "A",
    text: "",
  };
  const chat = await read(JSON.stringify({ id: 7, messages: [service] }));
  assert.deepEqual(JSON.parse(chat.rejected[0].record), service);
  const tweet = (id: string, text: string) => ({ id, text, author_id: "1", created_at: "2024-03-05T09:15:30Z" });
  const page = await read(
    jsonl({ data: [tweet("11", "words"), tweet("12", "")], includes: { users: [{ id: "1", username: "anna" }] } }),
  );
  assert.equal(JSON.parse(page.rejected[0].record).id, "12");
});

Deno.test("readMentions() reads values whose type MongoDB's export says", async () => {
  const columns = { id: "_id", published_at: "when", text: "body" };
  const record = (when: unknown) => ({ _id: { $oid: "5f" }, when, body: "words" });
  for (const when of [{ $date: "2024-03-05T09:15:30Z" }, { $date: { $numberLong: "1709630130000" } }]) {
    check(await read(jsonl(record(when)), "UTC", { columns }), [{ id: "unknown:5f", at: "2024-03-05T09:15:30.000Z" }]);
  }
});

Deno.test("readMentions() rejects a document in which nothing can be read, and does not call it empty", async () => {
  const columns = { id: "id", published_at: "date", text: "text" };
  for (const text of ["{id: '5', date: '2024-03-05', text: 'so'}\n", '{"id": "5", "date": ']) {
    const { rejected, notes } = await read(text, "UTC", { columns });
    assert.deepEqual([rejected.length, notes], [1, []]);
    assert.match(rejected[0].reason, /^JSON: /);
  }
});

Deno.test("readMentions() reads lines that differ in their keys' case, or in what is wrapped around them", async () => {
  const columns = { id: "id", published_at: "date", text: "text" };
  const lines = jsonl(
    { id: 1, date: "2015-07-01", text: "plain" },
    { ID: 2, Date: "2015-07-02", Text: "capitals" },
    { page: 7, data: { id: 3, date: "2015-07-03", text: "wrapped" } },
    { id: 4, date: "2015-07-04", text: "both", Text: "another" },
    { page: 8, data: { id: 5 } },
  );
  const result = await read(lines, "UTC", { columns, defaults: { source: "forum" } });
  check(result, [
    { id: "forum:1", text: "plain", extra: null },
    { id: "forum:2", text: "capitals", extra: null },
    { id: "forum:3", text: "wrapped", extra: '{"page":"7"}' },
    { id: "forum:4", text: "both", line: 4 },
  ], [/^no text: the record has none$/]);
});

Deno.test("readMentions() reads lines that Python printed: quotes of both kinds, None, dates", async () => {
  const lines = [
    `{'id': 1294030472427835393, 'date': datetime.datetime(2015, 7, 1, 10, 5, tzinfo=datetime.timezone.utc), ` +
    `'text': "it's {odd}, 'really'", 'reply': None, 'ok': True}`,
    `{'id': 2, 'date': datetime.datetime(2015, 7, 2, 10, 0), 'text': 'a \\'b\\' \\u0434\\n"c"', 'tags': ('x', 'y',)}`,
    `{'id': 3, 'date': '2015-07-03', 'text': 'cut`,
  ];
  const among = jsonl({ id: 1, date: "2015-07-01", text: "JSON" }) + lines[1];
  const columns = { id: "id", published_at: "date", text: "text" };
  const result = await read(lines.join("\n"), "Europe/Moscow", { columns, defaults: { source: "forum" } });
  check(result, [
    {
      id: "forum:1294030472427835393",
      at: "2015-07-01T10:05:00.000Z",
      text: "it's {odd}, 'really'",
      extra: '{"ok":"true"}',
    },
    { id: "forum:2", at: "2015-07-02T07:00:00.000Z", text: `a 'b' д\n"c"`, extra: '{"tags":["x","y"]}' },
  ], [/^JSON: the line breaks off or is damaged$/]);
  check(await read(among, "UTC", { columns }), [{ text: "JSON" }], [/^JSON: the line breaks off or is damaged$/]);
});

Deno.test("readMentions() reads the replies that lie in a record of no known format, and leaves its other lists", async () => {
  const at = (day: number) => `2015-07-0${day}`;
  const deep = { id: 3, date: at(3), text: "third" };
  const thread = {
    id: 1,
    date: at(1),
    text: "first",
    edits: [{ date: at(1), text: "frist" }],
    Comments: { total: 2, data: [{ id: 2, date: at(2), text: "second", replies: [deep] }, { id: 4, hidden: true }] },
  };
  const columns = { id: "id", published_at: "date", text: "text" };
  for (const text of [jsonl(thread), JSON.stringify([thread]), JSON.stringify(thread, null, 1)]) {
    check(await read(text, "UTC", { columns, defaults: { source: "forum" } }), [
      {
        id: "forum:1",
        text: "first",
        kind: "post",
        parent: null,
        extra: '{"edits":[{"date":"2015-07-01","text":"frist"}]}',
      },
      { id: "forum:2", text: "second", kind: "reply", parent: "forum:1" },
      { id: "forum:3", text: "third", kind: "reply", parent: "forum:2", extra: null },
    ], [/^no text/]);
  }
});

Deno.test("readMentions() reads lines of JSON whatever stands in their first line, and each with a comma behind it", async () => {
  const columns = { id: "id", published_at: "date", text: "text" };
  const line = (id: number) => `{"id":${id},"date":"2015-07-01T10:00:00Z","text":"text ${id}"}`;
  for (
    const odd of ["42", '"word"', "null", "true", "# exported in July", "---", "}", '"id","date","text"', "[1, 2]"]
  ) {
    const first = await read([odd, line(1), line(2)].join("\n"), "UTC", { columns });
    assert.deepEqual(first.mentions.map(({ line }) => line), [2, 3], odd);
    assert.deepEqual(first.rejected.map(({ line, record }) => [line, record]), [[1, odd]]);
    const { mentions, rejected } = await read([`${line(1)},`, odd, `${line(2)},`, line(3)].join("\n"), "UTC", {
      columns,
    });
    assert.deepEqual([mentions.length, rejected.map(({ line }) => line)], [3, [2]], odd);
  }
});

Deno.test("readMentions() keeps columns of any name in extra, and values a hundred levels deep", async () => {
  const columns = { published_at: "date", text: "text" };
  const { mentions: [plain] } = await read("date,text,constructor,valueOf\n2015-07-01,a,b,c\n", "UTC", { columns });
  assert.equal(plain.extra, '{"constructor":"b","valueOf":"c"}');
  const deep = `{"date":"2015-07-01","text":"a","x":${"[".repeat(20_000)}1${"]".repeat(20_000)}}\n`;
  const { mentions: [one], rejected } = await read(deep, "UTC", { columns });
  assert.equal(rejected.length, 0);
  assert.match(one.extra!, /^\{"x":\[{100}"\(nested deeper than 100\)"\]{100}\}$/);
});

Deno.test("readMentions() takes an id that a program wrote into JSON in scientific notation for a rounded one", async () => {
  const line = (text: string) => `{"id":1.29403e+18,"date":"2015-07-01T10:00:00Z","text":"${text}"}\n`;
  const columns = { id: "id", published_at: "date", text: "text" };
  const { mentions, notes } = await read(line("one") + line("two"), "UTC", { columns });
  const ids = mentions.map(({ id }) => id);
  assert.equal(new Set(ids).size, 2);
  assert.doesNotMatch(ids.join(), /129403/);
  assert.match(notes.join(), /rounded the ids of 2 records/);
});

Deno.test("readMentions() gives replies without an address the platform of the record that they lie in", async () => {
  const at = "2024-03-05T09:15:30Z";
  const post = {
    id: "7_1",
    at,
    text: "post",
    url: "https://www.facebook.com/7/posts/1",
    comments: { data: [] as unknown[] },
  };
  post.comments.data.push({ id: "1_2", at, text: "answer", replies: [{ id: "1_3", at, text: "answer to it" }] });
  const columns = { id: "id", published_at: "at", text: "text", url: "url" };
  check(await read(jsonl(post), "UTC", { columns }), [
    { id: "facebook:7_1", parent: null },
    { id: "facebook:1_2", parent: "facebook:7_1", extra: null },
    { id: "facebook:1_3", parent: "facebook:1_2", extra: null },
  ]);
});

Deno.test("readMentions() reads a document behind what scripts put before it, and a list that Python printed", async () => {
  const columns = { id: "id", published_at: "at", text: "text" };
  const list = '[{"id": 1, "at": "2024-03-05T09:15:30Z", "text": "one"}]';
  for (const text of [`callback(${list});`, `var found = ${list};`, `window.found=${list}`, `)]}'\n${list}`]) {
    check(await read(text, "UTC", { columns }), [{ id: "unknown:1", text: "one" }]);
  }
  const printed = `[{'id': 1, 'at': '2024-03-05T09:15:30Z', 'text': "it's [one]", 'next': None},\n` +
    ` {'id': 2, 'at': '2024-03-05T09:15:30Z', 'text': 'two {"x"}', 'next': False}]\n`;
  check(await read(printed, "UTC", { columns }), [{ text: "it's [one]", line: 1 }, { text: 'two {"x"}', line: 2 }]);
});

Deno.test("readMentions() gives records that name no source, or need care row after row, the same as rows and as objects", async () => {
  const columns = { id: "id", published_at: "at", text: "text", likes: "likes" };
  const rows = Array.from({ length: 9000 }, (_, i) => ({
    id: String(i),
    at: "2024-03-05T09:15:30Z",
    text: `words ${i}`,
    likes: i % 3000 < 1000 ? "-" : "1",
  }));
  const table = "id,at,text,likes\n" + rows.map((row) => Object.values(row).join(",")).join("\n") + "\n";
  const [asRows, asObjects] = [await read(table, "UTC", { columns }), await read(jsonl(...rows), "UTC", { columns })];
  assert.deepEqual(asRows.mentions.map((mention) => ({ ...mention, line: mention.line - 1 })), asObjects.mentions);
  assert.equal(asRows.mentions[0].id, "unknown:0");
});

Deno.test("readMentions() reads records by key although they hold lists, empty ones too", async () => {
  const columns = { id: "id", published_at: "at", text: "text" };
  const record = (id: number, tags: unknown[]) => ({ id, at: "2024-03-05T09:15:30Z", text: `text ${id}`, tags });
  for (const tags of [[], [{ name: "a", text: "b" }]]) {
    for (const indent of [0, 2]) {
      const document = JSON.stringify({ a1: record(1, tags), a2: record(2, tags) }, null, indent);
      const { mentions, rejected } = await read(document, "UTC", { columns });
      assert.deepEqual([mentions.map(({ text }) => text), rejected], [["text 1", "text 2"], []]);
    }
  }
  const one = await read(JSON.stringify({ a1: record(1, []) }), "UTC", { columns });
  assert.deepEqual(one.mentions.map(({ text }) => text), ["text 1"]);
});

Deno.test("readMentions() reads the list in an object, and does not take the object for what its list holds", async () => {
  const post = (id: string) => ({
    rest_id: id,
    legacy: { full_text: `text ${id}`, created_at: "Tue Mar 05 09:15:30 +0000 2024" },
    core: { user_results: { result: { core: { screen_name: "anna" } } } },
  });
  for (const indent of [0, 2]) {
    const document = JSON.stringify({ status: "ok", data: [post("1"), post("2")] }, null, indent);
    const { mentions } = await read(document, "UTC");
    assert.deepEqual(mentions.map(({ id }) => id), ["twitter:1", "twitter:2"]);
  }
});

Deno.test("readMentions() reads a known export's keys in whatever case they are written", async () => {
  const review = { "Дата": "2024-03-15", "Достоинства": "Быстро", "Недостатки": null, "Автор": "Анна" };
  const { mentions } = await read(JSON.stringify([review]), "UTC");
  assert.deepEqual(mentions.map(({ text, author }) => [text, author]), [["Достоинства: Быстро", "Анна"]]);
  const app = {
    reviewid: "r1",
    username: "Анна",
    content: "Да",
    score: 5,
    thumbsupcount: 2,
    at: "2024-03-15 10:00:00",
  };
  const lower = await read(JSON.stringify(app) + "\n", "UTC");
  assert.deepEqual(lower.mentions.map(({ id, rating, likes }) => [id, rating, likes]), [["google-play:r1", 5, 2]]);
});

Deno.test("readMentions() reads the post beside its comments in a document, as in a line", async () => {
  const columns = { id: "id", published_at: "at", text: "text" };
  const record = (id: number) => ({ id, at: "2024-03-05T09:15:30Z", text: `text ${id}` });
  const thread = { post: record(1), comments: [record(2), record(3)] };
  for (const document of [JSON.stringify(thread, null, 2), JSON.stringify(thread)]) {
    const { mentions } = await read(document, "UTC", { columns });
    assert.deepEqual(mentions.map(({ text, parent }) => [text, parent]), [
      ["text 1", null],
      ["text 2", "unknown:1"],
      ["text 3", "unknown:1"],
    ]);
  }
  const listed = { page: record(1), items: [record(2)] }; // a list of another name holds the records
  const { mentions } = await read(JSON.stringify(listed, null, 2), "UTC", { columns });
  assert.deepEqual(mentions.map(({ text }) => text), ["text 2"]);
});

Deno.test("readMentions() reads the answers that lie in Apify's posts and comments, and leaves those without a date", async () => {
  const at = "2024-03-05T09:15:30.000Z", comment = { ownerUsername: "anna", timestamp: at, likesCount: 1 };
  const posts = [{
    ...comment,
    id: "1",
    caption: "a post",
    url: "https://www.instagram.com/p/abc/",
    latestComments: [
      { ...comment, id: "2", text: "a comment", replies: [{ ...comment, id: "3", text: "a reply" }] },
      { ownerUsername: "oleg", text: "no date" },
    ],
  }];
  check(await read(JSON.stringify(posts)), [
    {
      id: "instagram:1",
      kind: "post",
      parent: null,
      text: "a post",
      extra: '{"latestComments":[{"ownerUsername":"oleg","text":"no date"}]}',
    },
    { id: "instagram:2", kind: "comment", parent: "instagram:1", url: "https://www.instagram.com/p/abc/", extra: null },
    { id: "instagram:3", kind: "reply", parent: "instagram:2", text: "a reply", extra: null },
  ]);
  const facebook = { facebookUrl: "https://facebook.com/p/1", date: at, profileName: "Anna" };
  const comments = [{ ...facebook, id: "4", text: "one", comments: [{ ...facebook, id: "5", text: "two" }] }];
  check(await read(JSON.stringify(comments)), [
    { id: "facebook:4", kind: "comment", parent: null },
    { id: "facebook:5", kind: "reply", parent: "facebook:4" },
  ]);
});
