/** English: the sentence that answers each question, the findings, and how things are counted. @module */
import { counted } from "./en_interface.ts";

/** Numbers arrive written out; a share arrives with its interval and base: "31% (26–37%, n = 312)". */
export const say = {
  q1: (
    a: {
      name: string;
      n: number;
      count: string;
      days: number;
      span: string;
      authors: number | null;
      authorsText: string;
      silent: number;
      silentText: string;
    },
  ) =>
    `Yes. ${a.name}: ${counted.mentions(a.n, a.count)} in ${counted.days(a.days, a.span)}` +
    (a.authors ? ` by ${counted.authors(a.authors, a.authorsText)}` : "") +
    (a.silent ? `; ${counted.days(a.silent, a.silentText)} had none.` : "; every day had at least one."),
  q1none: (name: string) => `No. Nobody mentioned ${name} in the sources that were read.`,
  q2: (a: { name: string; share: string; place: "first" | "equal" | "behind"; leader: string; leaderShare: string }) =>
    `${a.name} has ${a.share} of the mentions of company and competitors` +
    (a.place === "first"
      ? ", more than any competitor."
      : a.place === "equal"
      ? ", as much as its strongest competitor."
      : `; ${a.leader} leads with ${a.leaderShare}.`),
  q2alone: (a: { name: string; n: number; count: string }) =>
    `${a.name}: ${counted.mentions(a.n, a.count)}. The study names no competitor to compare with.`,
  q3: (
    a: {
      rate: number;
      rateText: string;
      base: string;
      day: string;
      count: string;
      spikes: number;
      spikesText: string;
      isJudged: boolean;
    },
  ) =>
    `${
      counted.mentions(a.rate, a.rateText)
    } a day on average (${a.base}); the busiest day was ${a.day} with ${a.count}` +
    (a.spikes
      ? `; ${counted.spikes(a.spikes, a.spikesText)} in all.`
      : a.isJudged
      ? "; no day was unusual."
      : "; no day can be judged as a spike: that takes fourteen earlier days within the period."),
  /** `source` is empty where none is named, `nameless` where all are. */
  q4: (a: { source: string; share: string; three: string; sources: number; nameless: string }) =>
    a.source
      ? `The largest source is ${a.source}: ${a.share} of the mentions` +
        (a.sources > 3 ? `; the three largest together have ${a.three}.` : ".") +
        (a.nameless && ` ${a.nameless} of the mentions name no source.`)
      : "The data name no source.",
  q5: (a: { topic: string; share: string; second: string; secondShare: string }) =>
    `The largest topic is “${a.topic}”: ${a.share}` +
    (a.second ? `; next comes “${a.second}” with ${a.secondShare}.` : "."),
  q6: (a: { n: number; authors: string; people: string; top: string }) =>
    (a.n > 0 ? `The mentions come from ${counted.authors(a.n, a.authors)}.` : "The data name no authors.") +
    (a.people
      ? ` With each author counted once, ${a.people} of the voices are people’s own, not news, promotion or official answers.`
      : "") +
    (a.top ? ` The ten most active authors write ${a.top}.` : ""),
  q7: (a: { negative: string; positive: string; net: string; base: string }) =>
    `${a.negative} of the mentions are negative and ${a.positive} positive: a net tone of ${a.net} points (${a.base}).`,
  q8: (a: { motive: string; share: string; second: string; secondShare: string }) =>
    `Most often people write to ${a.motive}: ${a.share}` +
    (a.second ? `; next, to ${a.second}: ${a.secondShare}.` : "."),
  q9: (a: { stage: string; share: string; second: string; secondShare: string }) =>
    `The most frequent stage is “${a.stage}”: ${a.share}` +
    (a.second ? `; next comes “${a.second}” with ${a.secondShare}.` : "."),
  /** A study's own codebook. */
  ownCode: (a: { name: string; code: string; share: string; second: string; secondShare: string }) =>
    `${a.name}: most often “${a.code}”, ${a.share}` + (a.second ? `; next, “${a.second}”, ${a.secondShare}.` : "."),
  q10: (a: { code: string; asks: string; does: string; answered: string }) =>
    `The widest gap is ${a.code}: ${a.asks} of people’s mentions ask for it, ${a.does} of the company’s own posts do it` +
    (a.answered ? `, and ${a.answered} of those who ask get an answer.` : "."),
  q10unanswered: (a: { code: string; asks: string; does: string; answered: string }) =>
    `Words and deeds differ most on “${a.code}”: ${a.asks} of people’s mentions ask for it and ${a.does} of the company’s own posts offer it, but only ${a.answered} of those who ask got an answer.`,
  q10none: (a: { code: string; asks: string; does: string }) =>
    `Nothing is asked for more often than it is done. People ask most for ${a.code}: ${a.asks} of people’s mentions, ${a.does} of the company’s own posts.`,
  q10nobody: (a: { base: string }) => `People voice none of these expectations (${a.base}).`,
  q10alone: (a: { code: string; asks: string }) =>
    `Most often people ask for ${a.code}: ${a.asks}. What the company does is not defined: none of its accounts is in the data.`,
  q11: (
    a: {
      due: number;
      dueText: string;
      rate: string;
      median: string;
      inTime: string;
      hours: number | null;
      hoursText: string;
      week: string;
    },
  ) =>
    `${counted.mentions(a.due, a.dueText)} called for an answer and ${a.rate} got one` +
    (a.median ? `, half of them within ${a.median}` : a.inTime ? `, ${a.inTime} in time` : "") +
    (a.hours !== null
      ? `; to answer all would take ${counted.hours(a.hours, a.hoursText)} of work${a.week && `, ${a.week} a week`}.`
      : "."),
  noneFound: (a: { base: string }) => `None of these was found in the mentions (${a.base}).`,
  q11none: "No mention called for an answer.",
  notAsked: "The study does not ask this: it does not use that codebook.",
  undefined: "The data do not answer this question: there is nothing to count.",
};

/** Findings on the cover: a headline each; the number stands beside it. */
export const find = {
  voice: (a: { name: string }) => `of the conversation in the market is about ${a.name}`,
  tone: (a: { name: string }) => `of the mentions of ${a.name} are negative`,
  answers: "of the mentions that call for an answer got one",
  spike: (a: { count: number; day: string; expected: string }) =>
    `mentions on ${a.day}: the usual would be ${a.expected}`,
  hours: (a: { n: number; due: string }) =>
    a.n === 1
      ? `of work would answer the ${a.due} that calls for an answer`
      : `of work would answer all ${a.due} that call for an answer`,
};

/** What was read, in a sentence. */
export const read = (
  a: {
    records: number;
    recordsText: string;
    files: number;
    filesText: string;
    kept: number;
    keptText: string;
    sources: number;
    sourcesText: string;
    aboutText: string;
  },
) =>
  `${counted.records(a.records, a.recordsText)} read from ${counted.files(a.files, a.filesText)} and ${
    counted.sources(a.sources, a.sourcesText)
  }; ${counted.mentions(a.kept, a.keptText)} counted${a.aboutText && `, ${a.aboutText} of them about the subjects`}.`;

/** How each question is counted. */
export const how = [
  "A mention counts for a subject when the subject’s query finds it in the text. Copies are dropped; whether reposts count is set in the study. Each author is counted once, unknown authors not at all.",
  "Share of voice: mentions of a subject ÷ the sum over company and competitors; a mention of two counts for both. 95% interval by Wilson. “With copies” adds exact and near copies.",
  "The mean covers all days of the period, including days without mentions. A spike is a day with more mentions than chance explains, judged by the days before it; the expected number is in the table.",
  "Share: mentions from the source ÷ all mentions of the subject. 95% interval by Wilson.",
  "Topics are groups of similar texts; a mention belongs to one topic at most. The label consists of the words that set the topic apart, or a person chose it. Mentions without a topic stay in the base.",
  "Authors are counted once. “People” are mentions by private persons: own experience, question, comparison, recommendation and other. News, promotion and official answers are left out.",
  "Tone is judged for each mention and subject: negative, neutral or positive. Net tone: share of positive − share of negative, in percentage points.",
  "Motives are judged on people’s mentions only; a mention may have several, so shares may add up to more than 100%.",
  "The stage is judged by the text: search, purchase, service and use, leaving.",
  "Asked for: share of people’s mentions that ask for it, by rule. Done: share of the official accounts’ posts that do it, by rule; “any hour” is judged by the time of posting. Answered: share of askers whom an official account answered; 95% interval by Wilson.",
  "An answer is due to people’s questions, complaints and requests, and to mentions addressed to the company’s account or help desk. Work: answers due × minutes per answer. Unanswered mentions stay in the base.",
];
