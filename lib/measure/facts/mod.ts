/** Facts: what measures are counted from. @module */
import { CODE_COLUMNS, MATCH_COLUMNS, MEMBER_COLUMNS } from "./_read_codes.ts";
import { MENTION_COLUMNS } from "./_read_mentions.ts";

export { buildFacts, factsOf, type MentionFacts, readMentionFacts } from "./build_facts.ts";
export type { CareRules, FactParameters, Facts, FactTables, SubjectFacts } from "./types.ts";
export { ALL } from "./all.ts";

/** Columns that {@linkcode buildFacts} reads; of `mentions` also `clean_text` where a subject has accounts. */
export const FACT_COLUMNS = {
  mentions: MENTION_COLUMNS,
  matches: MATCH_COLUMNS,
  topics: ["topic"],
  topic_members: MEMBER_COLUMNS,
  codes: CODE_COLUMNS,
} as const;
