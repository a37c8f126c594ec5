/** Accounts that the study names and of which nothing was read. @module */
import { handlesText } from "./author_name.ts";
import type { Report } from "../types.ts";

/**
 * A sentence for each subject whose accounts wrote nothing in the data: that nobody was answered may then be true, or only say
 * that what they write was not collected.
 */
export function silentAccounts(
  { words, subjects, measures }: Pick<Report, "words" | "subjects" | "measures">,
): string[] {
  return subjects.filter(({ name, accounts }) => {
    const does = measures.all("behaviour", { subject: name, dimension: "expectations" });
    return accounts.length > 0 && does.length > 0 && does.every(({ n }) => n === 0);
  }).map(({ name, accounts }) => words.gaps.silent(name, handlesText(accounts)));
}
