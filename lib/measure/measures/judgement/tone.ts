/** In what tone. @module */
import { codeDimension } from "../../dimensions/code.ts";
import { judgedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { toned } from "./_tone_sign.ts";

/** The share of each tone. */
export const tone: Measure = {
  name: "tone",
  unit: "share",
  how: {
    en:
      "Mentions with that tone towards the subject ÷ mentions whose tone was judged; for all subjects each mention × subject counts. Machine codes: corrected, with an interval, by a random sample that people coded; without one the error is unknown.",
    ru:
      "Упоминания с этой тональностью к бренду ÷ упоминания, тональность которых оценена; по всем брендам считается каждая пара «упоминание × бренд». Коды поставила машина: их исправляет, с интервалом, случайная выборка, размеченная людьми; без неё ошибка неизвестна.",
    uk:
      "Згадки з цією тональністю до бренду ÷ згадки, тональність яких оцінено; за всіма брендами рахується кожна пара «згадка × бренд». Коди поставила машина: їх виправляє, з інтервалом, випадкова вибірка, розмічена людьми; без неї похибка невідома.",
  },
  of: "mentions by subject",
  codebook: "tone",
  base: toned,
  judged: "codes",
  figure: judgedShare,
  slices: [{ question: 7, dimension: codeDimension("tone", { none: false }), periods: ["all", "month", "week"] }],
};
