import assert from "node:assert/strict";
import type { Desk } from "../../../lib/audit/hand_coding/open_desk.ts";
import { aboutPage } from "../../../lib/audit/hand_coding/page/about_page.ts";
import { handleRequest } from "../../../lib/audit/hand_coding/page/handle_request.ts";
import { pageFiles } from "../../../lib/audit/hand_coding/page/page_files.ts";
import { PAGE_WORDS } from "../../../lib/audit/hand_coding/page/words/mod.ts";
import { parseCodebook, readCodebook } from "../../../lib/coding/mod.ts";
import { StudyError } from "../../../lib/tables/study_error.ts";

const HOST = "127.0.0.1:8000", TOKEN = "c0ffee", HOME = `http://${HOST}/${TOKEN}/`;
const OWN = { host: HOST, origin: `http://${HOST}`, "content-type": "application/json" };
const decided: unknown[] = [];
const desk = {
  decide: (...given: unknown[]) => {
    if (given[2] instanceof Array && given[2].includes("bad")) throw new StudyError("Cannot use code");
    decided.push(given);
  },
} as unknown as Desk;
const files = await pageFiles({ title: "<script>x</script>", language: "ru", colour: "#0a6" });
const ask = (url: string, init: RequestInit) =>
  handleRequest(new Request(url, init), { desk, about: {}, files, token: TOKEN, host: HOST });
const post = (headers: Record<string, string>, body: unknown = { coder: "AK", key: "k", codes: ["vent"] }) =>
  ask(`${HOME}decide`, { method: "POST", headers, body: JSON.stringify(body) });

Deno.test("handleRequest() gives the page under a policy that lets nothing in from elsewhere", async () => {
  const response = await ask(HOME, { headers: { host: HOST } });
  const policy = response.headers.get("content-security-policy")!;
  assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
  assert.ok(!policy.includes("unsafe") && policy.includes("frame-ancestors 'none'"));
  const page = await response.text();
  assert.match(page, /<title>&lt;script&gt;x/);
  assert.ok(!/https?:\/\//.test(page));
});

Deno.test("handleRequest() gives nothing without the token, and nothing under another name of this machine", async () => {
  for (
    const url of [
      `http://${HOST}/`,
      `http://${HOST}/c0ffe/`,
      `http://${HOST}/c0ffee1/`,
      `${HOME}a/b`,
      `${HOME}../about`,
    ]
  ) {
    assert.equal((await ask(url, { headers: { host: HOST } })).status, 404, url);
  }
  assert.equal((await ask(HOME, { headers: { host: "evil.example:8000" } })).status, 421);
});

Deno.test("handleRequest() takes decisions from its own page alone", async () => {
  assert.equal((await post(OWN)).status, 200);
  assert.deepEqual(decided, [["AK", "k", ["vent"]]]);
  const others = [
    { ...OWN, origin: "http://evil.example" },
    { host: HOST, "content-type": "application/json" },
    { ...OWN, "content-type": "text/plain" },
    { ...OWN, "sec-fetch-site": "cross-site" },
  ];
  for (const headers of others) assert.equal((await post(headers)).status, 403);
  assert.equal((await ask(`${HOME}decide`, { headers: OWN })).status, 405);
  assert.equal((await ask(`${HOME}constructor`, { headers: OWN })).status, 405); // every object has one: no file of ours
  assert.equal(decided.length, 1);
});

Deno.test("handleRequest() says what is wrong with a request", async () => {
  for (const body of [{ coder: 7 }, { codes: "vent" }, { codes: [1] }, { coder: "AK", key: "k", codes: ["bad"] }]) {
    const response = await post(OWN, body);
    assert.equal(response.status, 400);
    assert.match((await response.json()).error, /^Cannot/);
  }
  assert.equal((await post(OWN, { coder: "x".repeat(100_000) })).status, 400);
  assert.equal((await post(OWN, null)).status, 200); // nothing given: the desk decides
});

Deno.test("aboutPage() gives keys to codes, and texts in the study's language or another", () => {
  const codes = Array.from({ length: 14 }, (_, i) => `{ code: c${i}, label: { en: Code ${i} } }`).join(", ");
  const { codebook, words } = aboutPage({
    ...{ title: "T", language: "uk", coder: null },
    codebook: parseCodebook(`codes: [${codes}]`, "x.yml"),
    list: { kind: "sample", name: "a", file: "coding/sample-a.csv" },
  });
  assert.deepEqual(codebook.codes.map(({ key }) => key).join(""), "123456789qwert");
  assert.deepEqual([codebook.codes[0].label, codebook.label, words], ["Code 0", "x", PAGE_WORDS.uk]);
});

Deno.test("the page's words say everything in every language", () => {
  const { en } = PAGE_WORDS;
  for (const words of Object.values(PAGE_WORDS)) {
    assert.deepEqual(Object.keys(words), Object.keys(en));
    assert.equal(words.keys.length, en.keys.length);
  }
  assert.ok(
    Object.entries(en).every(([key, text]) => key === "ac1" || key === "keys" || PAGE_WORDS.ru[key as "done"] !== text),
  );
});

Deno.test("aboutPage() says in the study's language when a built-in code is given and when not", async () => {
  const codebook = await readCodebook("tone");
  const list = { kind: "random", name: "may", file: "coding/sample-may.csv" } as never;
  const { codebook: { codes: [first] } } = aboutPage({ title: "", language: "uk", codebook, list, coder: "AK" });
  assert.match(first.use_when!, /^Скарги, збої/);
  assert.match(first.not_when!, /^В автора/);
});
