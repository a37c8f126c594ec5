/** Who is really talking: authors who repeat themselves. @module */
import { countedShare } from "../../figures/share.ts";
import type { Measure } from "../../types.ts";

/** The share of reposts that repeat the author's own words. */
export const ownReposts: Measure = {
  name: "reposts of one's own",
  unit: "share",
  how: {
    en:
      "Reposts of what the same author had written ÷ reposts about the subject whose author and original are known. 95 % Wilson interval.",
    ru:
      "Репосты того, что написал сам автор, ÷ репосты о бренде, у которых известны автор и первоисточник. 95-процентный интервал Уилсона.",
    uk:
      "Репости того, що написав сам автор, ÷ репости про бренд, у яких відомі автор і першоджерело. 95-відсотковий інтервал Вілсона.",
  },
  of: "mentions",
  base: ({ kinds, originals, authors }) => {
    const repost = kinds.names.indexOf("repost");
    return (mention) =>
      kinds.of[mention] === repost && originals[mention] >= 0 && authors[mention] >= 0 &&
      authors[originals[mention]] >= 0;
  },
  counts: ({ originals, authors }) => (mention) => authors[originals[mention]] === authors[mention],
  figure: countedShare,
  slices: [{ question: 6 }],
};
