/** Positive less negative. @module */
import { netShare } from "../../figures/net_share.ts";
import { codeDimension } from "../../dimensions/code.ts";
import { source } from "../../dimensions/source.ts";
import { voice } from "../../dimensions/voice.ts";
import type { Measure } from "../../types.ts";
import { signed, toned, toneSign } from "./_tone_sign.ts";

/** Share of positive less share of negative, for all and for people alone. */
export const netTone: Measure = {
  name: "net tone",
  unit: "share",
  how: {
    en:
      "Share of positive less share of negative mentions, −1 to 1, of those whose tone was judged; also for people alone, one voice an author, by source and by kind of message. Machine codes: corrected, with an interval, by a random sample that people coded; without one the error is unknown.",
    ru:
      "Доля положительных минус доля отрицательных упоминаний, от −1 до 1, среди тех, чья тональность оценена; отдельно для людей, один голос на автора, по источникам и по видам сообщений. Коды поставила машина: их исправляет, с интервалом, случайная выборка, размеченная людьми; без неё ошибка неизвестна.",
    uk:
      "Частка позитивних мінус частка негативних згадок, від −1 до 1, серед тих, чию тональність оцінено; окремо для людей, один голос на автора, за джерелами й за видами повідомлень. Коди поставила машина: їх виправляє, з інтервалом, випадкова вибірка, розмічена людьми; без неї похибка невідома.",
  },
  of: "mentions by subject",
  codebook: "tone",
  base: toned,
  counts: signed,
  worth: toneSign,
  judged: "net",
  figure: netShare,
  slices: [
    { question: 7, periods: ["all", "week"] },
    { question: 7, dimension: voice, splits: "base" },
    { question: 7, dimension: source, splits: "base" },
    { question: 7, dimension: codeDimension("mention_type", { none: false }), splits: "base" },
  ],
};
