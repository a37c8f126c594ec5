/** Question 1 in a sentence. @module */
import { shown } from "../measures.ts";
import type { Report } from "../types.ts";

/** Whether the company is mentioned, how often, by how many authors. */
export function doTheyTalkAnswer({ words, numbers, measures, company, span }: Report): string {
  const row = measures.one("mentions", { subject: company.name });
  const n = shown(row) ?? 0;
  if (n === 0) return words.say.q1none(company.name);
  const days = measures.all("mentions", { subject: company.name, period_kind: "day" });
  const silent = days.filter((day) => day.raw === 0).length;
  return words.say.q1({
    name: company.name,
    n,
    count: numbers.count(n),
    days: span.days,
    span: numbers.count(span.days),
    authors: row!.authors,
    authorsText: numbers.count(row!.authors ?? 0),
    silent,
    silentText: numbers.count(silent),
  });
}
