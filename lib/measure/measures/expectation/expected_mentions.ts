/** How many ask for it. @module */
import { codeDimension } from "../../dimensions/code.ts";
import { count } from "../../figures/count.ts";
import type { Measure } from "../../types.ts";
import { peopleTest } from "../../who/people.ts";

/** The number of people's mentions that ask for it. */
export const expectedMentions: Measure = {
  name: "expected mentions",
  unit: "mentions",
  how: {
    en:
      "People's mentions about the subject that ask for it, as a machine coded them; a mention that asks for two things counts in both.",
    ru:
      "Упоминания людей о бренде, которые этого просят, по кодам машины; упоминание с двумя просьбами считается в обеих.",
    uk: "Згадки людей про бренд, які цього просять, за кодами машини; згадка з двома проханнями рахується в обох.",
  },
  of: "mentions",
  base: peopleTest,
  figure: count,
  slices: [{ question: 10, dimension: codeDimension("expectations", { none: false }), splits: "base" }],
};
