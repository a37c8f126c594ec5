/** Volume. @module */
import { codeDimension } from "../../dimensions/code.ts";
import { hourOfDay } from "../../dimensions/hour_of_day.ts";
import { kind } from "../../dimensions/kind.ts";
import { lang } from "../../dimensions/lang.ts";
import { source } from "../../dimensions/source.ts";
import { topic } from "../../dimensions/topic.ts";
import { topicInSource } from "../../dimensions/topic_in_source.ts";
import { voice } from "../../dimensions/voice.ts";
import { weekday } from "../../dimensions/weekday.ts";
import { count } from "../../figures/count.ts";
import type { Measure } from "../../types.ts";

/** Kept mentions about the subject, cut in every way that questions 1 to 6 ask for. */
export const mentions: Measure = {
  name: "mentions",
  unit: "mentions",
  how: {
    en:
      "Kept mentions about the subject; reposts count, exact and near duplicates do not. Beside it stand the distinct known authors. All subjects together: each mention once.",
    ru:
      "Оставленные упоминания о бренде; репосты считаются, точные и близкие дубли нет. Рядом число разных известных авторов. По всем брендам вместе каждое упоминание считается один раз.",
    uk:
      "Залишені згадки про бренд; репости рахуються, точні й близькі дублікати ні. Поруч кількість різних відомих авторів. За всіма брендами разом кожна згадка рахується один раз.",
  },
  of: "mentions",
  figure: count,
  slices: [
    { question: 1, periods: ["all", "month", "week", "day", "hour"] },
    { question: 1, dimension: kind, splits: "base" },
    { question: 1, dimension: lang, splits: "base" },
    { question: 3, dimension: weekday, splits: "base" },
    { question: 3, dimension: hourOfDay, splits: "base" },
    { question: 4, dimension: source, splits: "base" },
    { question: 5, dimension: topic, splits: "base", periods: ["all", "week"] },
    { question: 5, dimension: topicInSource, splits: "base" },
    { question: 6, dimension: codeDimension("mention_type"), splits: "base" },
    { question: 6, dimension: voice, splits: "base" },
  ],
};
