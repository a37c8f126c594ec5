/** A chat endpoint as OpenAI made it common, and what lies between it and us. @module */

/** Where to ask, and which model. */
export interface ChatEndpoint {
  /** Up to `/v1`. */
  readonly url: string;
  readonly model: string;
  /** Null where the endpoint asks for none. */
  readonly key: string | null;
}

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** What the endpoint said, and what it counts for it. */
export interface ChatReply {
  readonly text: string;
  /** 0 where the endpoint does not say. */
  readonly tokens_in: number;
  readonly tokens_out: number;
}

/** The world outside, handed in: nothing here reaches for it by itself. */
export interface ChatMeans {
  readonly fetch: typeof fetch;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to 1: spreads retries, so that many clients do not come back at once. */
  readonly random: () => number;
}

/** How patient a call is. */
export interface ChatPatience {
  /** Calls at most, the first included; default 5. */
  readonly tries?: number;
  /** For one call, in milliseconds; default 120,000. */
  readonly timeout_ms?: number;
  /** Before the second call, in milliseconds, then twice as long each time; default 1000. */
  readonly first_wait_ms?: number;
}

/** The endpoint could not be asked, or would not answer. */
export class ChatError extends Error {
  override readonly name = "ChatError";
  /** HTTP status; null: no answer at all. */
  readonly status: number | null;

  constructor(message: string, status: number | null) {
    super(message);
    this.status = status;
  }
}
