/** Question 2 in a sentence. @module */
import { shown } from "../measures.ts";
import { fullText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";

/** The company's share of voice and its place among the competitors. */
export function howMuchAnswer(report: Report): string {
  const { words, measures, company, rivals } = report;
  const shares = rivals.map((subject) => ({ subject, row: measures.one("share of voice", { subject: subject.name }) }));
  const ranked = shares.filter(({ row }) => shown(row) !== null).sort((a, b) => shown(b.row)! - shown(a.row)!);
  const own = ranked.find(({ subject }) => subject === company);
  if (rivals.length < 2) return aloneAnswer(report);
  if (!own) return words.say.undefined;
  const best = shown(ranked[0].row), share = shown(own.row);
  return words.say.q2({
    name: company.name,
    share: fullText(report, own.row),
    place: share !== best ? "behind" : share === shown(ranked[1]?.row ?? null) ? "equal" : "first",
    leader: ranked[0].subject.name,
    leaderShare: fullText(report, ranked[0].row),
  });
}

/** Of a company alone a share of voice says nothing: it is all of its own mentions. */
function aloneAnswer({ words, numbers, measures, company }: Report): string {
  const n = shown(measures.one("mentions", { subject: company.name })) ?? 0;
  if (n === 0) return words.say.undefined;
  return words.say.q2alone({ name: company.name, n, count: numbers.count(n) });
}
