/** `study --alert`, as cron runs it: on a finished study whose `out/spikes.json` says what was found. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { alertLines, readAlert } from "../../workflows/_alert.ts";
import { runStudyIn, smallStudy } from "./_small_study.ts";

const RULE = { rule: "", alarms: [{ subject: "Северика", days: 31, expected_false_alarms: 0 }] };
const SPIKE = { subject: "Северика", day: "2026-04-15", count: 152, expected: 15, drivers: [] };

/** A folder whose last run ended on this day and found this one spike. */
async function finished(last_day: string): Promise<string> {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "out"));
  await Deno.writeTextFile(join(folder, "out/spikes.json"), JSON.stringify({ ...RULE, last_day, spikes: [SPIKE] }));
  return folder;
}

Deno.test("readAlert() finds a spike news on the last day that was measured, and old a day later", async () => {
  const news = await readAlert(await finished("2026-04-15")), old = await readAlert(await finished("2026-04-16"));
  assert.deepEqual(alertLines(news), ["Spike: Северика, 2026-04-15: 152 mentions, usually 15"]);
  assert.deepEqual([old.spikes, alertLines(old)], [[], ["No spike on 2026-04-16"]]);
  assert.match(
    alertLines({ ...old, alarms: [] })[0],
    /^Not known of 2026-04-16: a day is judged by the 14 days before/,
  );
});

Deno.test("study --alert ends with 3 and JSON where the last day is a spike, and with 0 on a quiet last day", async () => {
  const folder = await smallStudy();
  const post = (day: number, i: number) =>
    `x${day}-${i};${String(day).padStart(2, "0")}.03.2026 12:00;vk;Автор ${day}-${i};Северика: связь номер ${
      day * 100 + i
    }`;
  const quiet = Array.from({ length: 29 }, (_, i) => [0, 1, 2, 3].map((j) => post(i + 1, j))).flat();
  const loud = Array.from({ length: 60 }, (_, i) => post(30, i));
  const yml = `title: t
subjects: [{ name: Северика, kind: company, query: северика }]
codebooks: []
duplicates: keep
timezone: UTC
sources: [{ files: exports/a.csv, time: day-first, columns: { id: id, published_at: at, source: where, author: who, text: text } }]
`;
  await Deno.writeTextFile(join(folder, "study.yml"), yml);
  for (const [rows, status] of [[quiet, 0], [[...quiet, ...loud], 3]] as const) {
    await Deno.writeTextFile(join(folder, "exports/a.csv"), ["id;at;where;who;text", ...rows].join("\n"));
    const { code, stdout, stderr } = await runStudyIn(folder, ["--alert", "--json"]);
    assert.equal(code, status, stderr);
    const { spikes } = JSON.parse(stdout);
    assert.deepEqual(
      spikes.map(({ day, count }: { day: string; count: number }) => [day, count]),
      status === 3 ? [["2026-03-30", 60]] : [],
    );
  }
});
