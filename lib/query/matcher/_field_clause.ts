/** A field as a clause. @module */
import { foldWord } from "../../text/mod.ts";
import type { Clause } from "./types.ts";
import type { FieldIs } from "../types.ts";

/**
 * The clause of a field. source, author, lang and kind are compared whole, case aside, an author without @; a place
 * holds the words that were asked for, in this order; an address holds the letters, the way to it (`https://www.`) aside.
 */
export function fieldClause({ field, value }: FieldIs): Clause {
  const holds = comparison(field, value);
  return {
    waitsFor: null,
    leaf: null,
    isWords: false,
    test({ fields, row }) {
      if (fields === null) throw new TypeError(`Cannot match ${field}: no columns of fields were given`);
      const found = fields.text(field).at(row);
      return found !== null && holds(found);
    },
    find: () => {},
  };
}

function comparison(field: FieldIs["field"], value: string): (found: string) => boolean {
  if (field === "place") {
    const wanted = ` ${foldWord(value)} `;
    return (found) => ` ${foldWord(found)} `.includes(wanted);
  }
  if (field === "url") {
    const wanted = bareAddress(value);
    return (found) => bareAddress(found).includes(wanted);
  }
  const wanted = plain(value);
  return (found) => plain(found) === wanted;
}

function bareAddress(address: string): string {
  return address.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/^www\./, "");
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/^[@＠]/, "");
}
