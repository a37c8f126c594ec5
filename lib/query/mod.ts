/** Queries: read, written out, matched against texts. @module */
export { compileQueries, type Matcher } from "./matcher/compile_queries.ts";
export type { Matches } from "./matcher/types.ts";
export { type ClauseMatch, explainMatch } from "./matcher/explain_match.ts";
export { formatQuery } from "./format_query.ts";
export { caseForms } from "./forms/case_forms.ts";
export { wholeWords } from "./forms/divided_words.ts";
export { formsInTable, type FormTable, formTable } from "./forms/form_table.ts";
export { loadWordForms, NO_FORMS, type WordForms } from "./forms/word_forms.ts";
export { matchMentions, type MentionMatch } from "./matcher/match_mentions.ts";
export { parseQuery } from "./parse_query.ts";
export { QueryError } from "./query_error.ts";
export { clausesOf, fieldsOf, termsOf } from "./query_parts.ts";
export { type Field, type FieldIs, FIELDS, type Group, type Near, type Not, type Query, type Term } from "./types.ts";
