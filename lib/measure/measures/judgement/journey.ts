/** At which stage of the consumer cycle. @module */
import { codeDimension } from "../../dimensions/code.ts";
import { judgedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { peopleTest } from "../../who/people.ts";

/** The share of each stage. */
export const journey: Measure = {
  name: "journey",
  unit: "share",
  how: {
    en:
      "People's mentions at the stage ÷ people's coded mentions about the subject; none may fit. Machine codes: corrected, with an interval, by a random sample that people coded; without one the error is unknown.",
    ru:
      "Упоминания людей на этом этапе ÷ закодированные упоминания людей о бренде; может не подойти ни один. Коды поставила машина: их исправляет, с интервалом, случайная выборка, размеченная людьми; без неё ошибка неизвестна.",
    uk:
      "Згадки людей на цьому етапі ÷ закодовані згадки людей про бренд; може не підійти жоден. Коди поставила машина: їх виправляє, з інтервалом, випадкова вибірка, розмічена людьми; без неї похибка невідома.",
  },
  of: "mentions",
  base: peopleTest,
  judged: "codes",
  figure: judgedShare,
  slices: [{ question: 9, dimension: codeDimension("journey") }],
};
