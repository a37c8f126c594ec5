/** Who should answer. @module */
import { departmentsOf, dueOf, duePlace } from "../care/answers_due.ts";
import { NONE } from "../codes.ts";
import type { Dimension } from "../types.ts";

/** By department, as `care.route` of the study names them; `none`: nobody is named. Looks at answers due. */
export const department: Dimension = {
  name: "department",
  cut(facts) {
    const values = departmentsOf(facts), place = duePlace(facts);
    const none = values.length;
    return {
      values: none === 0 ? [] : [...values, NONE],
      of(mention, about) {
        const found = dueOf(facts, about).departments[place(mention, about)];
        return found < 0 ? none : found;
      },
    };
  },
};
