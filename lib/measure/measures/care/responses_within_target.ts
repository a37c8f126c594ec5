/** How many are answered in time. @module */
import { countedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";
import { canAnswer, isAnswered, minutesOf } from "./_due.ts";

/** The share of answers due that were given within the target. */
export const responsesWithinTarget: Measure = {
  name: "responses within target",
  unit: "share",
  how: {
    en:
      "Answers given within the study's target, by its hours and clock, ÷ answers due that were given or have waited longer than the target; those that still have time are left out. 95 % Wilson interval.",
    ru:
      "Ответы, данные в срок, указанный в исследовании, по его часам работы, ÷ ожидаемые ответы, которые даны или ждут дольше срока; те, у которых срок ещё не вышел, не считаются. 95-процентный интервал Уилсона.",
    uk:
      "Відповіді, надані в строк, указаний у дослідженні, за його годинами роботи, ÷ очікувані відповіді, які надано або які чекають довше за строк; ті, чий строк ще не минув, не рахуються. 95-відсотковий інтервал Вілсона.",
  },
  of: "answers due",
  base: (facts) => {
    const [can, answered, minutes] = [canAnswer(facts), isAnswered(facts), minutesOf(facts)];
    return (mention, about) =>
      can(mention, about) && (answered(mention, about) || minutes(mention, about) > facts.care.target_minutes);
  },
  counts: (facts) => {
    const [answered, minutes] = [isAnswered(facts), minutesOf(facts)];
    return (mention, about) => answered(mention, about) && minutes(mention, about) <= facts.care.target_minutes;
  },
  figure: countedShare,
  slices: [{ question: 11 }],
};
