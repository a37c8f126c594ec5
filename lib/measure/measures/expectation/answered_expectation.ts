/** How many of those who ask for it are answered. @module */
import { answersTo } from "../../care/replies.ts";
import { codeDimension } from "../../dimensions/code.ts";
import { ALL, type Facts } from "../../facts/types.ts";
import { countedShare } from "../../figures/share.ts";
import type { Measure, Test } from "../../types.ts";
import { peopleTest } from "../../who/people.ts";

/** Of the mentions that ask for it, the share that got a reply. */
export const answeredExpectation: Measure = {
  name: "answered expectation",
  unit: "share",
  how: {
    en:
      "Of people's mentions about the subject that ask for it (reposts aside), the share that an account of the subject replied to. Replies are counted, not judged: 95 % Wilson interval. Not defined for a subject without accounts.",
    ru:
      "Среди упоминаний людей о бренде, которые этого просят (кроме репостов), доля тех, на которые ответил аккаунт бренда. Ответы подсчитаны, а не оценены: 95-процентный интервал Уилсона. Не определено для бренда без аккаунтов.",
    uk:
      "Серед згадок людей про бренд, які цього просять (крім репостів), частка тих, на які відповів акаунт бренду. Відповіді пораховано, а не оцінено: 95-відсотковий інтервал Вілсона. Не визначено для бренду без акаунтів.",
  },
  of: "mentions by subject",
  base: asksAccounts,
  counts: (facts, subject) => {
    const answers = facts.subjects.map((_, s) => subject === ALL || subject === s ? answersTo(facts, s) : null);
    return (mention, about) => answers[about]!.has(mention);
  },
  figure: countedShare,
  slices: [{ question: 10, dimension: codeDimension("expectations", { none: false }), splits: "base" }],
};

function asksAccounts(facts: Facts): Test {
  const isPeoples = peopleTest(facts), repost = facts.kinds.names.indexOf("repost");
  return (mention, about) =>
    facts.subjects[about].has_accounts && facts.kinds.of[mention] !== repost && isPeoples(mention, about);
}
