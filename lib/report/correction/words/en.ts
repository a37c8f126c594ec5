/** English: what a hand-coded sample says. @module */

export const en = {
  shares: "What the machine counted, and what people's codes correct it to",
  without:
    "Machine codes, error unknown: this study has no random sample whose tone people coded. Draw one with “deno task sample” and code it with “deno task code”; about 200 mentions are enough.",
  until: (day: string) => `The sample holds for mentions up to ${day}.`,
  said: (raw: string, what: string, subject: string, labels: string, corrected: string) =>
    `The machine counted ${raw} ${what} about ${subject}; ${labels} hand codes of a random sample say ${corrected}.`,
  tooLow: (points: string) => `It was ${points} points too low.`,
  tooHigh: (points: string) => `It was ${points} points too high.`,
  within: "What the machine counted lies within the interval: the sample does not refute it.",
  each: "Each share is corrected by itself, so together they may miss 100% by a little.",
  fewLabels: "too few labels",
  least: (labels: number, authors: number) =>
    `A share is corrected from ${labels} coded mentions by ${authors} authors up; where it says “too few labels” there are fewer.`,
  columns: {
    subject: "Subject",
    tone: "Tone",
    raw: "Machine",
    corrected: "Corrected",
    interval: "95% interval",
    labels: "Labels",
    compared: "Compared",
    difference: "Difference, pp",
    verdict: "In words",
    code: "Code",
    given: "People gave it",
    term: "Term",
    odds: "Times more likely",
  },
  net: "net tone",
  all: "all subjects",
  differences: "Differences, with their own intervals",
  differencesNote:
    "A difference whose interval holds 0 is not distinguishable from none, whatever the machine counted.",
  none: "not distinguishable from none",
  more: "more",
  less: "less",
  agreement: "How well the coder and people agree",
  agreed: (n: string, share: string, alpha: string, ac1: string) =>
    `People’s decisions on the sample: ${n}. The same code in ${share} of them; Krippendorff's alpha ${alpha}, Gwet's AC1 ${ac1} (1 is full agreement, 0 is chance). F1 is the mean of what the coder finds of a code and of how often it is right.`,
  terms: (subject: string) => `Words that tell the tones apart: ${subject}`,
  termsNote:
    "How many times the odds of the word are greater in that tone than in the others: log-odds with a Dirichlet prior (Monroe et al. 2008), with a 95% interval. Tone as the machine codes it.",
};

export type CorrectionWords = typeof en;
