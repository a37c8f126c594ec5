import assert from "node:assert/strict";
import { STAGE } from "../../lib/coding/stage.ts";
import { withFiles } from "./people/hand.ts";
import { contextOf, matchesOf, mentionsOf } from "./_context.ts";

const SUBJECTS = [
  { name: "Северика", kind: "company", query: "северика", accounts: ["@Severika_Help"] },
  { name: "Гудлайн", kind: "competitor", query: "гудлайн", accounts: [] },
];
const FIVE = ["tone", "mention_type", "motives", "journey", "expectations"].map((use) => ({ use }));

const MENTIONS = mentionsOf([
  { clean_text: "Северика опять лежит, а Гудлайн молодцы" },
  { clean_text: "Здравствуйте! Проверим линию", author: "severika_help", kind: "reply", parent: "vk:1" },
  { clean_text: "Верните деньги!", kind: "comment", parent: "vk:2" },
  { clean_text: "Погода хорошая" },
  { clean_text: "Северика не работает", status: "dropped", dropped_because: "exact duplicate" },
  { clean_text: "Северика, доброй ночи", author: "SEVERIKA_HELP", published_at: Date.UTC(2026, 2, 2, 20) },
]);
const MATCHES = matchesOf([
  ["vk:1", "Северика", "Северика"],
  ["vk:1", "Гудлайн", "Гудлайн"],
  ["vk:5", "Северика", "Северика"],
  ["vk:6", "Северика", "Северика"],
]);

async function run(codebooks: unknown, more: Record<string, unknown> = {}) {
  const parameters = { codebooks, subjects: SUBJECTS, timezone: "Europe/Moscow", ...more };
  const made = contextOf(parameters, { mentions: [MENTIONS], matches: [MATCHES] });
  const counts = await STAGE.run(made.context);
  return { ...made, counts };
}

/** `mention codebook(subject): code` of all rows of one codebook. */
function codesOf(rows: Record<string, unknown>[], codebook: string): string[] {
  return rows.filter((row) => row.codebook === codebook)
    .map(({ mention, subject, code }) => `${mention}${subject === null ? "" : ` ${subject}`}: ${code}`);
}

Deno.test("the stage coding codes mentions about a subject, official ones and replies, and nothing else", async () => {
  const { rows, counts } = await run(FIVE);
  const coded = new Set(rows("codes").map(({ mention }) => mention));
  assert.deepEqual([...coded].sort(), ["vk:1", "vk:2", "vk:3", "vk:6"]);
  assert.deepEqual(counts, { rows_in: 6, rows_out: rows("codes").length });
});

Deno.test("the stage coding gives tone a row for each mention and subject, with probabilities", async () => {
  const { rows } = await run([{ use: "tone" }]);
  const tone = codesOf(rows("codes"), "tone");
  assert.deepEqual(tone.slice(0, 2), ["vk:1 Северика: negative", "vk:1 Гудлайн: positive"]);
  const [first] = rows("probabilities") as { mention: string; coder: string; p: number[] }[];
  assert.equal(first.coder, "words");
  assert.equal(first.p.reduce((sum, p) => sum + p, 0).toFixed(9), "1.000000000");
});

Deno.test("the stage coding knows official mentions by their author, whatever the case", async () => {
  const { rows } = await run([{ use: "mention_type" }]);
  assert.deepEqual(codesOf(rows("codes"), "mention_type"), [
    "vk:1: own_experience",
    "vk:2: official_answer",
    "vk:3: other",
    "vk:6: official_answer",
  ]);
});

Deno.test("the stage coding finds what accounts do by their own rules: any hour by the clock", async () => {
  const { rows } = await run([{ use: "expectations" }]);
  const codes = codesOf(rows("codes"), "expectations");
  assert.ok(codes.includes("vk:2: support")); // an answer
  assert.ok(codes.includes("vk:3: support")); // a demand
  assert.ok(codes.includes("vk:6: any_hour")); // 23:00 in Moscow
  assert.ok(!codes.includes("vk:2: any_hour")); // noon
});

Deno.test("the stage coding takes the study's office hours where there are some", async () => {
  const { rows } = await run([{ use: "expectations" }], { hours: "Mo-Su 00:00-06:00" });
  assert.ok(codesOf(rows("codes"), "expectations").includes("vk:2: any_hour"));
});

Deno.test("the stage coding says none where nothing fits, and gives accounts no motives", async () => {
  const { rows } = await run([{ use: "motives" }]);
  const codes = codesOf(rows("codes"), "motives");
  assert.ok(codes.includes("vk:2: none"));
  assert.ok(codes.includes("vk:3: justice"));
});

Deno.test("the stage coding hands workers plain data and its module", async () => {
  const { works } = await run([{ use: "tone" }]);
  assert.equal(works.length, 1);
  assert.match(works[0].module, /code_part\.ts$/);
  assert.deepEqual(works[0].outputs, ["codes", "probabilities"]);
  structuredClone(works[0].parameters); // throws if a function is in it
});

Deno.test("the stage coding gives the same rows for the same mentions in other parts", async () => {
  const whole = (await run(FIVE)).rows("codes").map((row) => JSON.stringify(row)).sort();
  const parts = (ids: string[]) => {
    const keep = MENTIONS.rows().filter((row) => ids.includes(row.id as string));
    return mentionsOf(keep as never);
  };
  const matches = (ids: string[]) =>
    matchesOf(
      MATCHES.rows().filter((row) => ids.includes(row.mention as string))
        .map((row) => [row.mention, row.subject, row.matched] as [string, string, string]),
    );
  const halves = [["vk:1", "vk:2"], ["vk:3", "vk:4", "vk:5", "vk:6"]];
  const parameters = { codebooks: FIVE, subjects: SUBJECTS, timezone: "Europe/Moscow" };
  const made = contextOf(parameters, { mentions: halves.map(parts), matches: halves.map(matches) });
  await STAGE.run(made.context);
  assert.deepEqual(made.rows("codes").map((row) => JSON.stringify(row)).sort(), whole);
});

Deno.test("the stage coding gives no rows for no mentions", async () => {
  const parameters = { codebooks: FIVE, subjects: SUBJECTS };
  const made = contextOf(parameters, { mentions: [mentionsOf([])], matches: [matchesOf([])] });
  assert.deepEqual(await STAGE.run(made.context), { rows_in: 0, rows_out: 0 });
});

Deno.test("the stage coding names the coders there are where it does not know one", async () => {
  await assert.rejects(run([{ use: "tone", coder: "oracle" }]), {
    name: "StudyError",
    message: /^study\.yml: Cannot find coder "oracle" for codebook tone: coders are rule, words/,
  });
});

Deno.test("the stage coding says why a coder cannot code a codebook", async () => {
  await assert.rejects(run([{ use: "motives", coder: "words" }]), {
    name: "StudyError",
    message: /^study\.yml: Cannot code codebook motives with coder "words": .*negative, neutral and positive$/,
  });
  await assert.rejects(run([{ use: "tone", coder: "rule" }]), /none of its codes has a query/);
});

Deno.test("the stage coding refuses two codebooks of one name", async () => {
  await assert.rejects(run([{ use: "tone" }, { use: "tone" }]), /tone has the same name "tone"; rename the file/);
});

Deno.test("the stage coding reads a study's own codebook from the study's folder", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${folder}/coding`);
    await Deno.writeTextFile(`${folder}/coding/own.yml`, "codes:\n  - { code: money, query: деньги }\n");
    const parameters = { codebooks: [{ use: "coding/own.yml" }], subjects: SUBJECTS };
    const made = contextOf(parameters, { mentions: [MENTIONS], matches: [MATCHES] }, folder);
    await STAGE.run(made.context);
    assert.ok(codesOf(made.rows("codes"), "own").includes("vk:3: money"));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("the stage coding adds people's codes in a part of their own, and says what it cannot place", async () => {
  const head = "mention,subject,codebook,code,coder,at\n", at = "2026-03-02T10:00:00Z";
  const motives = `${head}vk:3,,motives,help,AK,${at}\nvk:3,,motives,vent,TS,${at}\nvk:99,,motives,vent,AK,${at}\n`;
  await withFiles({ "motives.csv": motives }, async (folder) => {
    const parameters = { codebooks: [{ use: "motives" }], subjects: SUBJECTS };
    const tables = { mentions: [MENTIONS], matches: [MATCHES] };
    const [alone, made] = [contextOf(parameters, tables), contextOf(parameters, tables, folder)];
    await STAGE.run(alone.context);
    const { rows_out } = await STAGE.run(made.context);
    assert.deepEqual(made.rows("codes").slice(0, -2), alone.rows("codes"));
    assert.deepEqual(made.rows("codes").slice(-2).map(({ code, coder, at }) => [code, coder, at]), [
      ["help", "AK", Date.parse(at)],
      ["vent", "TS", Date.parse(at)],
    ]);
    assert.equal(rows_out, made.rows("codes").length);
    assert.deepEqual(made.works, alone.works); // what people decide changes no part's key
    assert.deepEqual(made.notes, ["1 hand code is of mentions that are not in this run; they stay in their files"]);
  });
});
