/** Answers the requests of the hand-coding page. @module */
import { StudyError } from "../../../tables/study_error.ts";
import type { Desk } from "../open_desk.ts";
import type { PageFiles } from "./page_files.ts";

/** What a request is answered with. */
export interface Answering {
  readonly desk: Desk;
  /** What the page shows once: title, words, codebook. */
  readonly about: unknown;
  readonly files: PageFiles;
  /** Stands at the beginning of every path; who does not know it gets nothing. */
  readonly token: string;
  /** `127.0.0.1:8123` */
  readonly host: string;
}

/** Nothing but the page's own files and data, from nowhere else, in no other page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";
const HEADERS = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-store",
};
const BODY_BYTES_MAX = 64 * 1024;

/**
 * Answers one request: only to the address that the server listens at (a name that leads to it is refused, so no other
 * page can pass for ours), only with the token, and changes only from our own page.
 */
export async function handleRequest(request: Request, answering: Answering): Promise<Response> {
  const { token, host, files } = answering, { pathname } = new URL(request.url);
  if (request.headers.get("host") !== host) return refused(421, "Cannot answer: this is another host's address");
  const [, given, name = "", ...more] = pathname.split("/");
  if (!sameText(given ?? "", token) || more.length > 0) return refused(404, "There is nothing here");
  if (request.method === "GET" && Object.hasOwn(files, name)) {
    const { type, body } = files[name];
    return new Response(body, { headers: { ...HEADERS, "content-type": type } });
  }
  if (request.method === "GET" && name === "about") return json(answering.about);
  if (request.method !== "POST") return refused(405, "Cannot answer: only the page itself asks here");
  if (!isOwn(request, host)) return refused(403, "Cannot answer: the request comes from another page");
  return await answered(request, name, answering.desk);
}

function isOwn(request: Request, host: string): boolean {
  const site = request.headers.get("sec-fetch-site") ?? "same-origin";
  return request.headers.get("origin") === `http://${host}` && site === "same-origin" &&
    (request.headers.get("content-type") ?? "").startsWith("application/json");
}

interface Asked {
  readonly coder: string;
  readonly key: string;
  readonly codes: readonly string[];
  readonly skipped: readonly string[];
  readonly wanted?: string;
}

async function answered(request: Request, name: string, desk: Desk): Promise<Response> {
  try {
    const { coder, key, codes, skipped, wanted } = askedOf(await bodyOf(request));
    switch (name) {
      case "view":
        return json(desk.view(coder, skipped, wanted));
      case "decide":
        desk.decide(coder, key, codes);
        return json({ saved: true });
      case "undo":
        return json({ undone: desk.undo(coder) });
      case "compare":
        return json(desk.comparison(coder));
      case "settle":
        desk.settle(coder, key, codes);
        return json({ saved: true });
    }
    return refused(404, "There is nothing here");
  } catch (error) {
    if (error instanceof StudyError || error instanceof SyntaxError) return json({ error: error.message }, 400);
    throw error;
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  const bytes = await request.bytes();
  if (bytes.length > BODY_BYTES_MAX) throw new SyntaxError("Cannot read the request: it is too long");
  return JSON.parse(new TextDecoder().decode(bytes));
}

function askedOf(body: unknown): Asked {
  const { coder = "", key = "", codes = [], skipped = [], wanted } = Object(body) as Partial<Asked>;
  const isText = (value: unknown) => typeof value === "string";
  const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
  if (isText(coder) && isText(key) && isTexts(codes) && isTexts(skipped) && (wanted === undefined || isText(wanted))) {
    return { coder, key, codes: [...new Set(codes)], skipped, wanted };
  }
  throw new SyntaxError("Cannot read the request: coder, key and codes must be texts");
}

/** Compares in a time that does not tell where two texts differ. */
function sameText(a: string, b: string): boolean {
  let differ = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) differ |= (a.charCodeAt(i) || 0) ^ b.charCodeAt(i);
  return differ === 0;
}

function json(data: unknown, status = 200): Response {
  return new Response(JSON.stringify(data), { status, headers: { ...HEADERS, "content-type": "application/json" } });
}

function refused(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" } });
}
