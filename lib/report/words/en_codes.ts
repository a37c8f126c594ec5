/** What the built-in codes are called in English. @module */

/** Labels by codebook and code; a code that is not here appears as it is written in its codebook. */
export const codes = {
  tone: { negative: "negative", neutral: "neutral", positive: "positive" },
  mention_type: {
    own_experience: "own experience",
    question: "question",
    comparison: "comparison",
    recommendation: "recommendation",
    promotion: "promotion",
    news: "news",
    official_answer: "official answer",
    other: "other",
  },
  motives: {
    help: "get help",
    warn: "warn others",
    vent: "let off steam",
    thank: "say thank you",
    advise: "advise others",
    boast: "show off",
    justice: "get justice",
    play: "joke and play",
  },
  journey: { search: "search", purchase: "purchase", use: "service and use", disposal: "leaving" },
  expectations: {
    support: "support",
    offers: "offers and discounts",
    ideas: "attention to ideas",
    any_hour: "conversation at any hour",
    information: "information",
    entertainment: "entertainment",
  },
  kind: {
    post: "posts",
    comment: "comments",
    reply: "replies",
    repost: "reposts",
    review: "reviews",
    ticket: "tickets",
  },
  subject_kind: { company: "company", product: "product", competitor: "competitor" },
  none: { none: "none of these" },
} satisfies Record<string, Record<string, string>>;
