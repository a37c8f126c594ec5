/** Who: how much the busiest hold. @module */
import { top } from "../../dimensions/top.ts";
import { countedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";

/** The share of the busiest author and of the ten busiest. */
export const shareOfTopAuthors: Measure = {
  name: "share of top authors",
  unit: "share",
  how: {
    en:
      "Mentions by the busiest author, or the ten busiest, ÷ mentions about the subject whose author is known. 95 % Wilson interval, for these authors as they are; who the busiest are is itself a matter of chance.",
    ru:
      "Упоминания самого активного автора или десяти самых активных ÷ упоминания о бренде с известным автором. 95-процентный интервал Уилсона для именно этих авторов; кто окажется самым активным, само зависит от случая.",
    uk:
      "Згадки найактивнішого автора або десяти найактивніших ÷ згадки про бренд із відомим автором. 95-відсотковий інтервал Вілсона саме для цих авторів; хто виявиться найактивнішим, теж залежить від випадку.",
  },
  of: "mentions",
  figure: countedShare,
  slices: [{ question: 6, dimension: top }],
};
