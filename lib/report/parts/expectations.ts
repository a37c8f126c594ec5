/** What is asked for, done and answered, an expectation each. @module */
import { shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import type { Report, SubjectView } from "../types.ts";
import { labelOf } from "../texts/labels.ts";

/** A narrower gap than this, in shares, is no news. */
const GAP_MIN = 0.03;

export interface Expectation {
  readonly code: string;
  readonly label: string;
  /** Share of people's mentions that ask for it. */
  readonly asks: Measure | null;
  /** Share of the official accounts' posts that do it. */
  readonly does: Measure | null;
  /** Share of those who ask that got a reply. */
  readonly answered: Measure | null;
  readonly asksWhere: string;
  readonly doesWhere: string;
  readonly answeredWhere: string;
}

/** A subject's expectations in the company's order, what is asked for most first. */
export function expectationsOf(report: Report, subject: SubjectView): Expectation[] {
  const { measures, company, links } = report;
  const one = (measure: string, of: SubjectView, value: string) =>
    measures.one(measure, { subject: of.name, dimension: "expectations", value });
  const codes = [
    ...new Set(
      ["expected", "behaviour"].flatMap((measure) =>
        measures.all(measure, { subject: company.name, dimension: "expectations" }).map((row) => row.value!)
      ),
    ),
  ].filter((code) => code !== "none");
  const asked = (code: string) => shown(one("expected", company, code)) ?? -1;
  codes.sort((a, b) => asked(b) - asked(a) || (a < b ? -1 : 1));
  return codes.map((code) => ({
    code,
    label: labelOf(report, "expectations")(code),
    asks: one("expected", subject, code),
    does: one("behaviour", subject, code),
    answered: one("answered expectation", subject, code),
    asksWhere: links.to(subject.index, "asks", code),
    doesWhere: links.to(subject.index, "does", code),
    answeredWhere: links.to(subject.index, "answered", code),
  }));
}

/** Asked for minus done; null where one of them is not defined. */
export function gapOf({ asks, does }: Expectation): number | null {
  const [a, d] = [shown(asks), shown(does)];
  return a === null || d === null ? null : a - d;
}

/** People who ask and got no reply: number of mentions; null where nothing is known of replies. */
export function unansweredOf({ answered }: Expectation): number | null {
  const share = shown(answered);
  return share === null ? null : Math.round((1 - share) * answered!.n);
}

/** What the company owes most: the widest gap if it is a real one, else where most who ask are left without a reply. */
export function mostOwed(expectations: readonly Expectation[]): { row: Expectation; by: "gap" | "unanswered" } | null {
  const gap = widestGap(expectations);
  if (gap && gapOf(gap)! >= GAP_MIN) return { row: gap, by: "gap" };
  const unanswered = expectations.reduce<Expectation | null>(
    (best, e) => (unansweredOf(e) ?? 0) > (best ? unansweredOf(best)! : 0) ? e : best,
    null,
  );
  if (unanswered) return { row: unanswered, by: "unanswered" };
  return gap && { row: gap, by: "gap" };
}

/** The expectation that is most in arrears; null where none is asked for more than done. */
export function widestGap(expectations: readonly Expectation[]): Expectation | null {
  return expectations.reduce<Expectation | null>((best, e) => {
    const gap = gapOf(e) ?? 0;
    return gap > 0 && gap > (best ? gapOf(best)! : 0) ? e : best;
  }, null);
}
