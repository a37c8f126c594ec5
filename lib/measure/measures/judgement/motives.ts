/** From what motives. @module */
import { codeDimension } from "../../dimensions/code.ts";
import { judgedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { peopleTest } from "../../who/people.ts";

/** The share of each motive. */
export const motives: Measure = {
  name: "motives",
  unit: "share",
  how: {
    en:
      "People's mentions with the motive ÷ people's coded mentions about the subject; a mention may have several, or none that fits. Machine codes: corrected, with an interval, by a random sample that people coded; without one the error is unknown.",
    ru:
      "Упоминания людей с этим мотивом ÷ закодированные упоминания людей о бренде; мотивов может быть несколько или ни одного подходящего. Коды поставила машина: их исправляет, с интервалом, случайная выборка, размеченная людьми; без неё ошибка неизвестна.",
    uk:
      "Згадки людей із цим мотивом ÷ закодовані згадки людей про бренд; мотивів може бути кілька або жодного придатного. Коди поставила машина: їх виправляє, з інтервалом, випадкова вибірка, розмічена людьми; без неї похибка невідома.",
  },
  of: "mentions",
  base: peopleTest,
  judged: "codes",
  figure: judgedShare,
  slices: [{ question: 8, dimension: codeDimension("motives") }],
};
