/** Question 2 in a sentence. @module */
import { shown } from "../measures.ts";
import { fullText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";

/** The company's share of voice and its place among the competitors. */
export function howMuchAnswer(report: Report): string {
  const { words, measures, company, rivals } = report;
  const shares = rivals.map((subject) => ({ subject, row: measures.one("share of voice", { subject: subject.name }) }));
  const ranked = shares.filter(({ row }) => shown(row) !== null).sort((a, b) => shown(b.row)! - shown(a.row)!);
  const rank = ranked.findIndex(({ subject }) => subject === company);
  if (rank < 0) return words.say.undefined;
  return words.say.q2({
    name: company.name,
    share: fullText(report, ranked[rank].row),
    rank: rank + 1,
    of: ranked.length,
    leader: ranked[0].subject.name,
    leaderShare: fullText(report, ranked[0].row),
  });
}
