/** About what. @module */
import { topic } from "../../dimensions/topic.ts";
import { judgedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";

/** The share of a topic. */
export const shareOfTopic: Measure = {
  name: "share of topic",
  unit: "share",
  how: {
    en:
      "Mentions in the topic ÷ all kept mentions about the subject; those without a topic are shown as such. A machine grouped them by their words: no interval, the error is unknown.",
    ru:
      "Упоминания в теме ÷ все оставленные упоминания о бренде; упоминания без темы показаны отдельно. Группировала машина по словам: интервала нет, ошибка неизвестна.",
    uk:
      "Згадки в темі ÷ усі залишені згадки про бренд; згадки без теми показано окремо. Групувала машина за словами: інтервалу немає, похибка невідома.",
  },
  of: "mentions",
  figure: judgedShare,
  slices: [{ question: 5, dimension: topic }],
};
