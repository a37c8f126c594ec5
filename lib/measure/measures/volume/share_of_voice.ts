/** Whose mentions they are, of all about the company and its competitors. @module */
import { countedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";

/** Mentions of a subject ÷ the sum over company and competitors. */
export const shareOfVoice: Measure = {
  name: "share of voice",
  unit: "share",
  how: {
    en:
      "Mentions of the subject ÷ the sum of the mentions of company and competitors; a mention of two counts for both. 95 % Wilson interval.",
    ru:
      "Упоминания бренда ÷ сумма упоминаний компании и конкурентов; упоминание двух считается у обоих. 95-процентный интервал Уилсона.",
    uk:
      "Згадки бренду ÷ сума згадок компанії та конкурентів; згадка двох рахується в обох. 95-відсотковий інтервал Вілсона.",
  },
  of: "rival mentions",
  subjects: ["company", "competitor"],
  figure: countedShare,
  slices: [{ question: 2, periods: ["all", "month", "week"] }],
};
