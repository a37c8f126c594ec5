import assert from "node:assert/strict";
import { parseCodebook } from "../../../lib/coding/mod.ts";
import { llm } from "../../../lib/coding/coders/llm.ts";
import type { Asking, Codebook, Judgement, LlmSpec, MentionsToCode } from "../../../lib/coding/types.ts";
import { StudyError } from "../../../lib/tables/study_error.ts";
import { type Call, completion, serveChat } from "../../learn/chat/_server.ts";
import { codeBy, mentionsOf } from "../_context.ts";

const MOTIVES = parseCodebook(
  "multiple: true\ncodes: [{ code: help }, { code: vent }, { code: thank }]",
  "motives.yml",
);
const WORDS = [["help", "помогите"], ["vent", "достали"], ["thank", "спасибо"]] as const;

interface Asked {
  readonly n: number;
  readonly text: string;
  readonly about?: string;
  readonly by: string;
}

/** What a call asks about. */
function askedIn({ messages }: Call): Asked[] {
  return JSON.parse(messages[1].content.split("\n")[1]);
}

/** A model that knows three words. */
function answerOf(call: Call): string {
  const answers = askedIn(call).map(({ n, text }) => {
    return { n, codes: WORDS.filter(([, word]) => text.toLowerCase().includes(word)).map(([code]) => code) };
  });
  return JSON.stringify({ answers });
}

function partOf(texts: readonly string[], official: readonly number[] = []): MentionsToCode {
  return {
    frame: mentionsOf(texts.map((clean_text) => ({ clean_text }))),
    rows: texts.map((_, row) => row),
    about: texts.map(() => [{ subject: "МТС", kind: "company", matched: ["МТС"] }]),
    official: Uint8Array.from(texts, (_, row) => official.includes(row) ? 1 : 0),
    outside_hours: Uint8Array.from(texts, () => 1),
  };
}

/** A study's means: files in memory, no waiting. */
function studyOf(spec: Partial<LlmSpec> & { url: string }, env: Record<string, string> = {}) {
  const files = new Map<string, string>(), notes: string[] = [];
  const asking: Asking = {
    llm: { model: "small", limit: 5000, ...spec },
    outside: {
      fetch: globalThis.fetch,
      wait: () => Promise.resolve(),
      secret: (name) => env[name],
      kept: (name) => ({
        read: () => files.get(name) ?? "",
        add: (text) => void files.set(name, (files.get(name) ?? "") + text),
      }),
    },
    progress: () => {},
    note: (text) => void notes.push(text),
  };
  const code = async (parts: readonly MentionsToCode[], codebooks: readonly Codebook[]) => {
    const asked = await llm.ask!(parts, codebooks, asking);
    return await Promise.all(parts.map((part, i) => codeBy(llm, part, codebooks, undefined, asked[i])));
  };
  return { code, files, notes };
}

const codesOf = (judged: readonly Judgement[]) => judged.map(({ row, codes }) => [row, ...codes]);

Deno.test("llm codes by what the endpoint answers, asks about equal texts once, and never about what it knows", async () => {
  await using server = serveChat(answerOf);
  const study = studyOf({ url: server.url });
  const first = partOf(["Помогите, МТС", "Спасибо, МТС, достали", "МТС"]), second = partOf(["Помогите, МТС"]);
  const [[one], [two]] = await study.code([first, second], [MOTIVES]);
  assert.deepEqual(codesOf(one), [[0, "help"], [1, "vent", "thank"], [2]]);
  assert.deepEqual(codesOf(two), [[0, "help"]]);
  assert.deepEqual([server.calls.length, askedIn(server.calls[0]).length], [1, 3]);
  await study.code([partOf(["Помогите, МТС", "Достали, МТС"])], [MOTIVES]);
  assert.deepEqual(askedIn(server.calls[1]).map(({ text }) => text), ["Достали, МТС"]);
  const kept = study.files.get("llm/motives.jsonl")!;
  assert.equal(kept.trim().split("\n").length, 4);
  assert.doesNotMatch(kept, /МТС/, "hashes and codes alone");
});

Deno.test("llm asks anew after the codebook is worded otherwise", async () => {
  await using server = serveChat(answerOf);
  const study = studyOf({ url: server.url }), part = partOf(["Помогите"]);
  await study.code([part], [MOTIVES]);
  await study.code([part], [{
    ...MOTIVES,
    codes: MOTIVES.codes.map((code) => ({ ...code, not_when: { en: "never" } })),
  }]);
  assert.equal(server.calls.length, 2);
});

Deno.test("llm codes a codebook that is coded for each subject, such as tone, subject by subject", async () => {
  const text =
    "per_subject: true\notherwise: neutral\ncodes: [{ code: negative }, { code: neutral }, { code: positive }]";
  await using server = serveChat((call) => {
    const answers = askedIn(call).map(({ n, about }) => ({ n, codes: about === "МТС" ? ["negative"] : [] }));
    return JSON.stringify({ answers });
  });
  const part = partOf(["МТС хуже, чем Теле2"]);
  const about = [["МТС", "Теле2"].map((subject) => ({ subject, kind: "company", matched: [subject] }))];
  const [[tone]] = await studyOf({ url: server.url }).code([{ ...part, about }], [parseCodebook(text, "tone.yml")]);
  assert.deepEqual(tone.map(({ subject, codes }) => [subject, codes]), [["МТС", ["negative"]], ["Теле2", ["neutral"]]]);
});

Deno.test("llm does not ask what the account or the clock decides", async () => {
  await using server = serveChat(answerOf);
  const kinds = parseCodebook("codes: [{ code: answer, author: official }, { code: help }]", "kinds.yml");
  const hours = parseCodebook(
    "multiple: true\ncodes: [{ code: help }, { code: night, behaviour_rule: outside hours }]",
    "hours.yml",
  );
  const reasons = { ...MOTIVES, people_only: true };
  const part = partOf(["Помогите", "Поможем: помогите и нам"], [1]);
  const [judged] = await studyOf({ url: server.url }).code([part], [kinds, hours, reasons]);
  assert.deepEqual(judged.map(codesOf), [
    [[0, "help"], [1, "answer"]],
    [[0, "help"], [1, "help", "night"]],
    [[0, "help"], [1]],
  ]);
  assert.deepEqual(server.calls.map((call) => askedIn(call).map(({ by }) => by).sort()), [
    ["person"],
    ["company", "person"],
    ["person"],
  ]);
});

Deno.test("llm gives no code, not none, beyond the limit, and says so; the order of mentions does not matter", async () => {
  await using server = serveChat(answerOf);
  const texts = ["a", "b", "c", "d"].map((end) => `Помогите ${end}`);
  const take = async (texts: string[]) => {
    const study = studyOf({ url: server.url, limit: 2 });
    const [[judged]] = await study.code([partOf(texts)], [MOTIVES]);
    assert.match(study.notes[0], /2 mentions have no code of motives: llm\.limit is reached/);
    return judged.map(({ row }) => texts[row]).sort();
  };
  const taken = await take(texts);
  assert.equal(taken.length, 2);
  assert.deepEqual(await take([...texts].reverse()), taken);
});

Deno.test("llm stops before the limit of cost, and says what the run cost", async () => {
  await using server = serveChat(answerOf);
  const study = studyOf({ url: server.url, cost: { limit: 0.0002, in: 1, out: 0 } });
  const texts = Array.from({ length: 60 }, (_, i) => `Помогите ${i} `.repeat(10));
  const [[judged]] = await study.code([partOf(texts)], [MOTIVES]);
  assert.ok(judged.length < 60);
  assert.match(study.notes.join("\n"), /llm\.cost\.limit is reached/);
  assert.match(study.notes.join("\n"), /this run cost about 0\.000/);
});

Deno.test("llm asks once more about what was answered with nonsense, each by itself, then leaves it without a code", async () => {
  await using server = serveChat((call) => {
    const asked = askedIn(call);
    if (asked.some(({ text }) => text.startsWith("Злой"))) return "I will not do that";
    return answerOf(call);
  });
  const study = studyOf({ url: server.url });
  const [[judged]] = await study.code([partOf(["Помогите", "Злой текст", "Достали"])], [MOTIVES]);
  assert.deepEqual(codesOf(judged), [[0, "help"], [2, "vent"]]);
  assert.match(study.notes[0], /1 mentions have no code of motives: the model's answers made no sense/);
  assert.equal(server.calls.length, 4);
});

Deno.test("llm leaves a text without a code that the endpoint refuses by itself, too, and says so", async () => {
  await using server = serveChat((call) => {
    const isRefused = askedIn(call).some(({ text }) => text.startsWith("Злой"));
    return isRefused ? new Response("content filter", { status: 400 }) : answerOf(call);
  });
  const study = studyOf({ url: server.url });
  const [[judged]] = await study.code([partOf(["Помогите", "Злой текст", "Достали"])], [MOTIVES]);
  assert.deepEqual(codesOf(judged), [[0, "help"], [2, "vent"]]);
  assert.deepEqual(study.notes, ["llm: 1 mentions have no code of motives: the endpoint refused them (status 400)"]);
});

Deno.test("llm tells of an endpoint that refuses all, whatever the text, and does not ask on", async () => {
  await using server = serveChat(() => new Response("response_format is not supported", { status: 400 }));
  const study = studyOf({ url: server.url }), texts = Array.from({ length: 600 }, (_, i) => `Помогите ${i}`);
  await assert.rejects(study.code([partOf(texts)], [MOTIVES]), (error) => {
    return error instanceof StudyError && /it answered 400: response_format is not supported/.test(error.message);
  });
  assert.ok(server.calls.length < 30, `${server.calls.length} calls`);
});

Deno.test("llm gives one code where several are sure in a codebook of one, and the parent of a sure child", async () => {
  const one = parseCodebook(
    "order: [night]\ncodes: [{ code: answer, author: official }, { code: night, behaviour_rule: outside hours }]",
    "one.yml",
  );
  const families = parseCodebook(
    "multiple: true\ncodes: [{ code: ours, children: [{ code: ours_answer, author: official }] }]",
    "families.yml",
  );
  await using server = serveChat(() => '{"answers":[{"n":1,"codes":[]}]}');
  const [judged] = await studyOf({ url: server.url }).code([partOf(["Поможем"], [0])], [one, families]);
  assert.deepEqual(judged.map(codesOf), [[[0, "night"]], [[0, "ours", "ours_answer"]]]);
});

Deno.test("llm keeps what was answered before the endpoint failed, and goes on from there", async () => {
  let calls = 0;
  await using server = serveChat((call) => ++calls > 1 ? new Response("no money", { status: 402 }) : answerOf(call));
  const study = studyOf({ url: server.url }), texts = Array.from({ length: 55 }, (_, i) => `Помогите ${i}`);
  await assert.rejects(study.code([partOf(texts)], [MOTIVES]), (error) => {
    assert.ok(error instanceof StudyError);
    assert.match(
      error.message,
      /Cannot ask the model at .*: it answered 402: no money; what it answered so far is kept/,
    );
    return true;
  });
  assert.equal(study.files.get("llm/motives.jsonl")!.trim().split("\n").length, 10);
  calls = -100;
  const [[judged]] = await study.code([partOf(texts)], [MOTIVES]);
  assert.equal(judged.length, 55);
});

Deno.test("llm takes the key from the environment by its name alone, and says where it is not set", async () => {
  await using server = serveChat(() => completion('{"answers":[{"n":1,"codes":[]}]}'));
  const spec = { url: server.url, key_env: "LLM_KEY" }, part = partOf(["Помогите"]);
  await assert.rejects(
    studyOf(spec).code([part], [MOTIVES]),
    /environment variable LLM_KEY of llm\.key_env is not set/,
  );
  await studyOf(spec, { LLM_KEY: "k1" }).code([part], [MOTIVES]);
  assert.deepEqual(server.calls.map(({ key }) => key), ["Bearer k1"]);
});
