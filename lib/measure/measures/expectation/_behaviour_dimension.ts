/** What accounts do, by code of `expectations`. @module */
import { isOpenAt } from "../../../time/business_minutes.ts";
import { officeHours, parseHours } from "../../../time/parse_hours.ts";
import { NONE } from "../../codes.ts";
import { codesOf, isCoded } from "../../facts/code_table.ts";
import { COPY, type Facts } from "../../facts/types.ts";
import { ALL } from "../../facts/all.ts";
import type { Dimension } from "../../types.ts";

/**
 * The codes of an account's mention. A copy, which cleaning dropped and coding therefore left out, does what its original
 * does; only whether it was written outside office hours is its own.
 */
export const behaviourDimension: Dimension = {
  name: "expectations",
  codebook: "expectations",
  cut(facts) {
    const table = facts.codebooks.get("expectations")!;
    const values = table.codes.filter((code) => code !== NONE);
    const any_hour = values.indexOf("any_hour"), isOutside = outsideHours(facts);
    return {
      values,
      of(mention) {
        const found = [codesOf(table, codedFor(facts, mention), ALL)].flat();
        const codes = found.filter((place) => place >= 0 && place < values.length);
        if (codedFor(facts, mention) === mention || any_hour < 0) return codes;
        const others = codes.filter((place) => place !== any_hour);
        return isOutside(mention) ? [...others, any_hour] : others;
      },
      looksAt: (mention) => isCoded(table, codedFor(facts, mention), ALL),
    };
  },
};

/** The mention whose codes say what an account does: of a copy that cleaning dropped, its original. */
function codedFor({ states, originals }: Facts, mention: number): number {
  return states[mention] === COPY && originals[mention] >= 0 ? originals[mention] : mention;
}

function outsideHours({ care_hours, times, zone }: Facts): (mention: number) => boolean {
  const hours = parseHours(officeHours(care_hours?.text));
  return (mention) => !isOpenAt(times[mention], hours, zone);
}
