/** What mentions are about. @module */
export * from "./cluster_topics.ts";
export * from "./decisions/apply_decisions.ts";
export * from "./decisions/read_decisions.ts";
export * from "./engines/mod.ts";
export * from "./evaluate_topics.ts";
export * from "./find_topics.ts";
export { STAGE } from "./stage.ts";
export * from "./topic_count.ts";
export * from "./topic_id.ts";
export type * from "./types.ts";
export * from "./words/light_stem.ts";
export * from "../text/lists/stop_words.ts";
