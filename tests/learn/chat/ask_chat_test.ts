import assert from "node:assert/strict";
import { askChat } from "../../../lib/learn/chat/ask_chat.ts";
import { ChatError } from "../../../lib/learn/chat/types.ts";
import { completion, serveChat } from "./_server.ts";

const ASKED = [{ role: "user" as const, content: "?" }];

/** Waits no time, and notes how long it was told to. */
function meansOf() {
  const waited: number[] = [];
  const wait = (ms: number) => Promise.resolve(void waited.push(ms));
  return { waited, means: { fetch: globalThis.fetch, wait, random: () => 0 } };
}

Deno.test("askChat() sends model, messages and key to chat/completions and returns text and tokens", async () => {
  await using server = serveChat(() => '{"answers":[]}');
  const reply = await askChat({ url: `${server.url}/`, model: "small", key: "k1" }, ASKED, meansOf().means);
  assert.deepEqual(reply, { text: '{"answers":[]}', tokens_in: 100, tokens_out: 10 });
  assert.deepEqual(server.calls, [{
    path: "/v1/chat/completions",
    key: "Bearer k1",
    model: "small",
    messages: ASKED,
  }]);
});

Deno.test("askChat() tries again after 429, 503 and an answer that is no completion, waiting as asked or doubling", async () => {
  const answers = [
    new Response("slow down", { status: 429, headers: { "retry-after": "3" } }),
    new Response("", { status: 503 }),
    Response.json({ error: "?" }),
    completion("{}"),
  ];
  await using server = serveChat(() => answers.shift()!);
  const { waited, means } = meansOf();
  const { text } = await askChat({ url: server.url, model: "m", key: null }, ASKED, means, { first_wait_ms: 500 });
  assert.deepEqual([text, waited], ["{}", [3000, 1000, 2000]]);
  assert.equal(server.calls[0].key, null);
});

Deno.test("askChat() gives up at once on a refusal, and never repeats the key in what it says", async () => {
  await using server = serveChat(() => new Response("bad key sk-secret", { status: 401 }));
  const asking = askChat({ url: server.url, model: "m", key: "sk-secret" }, ASKED, meansOf().means);
  await assert.rejects(asking, (error) => {
    assert.ok(error instanceof ChatError);
    assert.deepEqual([error.message, error.status], ["it answered 401: bad key …", 401]);
    return true;
  });
  assert.equal(server.calls.length, 1);
});

Deno.test("askChat() shows no part of a key that what it shows would cut", async () => {
  const said = `${"x".repeat(190)} sk-secret-of-many-letters`;
  await using server = serveChat(() => new Response(said, { status: 401 }));
  const asking = askChat({ url: server.url, model: "m", key: "sk-secret-of-many-letters" }, ASKED, meansOf().means);
  await assert.rejects(asking, (error) => !`${error}`.includes("sk-") && `${error}`.endsWith("x …"));
});

Deno.test("askChat() gives up after its tries, and follows no redirect", async () => {
  await using server = serveChat(() => new Response("", { status: 500 }));
  const { means } = meansOf();
  await assert.rejects(askChat({ url: server.url, model: "m", key: null }, ASKED, means, { tries: 3 }), /answered 500/);
  assert.equal(server.calls.length, 3);
  await using elsewhere = serveChat(() => "{}");
  await using moved = serveChat(() =>
    new Response("", { status: 307, headers: { location: `${elsewhere.url}/chat/completions` } })
  );
  await assert.rejects(askChat({ url: moved.url, model: "m", key: null }, ASKED, means), ChatError);
  assert.equal(elsewhere.calls.length, 0);
});

Deno.test("askChat() says that an endpoint cannot be reached, or did not answer in time", async () => {
  const { means } = meansOf(), patience = { tries: 2, timeout_ms: 1000 };
  const nobody = { url: "http://127.0.0.1:9/v1", model: "m", key: null };
  await assert.rejects(askChat(nobody, ASKED, means, patience), /it cannot be reached/);
  const late = () => Promise.reject(new DOMException("", "TimeoutError"));
  const slow = { ...means, fetch: late as typeof fetch };
  await assert.rejects(askChat(nobody, ASKED, slow, patience), /it did not answer within 1 s/);
});
