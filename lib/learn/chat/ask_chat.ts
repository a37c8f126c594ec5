/** Asks a chat endpoint once, however often it takes. @module */
import { retryWait } from "./retry_wait.ts";
import {
  type ChatEndpoint,
  ChatError,
  type ChatMeans,
  type ChatMessage,
  type ChatPatience,
  type ChatReply,
} from "./types.ts";

const TRIES = 5, TIMEOUT_MS = 120_000, FIRST_WAIT_MS = 1000;
/** What an endpoint says of a refusal is shown up to here. */
const SAID_LETTERS = 200;
/** Statuses after which the same call may do better: too many, too slow, or broken for the moment. */
const PASSING = new Set([408, 409, 425, 429, 500, 502, 503, 504, 529]);

/**
 * Asks for one answer as JSON, and asks again after errors that pass: no connection, time out, 429, 5xx. Redirects are not
 * followed, so nothing reaches a host that was not named.
 *
 * @returns the text of the answer; whether it is the JSON that was asked for is for the caller to check
 * @throws {ChatError} after the last try, or at once for a status that will not pass (a wrong key, a wrong model)
 *
 * @example An endpoint that is busy at first
 * ```ts
 * import assert from "node:assert/strict";
 * import { askChat } from "./ask_chat.ts";
 *
 * const answers = [
 *   new Response("busy", { status: 429, headers: { "retry-after": "2" } }),
 *   Response.json({ choices: [{ message: { content: "{}" } }], usage: { prompt_tokens: 9, completion_tokens: 1 } }),
 * ];
 * const waited: number[] = [];
 * const means = {
 *   fetch: () => Promise.resolve(answers.shift()!),
 *   wait: (ms: number) => Promise.resolve(void waited.push(ms)),
 *   random: () => 0,
 * };
 * const endpoint = { url: "http://127.0.0.1:1/v1", model: "m", key: null };
 * const reply = await askChat(endpoint, [{ role: "user", content: "?" }], means);
 * assert.deepEqual([reply.text, reply.tokens_in, waited], ["{}", 9, [2000]]);
 * ```
 */
export async function askChat(
  endpoint: ChatEndpoint,
  messages: readonly ChatMessage[],
  means: ChatMeans,
  patience: ChatPatience = {},
): Promise<ChatReply> {
  const { tries = TRIES, first_wait_ms = FIRST_WAIT_MS } = patience;
  for (let tried = 1;; tried++) {
    const outcome = await callOnce(endpoint, messages, means, patience.timeout_ms ?? TIMEOUT_MS);
    if ("text" in outcome) return outcome;
    if (!outcome.passes || tried >= tries) throw new ChatError(outcome.why, outcome.status);
    await means.wait(retryWait(tried, { first_ms: first_wait_ms, random: means.random(), headers: outcome.headers }));
  }
}

/** A call that failed, and whether another may do better. */
interface Failed {
  readonly why: string;
  readonly status: number | null;
  readonly passes: boolean;
  readonly headers?: Headers;
}

async function callOnce(
  { url, model, key }: ChatEndpoint,
  messages: readonly ChatMessage[],
  { fetch }: ChatMeans,
  timeout_ms: number,
): Promise<ChatReply | Failed> {
  const body = { model, messages, temperature: 0, response_format: { type: "json_object" } };
  const headers = { "content-type": "application/json", ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
  try {
    const response = await fetch(`${url.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(timeout_ms),
    });
    const text = await response.text();
    return response.ok ? replyOf(text) : refusalOf(response, text, key);
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    const why = isLate ? `it did not answer within ${timeout_ms / 1000} s` : "it cannot be reached";
    return { why, status: null, passes: true };
  }
}

function replyOf(body: string): ChatReply | Failed {
  try {
    const { choices, usage } = JSON.parse(body), text = choices[0].message.content;
    if (typeof text !== "string") throw new TypeError("no text");
    return { text, tokens_in: numberOf(usage?.prompt_tokens), tokens_out: numberOf(usage?.completion_tokens) };
  } catch {
    return { why: "its answer is no chat completion", status: 200, passes: true };
  }
}

function numberOf(value: unknown): number {
  return typeof value === "number" && value >= 0 ? value : 0;
}

function refusalOf({ status, headers }: Response, body: string, key: string | null): Failed {
  const said = key ? body.replaceAll(key, "…") : body; // an endpoint may repeat the key that it refuses: no part of it is left
  const shown = said.replace(/\s+/g, " ").trim().slice(0, SAID_LETTERS);
  return { why: `it answered ${status}${shown ? `: ${shown}` : ""}`, status, passes: PASSING.has(status), headers };
}
