/** A chat endpoint of the tests' own on 127.0.0.1. */

/** What an endpoint was asked. */
export interface Call {
  readonly path: string;
  readonly key: string | null;
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

export interface ChatServer extends AsyncDisposable {
  /** Up to `/v1`. */
  readonly url: string;
  readonly calls: readonly Call[];
}

/** Serves what `answer` gives for each call: a response, or the text of an answer. */
export function serveChat(answer: (call: Call, index: number) => string | Response): ChatServer {
  const calls: Call[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const { model, messages } = await request.json();
    const call = { path: new URL(request.url).pathname, key: request.headers.get("authorization"), model, messages };
    calls.push(call);
    const said = answer(call, calls.length - 1);
    return typeof said === "string" ? completion(said) : said;
  });
  return {
    url: `http://127.0.0.1:${server.addr.port}/v1`,
    calls,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

export function completion(content: string): Response {
  return Response.json({
    choices: [{ message: { role: "assistant", content } }],
    usage: { prompt_tokens: 100, completion_tokens: 10 },
  });
}
