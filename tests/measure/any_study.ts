import fc from "fast-check";
import { type Said, type Study, subject } from "./study.ts";

const NAMES = ["Acme", "Acme TV", "Bell"];
const SUBJECTS = [
  subject("Acme", "company", { accounts: ["Acme_Help"] }),
  subject("Acme TV", "product", { of: "Acme" }),
  subject("Bell", "competitor", { accounts: ["bell"] }),
];
const CODES = {
  mention_type: ["own_experience", "question", "promotion", "official_answer", "none"],
  motives: ["warn", "thank", "none"],
  journey: ["search", "use", "none"],
  expectations: ["support", "ideas", "offers", "any_hour", "none"],
};

/** Within the ten days, and after them. */
const ANSWERED = ["2015-06-30T10:00:00", "2015-07-03T16:30:00", "2015-07-09T00:00:00"];

function several<T>(values: readonly T[], maxLength = 2): fc.Arbitrary<T[]> {
  return fc.subarray([...values], { maxLength });
}

function codes(about: readonly string[]): fc.Arbitrary<Said["codes"]> {
  const tones = fc.tuple(...about.map(() => fc.constantFrom("negative", "neutral", "positive")))
    .map((given) => Object.fromEntries(about.map((name, i) => [name, given[i]])));
  const others = Object.fromEntries(Object.entries(CODES).map(([book, values]) => [book, several(values)]));
  return fc.record({ tone: tones, ...others });
}

/** Ten days of mentions that reply, repeat and are dropped in every way. */
export function anyStudy(): fc.Arbitrary<Study> {
  const said = (i: number): fc.Arbitrary<Said> =>
    several(NAMES).chain((about) =>
      fc.record({
        id: fc.constant(`vk:${i}`),
        at: fc.integer({ min: 0, max: 10 * 24 * 12 - 1 }).map((step) =>
          new Date(Date.UTC(2015, 5, 26) + step * 300_000).toISOString().slice(0, -1)
        ),
        by: fc.constantFrom("ann", "bob", "eve", "acme_help", "BELL", undefined),
        about: fc.constant(about),
        source: fc.constantFrom("vk", "forum", "twitter"),
        kind: fc.constantFrom("post", "reply", "repost", "review", "ticket"),
        answered: fc.constantFrom(undefined, undefined, undefined, null, ...ANSWERED),
        lang: fc.constantFrom("ru", "uk"),
        text: fc.constantFrom("", "@acme_help почему?", "…@BELL", "почта a@acme_helpers"),
        to: i === 0 ? fc.constant(undefined) : fc.option(fc.nat(i - 1).map((k) => `vk:${k}`), { nil: undefined }),
        dropped: fc.constantFrom(undefined, undefined, undefined, "exact duplicate", "near duplicate", "no text"),
        topic: fc.constantFrom(undefined, "t1", "t2"),
        codes: codes(about),
      })
    ).map((one) => ({ ...one, copy_of: one.dropped?.includes("duplicate") && i > 0 ? `vk:${i - 1}` : undefined }));
  return fc.integer({ min: 0, max: 30 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => said(i))))
    .map((said) => ({
      said,
      subjects: SUBJECTS,
      parameters: {
        timezone: "Europe/Moscow",
        period: { from: Date.UTC(2015, 5, 26, 21), to: Date.UTC(2015, 6, 3, 21) },
        care: { hours: "Mo-Fr 09:00-18:00", route: { support: "Help desk", offers: "Sales" } },
      },
    }));
}
