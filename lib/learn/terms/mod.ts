/** Texts as terms. @module */
export {
  createTermReader,
  NUMBER_TERM,
  OTHER_TERM,
  SUBJECT_TERM,
  type TermReader,
  URL_TERM,
  USER_TERM,
} from "./term_reader.ts";
