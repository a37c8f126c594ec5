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
      "Mentions with the code of the study's own codebook ÷ mentions about the subject that the codebook was tried on. Machine codes: no interval, the error is unknown.",
    ru:
      "Упоминания с кодом собственной кодировочной книги исследования ÷ упоминания о бренде, к которым она применялась. Коды поставила машина: интервала нет, ошибка неизвестна.",
    uk:
      "Згадки з кодом власної кодувальної книги дослідження ÷ згадки про бренд, до яких її застосовано. Коди поставила машина: інтервалу немає, похибка невідома.",
  },
  of: "mentions",
  figure: judgedShare,
  slices: ({ codebooks }) =>
    [...codebooks.keys()].filter((name) => !(name in BUILT_IN_CODES))
      .map((name) => ({ question: 5, dimension: codeDimension(name) })),
};
