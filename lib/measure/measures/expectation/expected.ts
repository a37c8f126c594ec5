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
      "People's mentions that ask for it ÷ people's coded mentions about the subject; a mention may ask for several things, or for none. Machine codes: no interval, the error is unknown.",
    ru:
      "Упоминания людей, которые этого просят, ÷ закодированные упоминания людей о бренде; в одном может быть несколько просьб или ни одной. Коды поставила машина: интервала нет, ошибка неизвестна.",
    uk:
      "Згадки людей, які цього просять, ÷ закодовані згадки людей про бренд; в одній може бути кілька прохань або жодного. Коди поставила машина: інтервалу немає, похибка невідома.",
  },
  of: "mentions",
  base: peopleTest,
  figure: judgedShare,
  slices: [{ question: 10, dimension: codeDimension("expectations", { none: false }) }],
};
