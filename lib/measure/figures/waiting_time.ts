/** How long it takes, with what has not ended yet. @module */
import { kaplanMeier } from "../../stats/kaplan_meier.ts";
import type { Figure } from "../types.ts";

/**
 * The time by which a share p has ended (Kaplan–Meier: what has not ended counts as long as it has been waiting); the base
 * is what has ended. Null where too few have ended to know.
 */
export function waitingTime(p: number): Figure {
  return ({ worths, ended }) => {
    const marks = ended();
    const curve = kaplanMeier(Array.from(worths(), (time, i) => ({ time, ended: marks[i] === 1 })));
    return { raw: curve.quantile(p), n: curve.ended };
  };
}
