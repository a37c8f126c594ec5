/** The report in Russian. @module */
import type { Words } from "./en.ts";
import { find, how, read, say } from "./ru_answers.ts";
import { filters } from "./filters/ru.ts";
import { codes } from "./ru_codes.ts";
import { counted, figures, method, picture, questions, short, ui } from "./ru_interface.ts";
import { gaps } from "./parts/ru_gaps.ts";
import { spikes } from "./parts/ru_spikes.ts";
import { tables } from "./parts/ru_tables.ts";
import { voices } from "./parts/ru_voices.ts";

export const ru: Words = {
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
