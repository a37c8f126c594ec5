/** A help desk's export as a person runs it: answers that are no mentions count in everything that answering is measured by. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { diffRuns } from "../../lib/mod.ts";
import { parse } from "../../lib/tables/csv.ts";
import { tableFrame } from "../../lib/tables/table_frame.ts";
import { runStudyIn } from "./_small_study.ts";

const SAMPLE = fileURLToPath(new URL("../fixtures/formats/care-zendesk-tickets.json", import.meta.url));

/** A folder with the sample, tickets.json, and a study of it. */
async function deskStudy(more = ""): Promise<string> {
  const folder = await Deno.makeTempDir({ prefix: "earshot-desk-" });
  await Deno.copyFile(SAMPLE, join(folder, "tickets-1.json"));
  await Deno.writeTextFile(
    join(folder, "study.yml"),
    `title: Help desk
sources: [{ files: "*.json", defaults: { kind: ticket } }]
subjects:
  - { name: We, kind: company, query: 'kind:ticket' }
  - { name: They, kind: competitor, query: 'kind:ticket' }
${more}`,
  );
  return folder;
}

async function run(folder: string, flags: string[] = []): Promise<void> {
  const { code, stderr } = await runStudyIn(folder, flags);
  assert.equal(code, 0, stderr);
}

function measuresOf(folder: string) {
  const rows = tableFrame(join(folder, "out/tables"), "measures").toRecords();
  return (measure: string, subject = "We") => {
    const { raw, n } = rows.find((row) =>
      row.measure === measure && row.subject === subject && row.period_kind === "all" && row.dimension === null
    )!;
    return [raw, n];
  };
}

async function waiting(folder: string): Promise<string[][]> {
  const csv = (await Deno.readTextFile(join(folder, "out/inbox.csv"))).replace(/^\ufeff/, "");
  return parse(csv, { skipFirstRow: true }).map((row) => [row.id, row.subject, row.waiting_hours] as string[]);
}

Deno.test("study of a Zendesk export: 1 of 2 answered, within 30 minutes; the inbox lists the other; no competitor answers", async () => {
  const folder = await deskStudy();
  await run(folder);
  const measure = measuresOf(folder);
  assert.deepEqual(measure("response rate"), [0.5, 2]);
  assert.deepEqual(measure("median first response"), [30, 1]); // 90002 waits for 0 minutes at the end, 10:00
  assert.deepEqual(measure("answers given"), [1, 1]);
  assert.deepEqual(measure("answers due", "They"), [0, 0]);
  assert.deepEqual(measure("response rate", "They"), [null, 0]);
  assert.deepEqual(await waiting(folder), [["zendesk:90002", "We", "0.0"]]);
});

Deno.test("study counts a ticket's minutes within its own hours, not the help desk's", async () => {
  const folder = await deskStudy('care: { target: 10m, hours: "Mo-Fr 09:30-18:00" }');
  await run(folder);
  const measure = measuresOf(folder);
  assert.deepEqual(measure("median first response"), [15.5, 1]); // Tuesday 09:30:00 to 09:45:30
  // the answer came late; 90002, written at 10:00 as the data ends, still has time
  assert.deepEqual(measure("responses within target"), [0, 1]);
});

Deno.test("a ticket that a later export shows as answered is answered, and diff says that its record changed", async () => {
  const folder = await deskStudy();
  await run(folder, ["--name", "first"]);
  const document = JSON.parse(await Deno.readTextFile(SAMPLE));
  document.tickets[1].metric_set.reply_time_in_minutes.calendar = 90; // 11:30
  await Deno.writeTextFile(join(folder, "tickets-2.json"), JSON.stringify(document));
  await run(folder, ["--name", "second"]);
  assert.deepEqual(measuresOf(folder)("response rate"), [1, 2]);
  // half within 30 minutes, the other half from 90 on: the middle of the stretch
  assert.deepEqual(measuresOf(folder)("median first response"), [60, 2]);
  assert.deepEqual(await waiting(folder), []);
  const { numbers } = await diffRuns(folder, ["first", "second"]);
  const rate = numbers.find(({ measure, subject, period_kind }) =>
    measure === "response rate" && subject === "We" && period_kind === "all"
  )!;
  assert.equal(rate.change, 0.5);
  assert.deepEqual(rate.parts.map(({ step }) => step), ["changed records"]);
});
