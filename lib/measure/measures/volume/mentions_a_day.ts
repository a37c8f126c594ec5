/** How often. @module */
import { meanADay } from "../../figures/mean_a_day.ts";
import type { Measure } from "../../types.ts";

/** The mean a day. */
export const mentionsADay: Measure = {
  name: "mentions a day",
  unit: "mentions a day",
  how: {
    en: "Kept mentions about the subject ÷ all days of the period, days without any too; the base are the days.",
    ru: "Оставленные упоминания о бренде ÷ все дни периода, в том числе дни без упоминаний; база — число дней.",
    uk: "Залишені згадки про бренд ÷ усі дні періоду, зокрема дні без згадок; база — кількість днів.",
  },
  of: "mentions",
  figure: meanADay,
  slices: [{ question: 3 }],
};
