/** What a study's own codebooks say. @module */
import { BUILT_IN_CODES } from "../../codes.ts";
import { codeDimension } from "../../dimensions/code.ts";
import { judgedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";

/** The share of each code of the codebooks that are not built in. */
export const shareOfCode: Measure = {
  name: "share of code",
  unit: "share",
  how: {
    en:
      "Mentions with the code of the study's own codebook ÷ mentions about the subject that the codebook was tried on. Machine codes: corrected, with an interval, by a random sample that people coded; without one the error is unknown.",
    ru:
      "Упоминания с кодом собственной кодировочной книги исследования ÷ упоминания о бренде, к которым она применялась. Коды поставила машина: их исправляет, с интервалом, случайная выборка, размеченная людьми; без неё ошибка неизвестна.",
    uk:
      "Згадки з кодом власної кодувальної книги дослідження ÷ згадки про бренд, до яких її застосовано. Коди поставила машина: їх виправляє, з інтервалом, випадкова вибірка, розмічена людьми; без неї похибка невідома.",
  },
  of: "mentions",
  judged: "codes",
  figure: judgedShare,
  slices: ({ codebooks }) =>
    [...codebooks.keys()].filter((name) => !(name in BUILT_IN_CODES))
      .map((name) => ({ question: 5, dimension: codeDimension(name) })),
};
