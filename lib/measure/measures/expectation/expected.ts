/** What people ask for. @module */
import { codeDimension } from "../../dimensions/code.ts";
import { judgedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { peopleTest } from "../../who/people.ts";

/** The share of people's mentions that ask for it. */
export const expected: Measure = {
  name: "expected",
  unit: "share",
  how: {
    en:
      "People's mentions that ask for it ÷ people's coded mentions about the subject; a mention may ask for several things, or for none. Machine codes: corrected, with an interval, by a random sample that people coded; without one the error is unknown.",
    ru:
      "Упоминания людей, которые этого просят, ÷ закодированные упоминания людей о бренде; в одном может быть несколько просьб или ни одной. Коды поставила машина: их исправляет, с интервалом, случайная выборка, размеченная людьми; без неё ошибка неизвестна.",
    uk:
      "Згадки людей, які цього просять, ÷ закодовані згадки людей про бренд; в одній може бути кілька прохань або жодного. Коди поставила машина: їх виправляє, з інтервалом, випадкова вибірка, розмічена людьми; без неї похибка невідома.",
  },
  of: "mentions",
  base: peopleTest,
  judged: "codes",
  figure: judgedShare,
  slices: [{ question: 10, dimension: codeDimension("expectations", { none: false }) }],
};
