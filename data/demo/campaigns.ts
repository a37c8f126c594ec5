/** What the companies post of themselves, and what people write under it. @module */
import { answer, official } from "./answers.ts";
import { DAY, DAYS, minuteOf, momentBetween, phaseOf, weekdayOf } from "./calendar.ts";
import { COMPANIES } from "./companies.ts";
import { account, type Desk, type Draft, freshly, line, put, sceneOf } from "./desk.ts";
import { between, chance, pick, weighted } from "./random.ts";
import { comment } from "./threads.ts";
import { GUDLINE, POLUS } from "./texts/official_others.ts";
import { CONTRADICTIONS, DATED_POSTS, FUN, INFORMATION, OFFERS } from "./texts/official_severika.ts";
import { OFFICIAL, QUESTION } from "./texts/intentions.ts";
import type { Company, Family, Intention, Source } from "./types.ts";

type Kind = "offer" | "news" | "fun";

const BEHAVIOUR: Readonly<Record<Kind, Partial<Intention>>> = {
  offer: { expectation: "offers" },
  news: { expectation: "information" },
  fun: { expectation: "entertainment" },
};

/** Posts of all three companies, each with its comments. */
export function writeCampaigns(desk: Desk): void {
  for (let day = 0; day < DAYS; day++) {
    if (phaseOf(day * DAY) !== "crisis") severikaDay(desk, day);
    gudlineDay(desk, day);
    polusDay(desk, day);
  }
  for (const [at, kind, text] of DATED_POSTS) discussed(desk, published(desk, "severika", at, kind, text), 2);
  for (const [at, text] of GUDLINE.prices) discussed(desk, published(desk, "gudline", at, "news", text), 8);
  for (const contradiction of CONTRADICTIONS) contradict(desk, contradiction);
}

/** Offers first, news second; a smile once in a fortnight. */
function severikaDay(desk: Desk, day: number): void {
  const posts = weekdayOf(day * DAY) > 5 ? between(desk.random, 1, 2) : between(desk.random, 3, 4);
  for (let i = 0; i < posts; i++) {
    const kind = weighted<Kind>(desk.random, [["offer", 56], ["news", 39], ["fun", 5]]);
    const frames = { offer: OFFERS, news: INFORMATION, fun: FUN }[kind];
    post(desk, COMPANIES.severika, "severika_news", day, kind, frames, kind === "fun" ? "joke" : "offer", 0.95);
  }
}

function gudlineDay(desk: Desk, day: number): void {
  if (phaseOf(day * DAY) === "crisis") {
    post(desk, COMPANIES.gudline, "gudline_care", day, "news", GUDLINE.crisis, "praise", 3);
  } else if (chance(desk.random, 0.75)) {
    const kind = chance(desk.random, 0.6) ? "news" : "fun";
    post(
      desk,
      COMPANIES.gudline,
      "gudline_care",
      day,
      kind,
      GUDLINE.posts,
      chance(desk.random, 0.5) ? "praise" : "joke",
      0.9,
    );
  }
}

/** Promotions and quizzes, and no word to anybody. */
function polusDay(desk: Desk, day: number): void {
  if (!chance(desk.random, 0.85)) return;
  const quiz = chance(desk.random, 0.5);
  const frames = quiz ? POLUS.quizzes : POLUS.offers;
  post(
    desk,
    COMPANIES.polus,
    "polus_telecom",
    day,
    quiz ? "fun" : "offer",
    frames,
    quiz ? "quiz" : "offer",
    quiz ? 1.3 : 0.5,
  );
}

function post(
  desk: Desk,
  company: Company,
  name: string,
  day: number,
  kind: Kind,
  frames: readonly string[],
  family: Family,
  mean: number,
): void {
  const person = account(name, pick<Source>(desk.random, ["vk", "vk", "telegram", "twitter"]));
  const scene = sceneOf(desk, company, person);
  const composed = freshly(desk.fairlyFresh, () => ({ text: line(desk.draw(frames), scene), intention: OFFICIAL }));
  if (!composed) return;
  const minute = momentBetween(day * DAY + 9 * 60, day * DAY + 18 * 60, desk.random);
  discussed(desk, announcement(desk, company, person.source, name, minute, kind, composed.text, family), mean);
}

function published(desk: Desk, key: Company["key"], at: string, kind: Kind, text: string): Draft {
  const name = key === "severika" ? "severika_news" : "gudline_care";
  const minute = minuteOf(at);
  const family = key === "gudline" ? "money" : phaseOf(minute) === "crisis" ? "outage" : "offer";
  return announcement(desk, COMPANIES[key], "vk", name, minute, kind, text, family);
}

function announcement(
  desk: Desk,
  company: Company,
  source: Source,
  name: string,
  minute: number,
  kind: Kind,
  text: string,
  family: Family,
): Draft {
  return put(desk, {
    minute,
    person: account(name, source),
    text,
    intention: { ...OFFICIAL, ...BEHAVIOUR[kind] },
    situation: `official ${kind}`,
    family,
    about: company,
    other: null,
    parent: null,
    official: company.key,
    kind: "post",
  });
}

/** Comments under an account's post; the crisis draws crowds. */
function discussed(desk: Desk, root: Draft, mean: number): void {
  const comments = comment(desk, root, root.family === "outage" ? 6 : mean);
  for (const one of comments) if (one.parent === root) answer(desk, one);
}

/** The same question, answered by both accounts, each in its own way. */
function contradict(desk: Desk, [question, help, news]: (typeof CONTRADICTIONS)[number]): void {
  const { random } = desk;
  const late = /авари|апрел/.test(question);
  const day = between(random, late ? 53 : 4, late ? 60 : 86);
  const minute = momentBetween(day * DAY + 10 * 60, day * DAY + 15 * 60, random);
  const person = desk.crowd(pick<Source>(random, ["vk", "telegram"]), "ru");
  const company = COMPANIES.severika;
  const asked = put(desk, {
    minute,
    person,
    text: line(question, sceneOf(desk, company, person)),
    intention: QUESTION,
    situation: "question to both",
    family: "question",
    about: company,
    other: null,
    parent: null,
    official: null,
    kind: "post",
  });
  official(desk, company, asked, minute + between(random, 60, 160), help);
  official(desk, company, asked, minute + between(random, 170, 1500), news, "severika_news");
}
