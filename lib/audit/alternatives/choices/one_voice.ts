/** One voice an author. @module */
import type { FinishedStudy } from "../../finished_study.ts";
import type { Choice } from "../types.ts";
import { plainHandle } from "../../../report/texts/author_name.ts";
import { matchesOf } from "./_matches_of.ts";

/** A kept mention as it is known here. */
interface Said {
  readonly author: string;
  readonly at: number;
}

/** What if each author counted once for a subject, by their first mention? Unknown authors and accounts count as before. */
export const oneVoice: Choice = {
  name: "one voice an author",
  alternative({ finished, study }) {
    const accounts = new Set(study.subjects.flatMap(({ accounts }) => accounts.map(plainHandle)));
    const said = saidBy(finished, accounts);
    if (said.size === 0) return "no author is known";
    const first = firstOf(finished, said);
    return {
      says: "each author counted once for a subject, by their first mention",
      how: {
        way: "recount",
        tables: {
          matches: matchesOf(finished.factTables().matches, (mention, subject) => {
            const own = said.get(mention);
            return !own || first.get(`${own.author}\n${subject}`) === mention;
          }),
        },
      },
    };
  },
};

/** Kept mentions of known authors that are no account. */
function saidBy(finished: FinishedStudy, accounts: ReadonlySet<string>): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const frame of finished.frames("mentions", ["id", "author", "status", "published_at"])) {
    const author = frame.text("author"), status = frame.text("status"), at = frame.number("published_at");
    for (let i = 0; i < frame.length; i++) {
      const name = author.at(i);
      if (name === null || status.at(i) !== "kept" || accounts.has(plainHandle(name))) continue;
      said.set(frame.text("id").at(i)!, { author: name, at: at.at(i)! });
    }
  }
  return said;
}

/** The first mention of each author about each subject; of one second, the smaller id. */
function firstOf(finished: FinishedStudy, said: ReadonlyMap<string, Said>): Map<string, string> {
  const first = new Map<string, string>();
  for (const frame of finished.frames("matches", ["mention", "subject"])) {
    for (let i = 0; i < frame.length; i++) {
      const mention = frame.text("mention").at(i)!, own = said.get(mention);
      if (!own) continue;
      const key = `${own.author}\n${frame.text("subject").at(i)}`, other = first.get(key);
      const before = other === undefined ? -1 : own.at - said.get(other)!.at || (mention < other ? -1 : 1);
      if (before < 0) first.set(key, mention);
    }
  }
  return first;
}
