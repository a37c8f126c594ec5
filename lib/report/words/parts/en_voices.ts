/** English: who is really talking, answers that differ, the hours of a week. @module */

/** Texts of these parts. */
export const voices = {
  title: "Who is really talking: all mentions, and people alone with one voice per author",
  note: "An author who writes a hundred times is one voice; news, promotion and official answers are left out.",
  all: "all mentions",
  people: "people, one voice per author",
  expects: (label: string) => `asked for: ${label}`,
  own: "Reposts of one’s own posts",
  contradictions: "The same question, answered differently by two accounts",
  contradictionsNote:
    "Questions that share half of their words, answered by two accounts of the company in different words. Different words are only a hint: read the pair.",
  contradictionsShown: (k: string, n: string) => `The ${k} most alike of ${n}.`,
  noContradictions: "No question was found that two accounts answered differently.",
  asked: "Question",
  answer: "Answer",
  weekHours: "Demand against supply: when people ask and when they are answered",
  weekHoursNote: "The darker the cell, the more is asked in that hour; the larger the disc, the more is answered.",
};
