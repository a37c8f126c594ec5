/** Types of the coder `llm`. @module */

/** An OpenAI-compatible chat endpoint, as the study names it. */
export interface LlmSpec {
  /** URL of the endpoint, up to `/v1`. */
  readonly url: string;
  /** Name of the model at the endpoint. */
  readonly model: string;
  /** Name of the environment variable that holds the key. */
  readonly key_env?: string;
  /** Limit of mentions × codebooks sent in one run; earlier answers are not requested again. */
  readonly limit: number;
  /** Cost limit of a run, computed from prices per million tokens, in any currency. */
  readonly cost?: LlmCost;
}

/** A cost limit, and the prices it is computed with. */
export interface LlmCost {
  /** Cost limit of a run, in the currency of the prices. */
  readonly limit: number;
  /** Price of a million input tokens. */
  readonly in: number;
  /** Price of a million output tokens. */
  readonly out: number;
}

/** One thing to ask about. */
export interface LlmUnit {
  /** Hash of everything that the answer depends on: model, prompt, text, subject, author kind. */
  readonly key: string;
  readonly text: string;
  /** Null in a codebook that codes each mention once. */
  readonly subject: string | null;
  /** Written by an account of one of the study's subjects. */
  readonly official: boolean;
}
