/** What the coder `llm` speaks of. @module */

/** An OpenAI-compatible chat endpoint, as the study names it. */
export interface LlmSpec {
  /** Up to `/v1`. */
  readonly url: string;
  /** Its name there. */
  readonly model: string;
  /** Name of the environment variable that holds the key. */
  readonly key_env?: string;
  /** Mentions × codebooks that are asked about at most, in one run; what was answered before is not asked again. */
  readonly limit: number;
  /** What a run may cost at most, by the prices of a million tokens, in any currency. */
  readonly cost?: LlmCost;
}

/** A limit of cost, and the prices it is reckoned by. */
export interface LlmCost {
  /** What a run may cost at most, in the currency of the prices. */
  readonly limit: number;
  /** Of a million tokens that are asked. */
  readonly in: number;
  /** Of a million tokens that are answered. */
  readonly out: number;
}

/** One thing to ask about. */
export interface LlmUnit {
  /** Hash of all that the answer depends on: model, prompt, text, subject, who wrote it. */
  readonly key: string;
  readonly text: string;
  /** Null in a codebook that is coded once a mention. */
  readonly subject: string | null;
  /** Written by an account of one of the study's subjects. */
  readonly official: boolean;
}
