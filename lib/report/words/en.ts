/** The report in English, and the shape that the other languages fill. @module */
import { find, how, read, say } from "./en_answers.ts";
import { filters } from "./filters/en.ts";
import { codes } from "./en_codes.ts";
import { counted, figures, method, picture, questions, short, ui } from "./en_interface.ts";
import { gaps } from "./parts/en_gaps.ts";
import { spikes } from "./parts/en_spikes.ts";
import { tables } from "./parts/en_tables.ts";
import { voices } from "./parts/en_voices.ts";

/** Everything the report says in one language. */
export const en = {
  filters,
  codes,
  counted,
  figures,
  find,
  gaps,
  how,
  method,
  picture,
  questions,
  read,
  say,
  short,
  spikes,
  tables,
  ui,
  voices,
};

export type Words = typeof en;
