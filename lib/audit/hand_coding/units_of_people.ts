/** Leaves out what a codebook on people's reasons does not ask of. @module */
import type { Codebook } from "../../coding/types.ts";
import { plainHandle } from "../../report/texts/author_name.ts";
import type { Threads } from "./threads.ts";
import type { CodingUnit } from "./types.ts";

/**
 * The units to code: in a codebook that is for people only, those that no account of a subject wrote. Such units have the
 * code `none` by rule, and no base of a share holds them.
 *
 * @param accounts of all subjects, lower-case, without @
 */
export function unitsOfPeople(
  units: readonly CodingUnit[],
  { people_only }: Pick<Codebook, "people_only">,
  { mentions }: Pick<Threads, "mentions">,
  accounts: ReadonlySet<string>,
): readonly CodingUnit[] {
  if (!people_only) return units;
  return units.filter(({ mention }) => {
    const author = mentions.get(mention)?.author ?? null;
    return author === null || !accounts.has(plainHandle(author));
  });
}
