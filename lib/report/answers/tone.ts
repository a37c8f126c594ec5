/** Question 7 in a sentence. @module */
import { shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { TONES, usesCodebook } from "../texts/codebooks.ts";
import { baseText, briefText, valueText } from "../texts/text_of.ts";
import type { Report, SubjectView } from "../types.ts";

/** How much is negative, how much positive, and the difference. */
export function toneAnswer(report: Report): string {
  const { words, numbers, measures, company } = report;
  const [negative, , positive] = TONES.map((value) => toneRow(report, company, value));
  const net = measures.one("net tone", { subject: company.name });
  if (shown(negative) === null || shown(positive) === null) {
    return usesCodebook(report, "tone") ? words.say.undefined : words.say.notAsked;
  }
  return words.say.q7({
    negative: negative!.low === null ? valueText(report, negative) : briefText(report, negative),
    positive: positive!.low === null ? valueText(report, positive) : briefText(report, positive),
    net: numbers.points(shown(net) ?? shown(positive)! - shown(negative)!),
    base: rangeText(report, net) + baseText(report, negative),
  });
}

/** The interval of a corrected net tone, `−50 … −19, `; nothing where a machine judged alone. */
function rangeText({ numbers }: Report, net: Measure | null): string {
  return net === null || net.low === null ? "" : `${numbers.points(net.low)} … ${numbers.points(net.high!)}, `;
}

/** The share of a tone in the mentions of a subject. */
export function toneRow({ measures }: Report, subject: SubjectView, value: string): Measure | null {
  return measures.one("tone", { subject: subject.name, dimension: "tone", value });
}
