/** Who: how many. @module */
import { distinctAuthors } from "../../figures/distinct_authors.ts";
import type { Measure } from "../../types.ts";

/** Distinct known authors. */
export const authors: Measure = {
  name: "authors",
  unit: "authors",
  how: {
    en:
      "Distinct known authors of the kept mentions about the subject; the base are the mentions whose author is known. One person with two accounts counts twice.",
    ru:
      "Разные известные авторы оставленных упоминаний о бренде; база — упоминания с известным автором. Человек с двумя аккаунтами считается дважды.",
    uk:
      "Різні відомі автори залишених згадок про бренд; база — згадки з відомим автором. Людина з двома акаунтами рахується двічі.",
  },
  of: "mentions",
  base: ({ authors }) => (mention) => authors[mention] >= 0,
  figure: distinctAuthors,
  slices: [{ question: 6 }],
};
