/** Which topics rise and fall. @module */
import { topic } from "../../dimensions/topic.ts";
import { changeOfShare } from "../../figures/change_of_share.ts";
import type { Measure } from "../../types.ts";

/** The share of a topic in a week against the week before. */
export const changeOfTopic: Measure = {
  name: "change of topic",
  unit: "share",
  how: {
    en:
      "Share of the topic in the subject's mentions of a whole week less that in the week before, −1 to 1. 95 % interval of Newcombe for the difference of two shares: of chance alone, not of the machine that grouped the mentions.",
    ru:
      "Доля темы в упоминаниях бренда за полную неделю минус доля за неделю до неё, от −1 до 1. 95-процентный интервал Ньюкомба для разности двух долей: он говорит только о случайности, не об ошибках машины, которая группировала упоминания.",
    uk:
      "Частка теми у згадках бренду за повний тиждень мінус частка за тиждень до нього, від −1 до 1. 95-відсотковий інтервал Ньюкомба для різниці двох часток: він говорить лише про випадковість, не про похибки машини, що групувала згадки.",
  },
  of: "mentions",
  figure: changeOfShare,
  slices: [{ question: 5, dimension: topic, periods: ["week"] }],
};
