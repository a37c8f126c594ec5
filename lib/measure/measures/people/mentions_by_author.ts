/** Who: the busiest. @module */
import { author } from "../../dimensions/author.ts";
import { count } from "../../figures/count.ts";
import type { Measure } from "../../types.ts";

/** Mentions of each of the ten busiest authors. */
export const mentionsByAuthor: Measure = {
  name: "mentions by author",
  unit: "mentions",
  how: {
    en: "Kept mentions about the subject by each of its ten busiest known authors.",
    ru: "Оставленные упоминания о бренде у каждого из десяти самых активных известных авторов.",
    uk: "Залишені згадки про бренд у кожного з десяти найактивніших відомих авторів.",
  },
  of: "mentions",
  figure: count,
  slices: [{ question: 6, dimension: author, splits: "base" }],
};
