/** Texts as terms. @module */
export { createTermReader, OTHER_TERM, SUBJECT_TERM, type TermReader, USER_TERM } from "./term_reader.ts";
