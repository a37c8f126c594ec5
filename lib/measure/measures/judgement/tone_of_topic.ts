/** In what tone each topic is spoken of. @module */
import { topic } from "../../dimensions/topic.ts";
import { netShare } from "../../figures/net_share.ts";
import type { Measure } from "../../types.ts";
import { signed, toned, toneSign } from "./_tone_sign.ts";

/** The net tone of the subject's mentions in a topic. */
export const toneOfTopic: Measure = {
  name: "tone of topic",
  unit: "share",
  how: {
    en:
      "Share of positive less share of negative mentions in the topic, −1 to 1, of those whose tone towards the subject was judged. Machine codes: corrected, with an interval, by a random sample that people coded; without one the error is unknown.",
    ru:
      "Доля положительных минус доля отрицательных упоминаний в теме, от −1 до 1, среди тех, чья тональность к бренду оценена. Коды поставила машина: их исправляет, с интервалом, случайная выборка, размеченная людьми; без неё ошибка неизвестна.",
    uk:
      "Частка позитивних мінус частка негативних згадок у темі, від −1 до 1, серед тих, чию тональність до бренду оцінено. Коди поставила машина: їх виправляє, з інтервалом, випадкова вибірка, розмічена людьми; без неї похибка невідома.",
  },
  of: "mentions by subject",
  codebook: "tone",
  base: toned,
  counts: signed,
  worth: toneSign,
  judged: "net",
  figure: netShare,
  slices: [{ question: 5, dimension: topic, splits: "base" }],
};
