/** How many of those who ask for it are answered. @module */
import { answersTo } from "../../care/replies.ts";
import { knowsAnswer } from "../../care/stated_answers.ts";
import { codeDimension } from "../../dimensions/code.ts";
import type { Facts } from "../../facts/types.ts";
import { ALL } from "../../facts/all.ts";
import { countedShare } from "../../figures/share.ts";
import type { Measure, Test } from "../../types.ts";
import { peopleTest } from "../../who/people.ts";

/** Of the mentions that ask for it, the share that got a reply. */
export const answeredExpectation: Measure = {
  name: "answered expectation",
  unit: "share",
  how: {
    en:
      "Of people's mentions about the subject that ask for it (reposts aside), the share that an account of the subject replied to, or that was answered as the record itself says (help desk, review site). Replies are counted, not judged: 95 % Wilson interval. Of a subject without accounts only records that say it themselves count.",
    ru:
      "Среди упоминаний людей о бренде, которые этого просят (кроме репостов), доля тех, на которые ответил аккаунт бренда или об ответе на которые говорит сама запись (служба поддержки, сайт отзывов). Ответы подсчитаны, а не оценены: 95-процентный интервал Уилсона. У бренда без аккаунтов считаются только записи, которые говорят об этом сами.",
    uk:
      "Серед згадок людей про бренд, які цього просять (крім репостів), частка тих, на які відповів акаунт бренду або про відповідь на які каже сам запис (служба підтримки, сайт відгуків). Відповіді пораховано, а не оцінено: 95-відсотковий інтервал Вілсона. У бренду без акаунтів рахуються лише записи, які кажуть про це самі.",
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
  const isPeoples = peopleTest(facts), isKnown = knowsAnswer(facts), repost = facts.kinds.names.indexOf("repost");
  return (mention, about) => isKnown(mention, about) && facts.kinds.of[mention] !== repost && isPeoples(mention, about);
}
