/** By what a codebook says. @module */
import { codesOf, columnFor, isCoded, NO_CODE, placesOfCodes } from "../facts/code_table.ts";
import { NONE } from "../codes.ts";
import { type Cut, type Dimension, NO_PLACE, NOT_LOOKED_AT } from "../types.ts";

/**
 * By code of a codebook, in the codebook's order. Looks at coded mentions: those that the codebook says something of, be it
 * that nothing fits (`none`).
 *
 * @param codebook its name, and the dimension's
 * @param options `none: false` gives no row to what nothing fits; it stays in the base
 */
export function codeDimension(codebook: string, options: { readonly none?: boolean } = {}): Dimension {
  return {
    name: codebook,
    codebook,
    judges: codebook,
    cut(facts): Cut {
      const table = facts.codebooks.get(codebook);
      if (!table) return { values: [], of: () => -1 };
      const values = options.none === false ? table.codes.filter((code) => code !== NONE) : table.codes;
      const shown = values.length; // `none` stands last
      const places = placesOfCodes(table, (code) => code === NO_CODE ? NOT_LOOKED_AT : code < shown ? code : NO_PLACE);
      const isShown = (place: number) => place >= 0 && place < shown;
      return {
        values,
        of(mention, about) {
          const found = codesOf(table, mention, about);
          if (typeof found === "number") return isShown(found) ? found : -1;
          return found.filter(isShown);
        },
        looksAt: (mention, about) => isCoded(table, mention, about),
        column: (about) => ({ of: columnFor(table, about), places }),
      };
    },
  };
}
