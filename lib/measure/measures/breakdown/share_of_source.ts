/** Where. @module */
import { source } from "../../dimensions/source.ts";
import { countedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";

/** The share of a source. */
export const shareOfSource: Measure = {
  name: "share of source",
  unit: "share",
  how: {
    en:
      "Mentions in the source ÷ all kept mentions about the subject. 95 % Wilson interval. Sources shown: those of the subject and the twenty largest of the study.",
    ru:
      "Упоминания в источнике ÷ все оставленные упоминания о бренде. 95-процентный интервал Уилсона. Показаны источники самого бренда и двадцать крупнейших в исследовании.",
    uk:
      "Згадки в джерелі ÷ усі залишені згадки про бренд. 95-відсотковий інтервал Вілсона. Показано джерела самого бренду та двадцять найбільших у дослідженні.",
  },
  of: "mentions",
  figure: countedShare,
  slices: [{ question: 4, dimension: source }],
};
