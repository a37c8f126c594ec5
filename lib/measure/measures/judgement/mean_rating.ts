/** How many stars. @module */
import { source } from "../../dimensions/source.ts";
import { meanOfWorths } from "../../figures/mean_of_worths.ts";
import type { Dimension, Measure } from "../../types.ts";

/** Each source has a scale of its own: ratings are compared within one, and only those that have some are shown. */
const ratedSource: Dimension = {
  ...source,
  cut: (facts, subject) => ({ ...source.cut(facts, subject), always: () => false }),
};

/** The mean rating that reviewers gave, by source. */
export const meanRating: Measure = {
  name: "mean rating",
  unit: "rating",
  how: {
    en:
      "Mean of the ratings that the mentions' own records give, on the source's scale; of the base, those with a rating. Student's 95 % interval, within the ratings given; none where all are equal.",
    ru:
      "Среднее оценок, которые стоят в самих записях, по шкале площадки; база — упоминания с оценкой. 95-процентный интервал Стьюдента в пределах поставленных оценок; его нет, если все оценки равны.",
    uk:
      "Середнє оцінок, які стоять у самих записах, за шкалою майданчика; база — згадки з оцінкою. 95-відсотковий інтервал Стьюдента в межах поставлених оцінок; його немає, якщо всі оцінки рівні.",
  },
  of: "mentions",
  base: ({ ratings }) => (mention) => ratings.has(mention),
  worth: ({ ratings }) => (mention) => ratings.get(mention)!,
  figure: meanOfWorths,
  slices: [{ question: 7, dimension: ratedSource, splits: "base", periods: ["all", "month"] }],
};
