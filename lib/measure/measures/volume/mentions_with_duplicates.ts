/** Volume with what cleaning dropped as a copy. @module */
import { count } from "../../figures/count.ts";
import type { Measure } from "../../types.ts";

/** Kept mentions and their copies. */
export const mentionsWithDuplicates: Measure = {
  name: "mentions with duplicates",
  unit: "mentions",
  how: {
    en:
      "Kept mentions about the subject together with the exact and near duplicates (and reposts, if the study drops them) that cleaning dropped. A record met twice counts once.",
    ru:
      "Оставленные упоминания о бренде вместе с точными и близкими дублями (и репостами, если исследование их отбрасывает), которые убрала очистка. Запись, встреченная дважды, считается один раз.",
    uk:
      "Залишені згадки про бренд разом із точними й близькими дублікатами (і репостами, якщо дослідження їх відкидає), які прибрало очищення. Запис, що трапився двічі, рахується один раз.",
  },
  of: "mentions and copies",
  figure: count,
  slices: [{ question: 2, periods: ["all", "day"] }],
};
