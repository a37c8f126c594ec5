/** What records say themselves of their answers. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { readMentions, type ReadResult } from "../../lib/collect/mod.ts";
import { answerAfter, answerAt } from "../../lib/collect/values/answer_time.ts";
import { zoneOf } from "../../lib/time/zone.ts";
import { read } from "./_samples.ts";

const SAMPLES = fileURLToPath(new URL("../fixtures/formats/", import.meta.url));
const ASKED = "2024-03-05T09:15:30Z";

/** Of each mention what `extra` says of its answer; undefined: nothing. */
function answers({ mentions }: ReadResult): unknown[] {
  return mentions.map(({ extra }) => JSON.parse(extra ?? "{}").answered_at);
}

async function readWith(content: string, columns: Record<string, string>, timezone = "UTC"): Promise<ReadResult> {
  const path = await Deno.makeTempFile();
  await Deno.writeTextFile(path, content);
  const result = await readMentions(path, { columns, timezone, name: "a.csv" });
  await Deno.remove(path);
  return result;
}

Deno.test("readMentions() dates a Zendesk ticket's answer by its calendar minutes; null is not answered yet", async () => {
  const result = await readMentions(`${SAMPLES}care-zendesk-tickets.json`);
  // 90001 was written 09:15:30: 30 calendar minutes later (its 20 business minutes are the help desk's own)
  assert.deepEqual(answers(result), ["2024-03-05T09:45:30.000Z", null]);
  const { metric_set } = JSON.parse(result.mentions[0].extra!);
  assert.deepEqual(metric_set.reply_time_in_minutes, { calendar: 30, business: 20 }, "the raw column stays");
  assert.deepEqual(result.notes, []);
});

Deno.test("readMentions() joins Zendesk's metrics that stand in a list of their own; a ticket without any says nothing", async () => {
  const ticket = (id: number) => ({ id, created_at: ASKED, requester_id: 5, subject: "S", description: `D${id}` });
  const metrics = (ticket_id: number, calendar: number | null) => ({
    ticket_id,
    reply_time_in_minutes: { calendar, business: calendar },
  });
  for (const list of ["metric_sets", "ticket_metrics"]) {
    const document = { [list]: [metrics(2, null), metrics(1, 45)], tickets: [ticket(1), ticket(2), ticket(3)] };
    assert.deepEqual(
      answers(await read(JSON.stringify(document))),
      ["2024-03-05T10:00:30.000Z", null, undefined],
      list,
    );
  }
});

Deno.test("readMentions() takes Intercom's first reply, else the earliest time that its seconds allow, with a note", async () => {
  const conversation = (id: string, statistics: unknown) => ({
    id,
    created_at: 1709630130, // 2024-03-05T09:15:30Z
    source: { body: `<p>No water ${id}</p>`, author: { name: "Kate", id: "u1" } },
    statistics,
  });
  const type = "conversation_statistics";
  const result = await read(JSON.stringify({
    conversations: [
      conversation("a", { type, first_admin_reply_at: 1709631930, time_to_admin_reply: 600 }), // 1800 s later
      conversation("b", { type, first_admin_reply_at: null, time_to_admin_reply: 600 }), // 10 minutes of office hours
      conversation("c", { type, first_admin_reply_at: null, time_to_admin_reply: null }),
      conversation("d", null),
    ],
  }));
  assert.deepEqual(answers(result), ["2024-03-05T09:45:30.000Z", "2024-03-05T09:25:30.000Z", null, undefined]);
  assert.deepEqual(result.notes, [
    "export: 1 answers are dated by time_to_admin_reply, seconds without the hours out of office: " +
    "each is the earliest time at which it can have been given",
  ]);
});

Deno.test("readMentions() reads when a store's review was answered by the zone of its dates", async () => {
  const moscow = await readMentions(`${SAMPLES}google-play-scraper.csv`, { timezone: "Europe/Moscow" });
  assert.deepEqual(answers(moscow), ["2024-03-05T12:45:30.000Z", null]); // 15:45:30 there
  assert.equal(JSON.parse(moscow.mentions[0].extra!).repliedAt, "2024-03-05 15:45:30");
  const node =
    "id,userName,thumbsUp,score,text,date,replyDate\n1,K,0,1,Bad,2024-03-05T09:00:00Z,2024-03-05T10:00:00Z\n";
  assert.deepEqual(answers(await read(node)), ["2024-03-05T10:00:00.000Z"]);
});

Deno.test("readMentions() takes a column that the study names, whatever its name, and an empty cell for not yet", async () => {
  const columns = { id: "id", published_at: "date", text: "text", answered_at: "ответили" };
  const csv =
    "id;date;text;ответили\n1;05.03.2024 09:00;a;05.03.2024 10:30\n2;13.03.2024 09:00;b;\n3;13.03.2024 09:00;c;—\n";
  const result = await readWith(csv, columns, "Europe/Moscow");
  assert.deepEqual(answers(result), ["2024-03-05T07:30:00.000Z", null, null]);
  assert.equal(result.mentions[0].extra, '{"answered_at":"2024-03-05T07:30:00.000Z","ответили":"05.03.2024 10:30"}');
});

Deno.test("readMentions() takes no answer that is earlier than the question or cannot be read, and says so", async () => {
  const columns = { id: "id", published_at: "date", text: "text", answered_at: "answered" };
  const rows = ["2024-03-05 08:59", "soon", "2024-03-05 09:00", "later"].map((cell, i) =>
    `${i},2024-03-05 09:00,t${i},${cell}`
  );
  const result = await readWith(`id,date,text,answered\n${rows.join("\n")}\n`, columns);
  assert.deepEqual(answers(result), [undefined, undefined, "2024-03-05T09:00:00.000Z", undefined]);
  assert.deepEqual(result.notes, [
    "a.csv: 2 of the times of answers cannot be read, as soon; these answers are not known",
    "a.csv: 1 of the times of answers are earlier than what they answer, as 2024-03-05 08:59; these answers are not known",
  ]);
});

Deno.test("readMentions() takes no answer from a column that only happens to have the key's name", async () => {
  const columns = { id: "id", published_at: "date", text: "text" };
  const csv = "id,date,text,answered_at\n1,2024-03-05 09:00,a,2024-03-05T09:45:30.000Z\n";
  const { mentions: [{ extra }] } = await readWith(csv, columns);
  assert.equal(extra, '{"answered_at (2)":"2024-03-05T09:45:30.000Z"}');
});

Deno.test("answerAt() and answerAfter() say what is odd; words for nothing are not yet", () => {
  const utc = zoneOf("UTC"), asked = Date.UTC(2024, 2, 5, 9);
  assert.deepEqual(answerAt("None", asked, "iso", utc), { at: null, odd: null });
  assert.deepEqual(answerAt("5/3/2024 10:00", asked, "day-first", utc), { at: asked + 3_600_000, odd: null });
  assert.deepEqual(answerAfter("1,5", asked), { at: asked + 90_000, odd: null });
  assert.deepEqual(answerAfter(0, asked), { at: asked, odd: null });
  assert.deepEqual(answerAfter("-1", asked), { at: undefined, odd: "early" });
  assert.deepEqual(answerAfter("half an hour", asked), { at: undefined, odd: "unreadable" });
});

Deno.test("readMentions() reads waits from Zendesk's own CSV, and an empty cell of a row as not answered yet", async () => {
  const zendesk = "ID,Requester id,Subject,Created at,First reply time in minutes,Description\n" +
    "5,7,Вода,2024-03-05 09:15:30 UTC,90,Нет воды\n6,7,Газ,2024-03-05 09:15:30 UTC,,Нет газа\n";
  const intercom = "id,created_at,source.body,source.author.name,statistics.first_admin_reply_at,statistics.type\n" +
    "1,2024-03-05 09:15:30,Где?,Анна,2024-03-05 10:45:30,s\n2,2024-03-05 09:15:30,Когда?,Анна,,\n";
  for (const csv of [zendesk, intercom]) {
    assert.deepEqual(answers(await read(csv)), ["2024-03-05T10:45:30.000Z", null]);
  }
});

Deno.test("readMentions() takes a first post that names itself as its thread for no answer", async () => {
  const columns = { id: "id", published_at: "date", text: "text", parent: "thread" };
  const { mentions } = await readWith("id,date,text,thread\n5,2024-03-05,когда?,5.0\n6,2024-03-05,скоро,5\n", columns);
  assert.deepEqual(mentions.map(({ kind, parent }) => [kind, parent]), [["post", null], ["reply", "unknown:5"]]);
});

Deno.test("readMentions() takes the empty place of an answer in JSON for not answered yet, in a list of any name", async () => {
  const reviews = [
    { id: "a", when: "2024-03-05T09:15:30Z", pros: "Fast", cons: "", answer: { created_at: "2024-03-06T09:15:30Z" } },
    { id: "b", when: "2024-03-05T09:15:30Z", pros: "", cons: "Torn", answer: null },
  ];
  const options = { format: "otzovik", columns: { published_at: "when" } };
  const { mentions } = await read(JSON.stringify({ count: 2, found: reviews }), "UTC", options);
  assert.deepEqual(mentions.map(({ text }) => text), ["Pros: Fast", "Cons: Torn"]);
  assert.deepEqual(mentions.map(({ extra }) => JSON.parse(extra!).answered_at), ["2024-03-06T09:15:30.000Z", null]);
});
