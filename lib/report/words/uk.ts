/** The report in Ukrainian. @module */
import type { Words } from "./en.ts";
import { find, how, read, say } from "./uk_answers.ts";
import { filters } from "./filters/uk.ts";
import { codes } from "./uk_codes.ts";
import { counted, figures, method, picture, questions, short, ui } from "./uk_interface.ts";
import { gaps } from "./parts/uk_gaps.ts";
import { spikes } from "./parts/uk_spikes.ts";
import { tables } from "./parts/uk_tables.ts";
import { voices } from "./parts/uk_voices.ts";

export const uk: Words = {
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
