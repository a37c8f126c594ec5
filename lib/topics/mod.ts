/** What mentions are about. @module */
export * from "./class_terms.ts";
export * from "./cluster_topics.ts";
export * from "./corpus.ts";
export * from "./light_stem.ts";
export { STAGE } from "./stage.ts";
export * from "./stop_words.ts";
export * from "./topic_id.ts";
export * from "./topic_words.ts";
export type * from "./types.ts";
