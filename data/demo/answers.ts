/** How the accounts answer: who, how soon, in whose words. @module */
import { afterWorking, awake, END, FIRST_WORD, OUTAGE, RESTORED } from "./calendar.ts";
import { COMPANIES } from "./companies.ts";
import { account, type Desk, type Draft, freshly, line, put, sceneOf } from "./desk.ts";
import { between, chance, type Random, skewed } from "./random.ts";
import { GUDLINE, POLUS } from "./texts/official_others.ts";
import { HELP, TEMPLATE } from "./texts/official_severika.ts";
import type { Scene } from "./slots.ts";
import { BACK_TALK } from "./texts/replies.ts";
import { wonReplies } from "./texts/aftermath.ts";
import { OFFICIAL } from "./texts/intentions.ts";
import { depthOf, isSilent, respond } from "./threads.ts";
import { latinOf } from "./latin.ts";
import type { Company, Family, Intention } from "./types.ts";

type Shares = Partial<Record<Family, number>>;

/** How often an account answers that kind of talk about itself. */
const ANSWERS: Readonly<Record<Company["key"], Shares>> = {
  severika: {
    outage: 0.06,
    fault: 0.11,
    money: 0.09,
    question: 0.11,
    search: 0.06,
    praise: 0.1,
    idea: 0.04,
    leave: 0.12,
    offer: 0.03,
  },
  gudline: {
    outage: 0.9,
    fault: 0.88,
    money: 0.72,
    question: 0.9,
    search: 0.6,
    praise: 0.6,
    idea: 0.85,
    leave: 0.8,
    compare: 0.3,
    offer: 0.5,
    joke: 0.25,
  },
  polus: { fault: 0.1, money: 0.1, question: 0.12, leave: 0.1 },
};

/** The company's account answers a post, or does not; the one who asked may answer back. */
export function answer(desk: Desk, asked: Draft): void {
  const company = asked.about;
  if (!company || asked.official || asked.situation === "promotion" || asked.situation === "job ad") return;
  const share = ANSWERS[company.key][asked.family] ?? 0;
  if (!chance(desk.random, company.key === "severika" ? share * attention(asked) : share)) return;
  const minute = answeredAt(desk.random, company, asked.minute);
  const reply = minute < END ? official(desk, company, asked, minute, words(desk, company, asked, minute)) : null;
  if (reply) answerBack(desk, asked, reply);
}

/** Северика sees what comes in office hours; of what came in the night it reads little. */
function attention({ minute, intention }: Draft): number {
  if (intention.expectation === "any_hour") return 0.3;
  return isSilent(minute) || afterWorking(minute, 0) !== minute ? 0.35 : 2.4;
}

/** Северика by office hours and slowly, Гудлайн at once while awake, Полюс days later. */
function answeredAt(random: Random, { key }: Company, minute: number): number {
  if (key === "gudline") return Math.round(awake(minute + skewed(random, 9, 5)));
  if (key === "polus") return afterWorking(minute, skewed(random, 900, 3));
  const at = afterWorking(minute, skewed(random, 110, 4));
  return isSilent(minute) || isSilent(at) ? FIRST_WORD + between(random, 6, 190) : at;
}

function words(desk: Desk, company: Company, asked: Draft, minute: number): string | null {
  if (company.key === "severika" && asked.family === "outage" && minute < RESTORED && chance(desk.random, 0.55)) {
    return TEMPLATE;
  }
  const scene = { ...sceneOf(desk, company, account(company.help, asked.person.source)), to: politeName(asked) };
  const write = () => ({ text: sentences(desk, company, asked, scene).join(" "), intention: OFFICIAL });
  return freshly(desk.fairlyFresh, write)?.text ?? null;
}

/** Opening, what there is to say, ending. */
function sentences({ draw, random }: Desk, { key }: Company, asked: Draft, scene: Scene): string[] {
  if (key === "gudline" && asked.person.lang === "en") return [line(draw(inEnglish(asked.family)), scene)];
  if (key === "polus") return [line(draw(POLUS.answers), scene) + "."];
  const openings = key === "severika" ? HELP.openings : GUDLINE.openings;
  const opening = draw(openings.filter((text) => scene.to !== "" || !text.includes("[имя]")));
  const body = line(draw(bodies(key, asked)), scene);
  const ending = key === "severika" && chance(random, 0.6) ? [line(draw(HELP.endings), scene)] : [];
  return [line(opening, scene), /[\p{L}\p{N}»₽%]$/u.test(body) ? body + "." : body, ...ending];
}

function inEnglish(family: Family): readonly string[] {
  const { trouble, question, praise, idea } = GUDLINE.answers.en;
  if (family === "idea") return idea;
  if (family === "praise" || family === "joke") return praise;
  return family === "question" || family === "search" || family === "compare" ? question : trouble;
}

/** What there is to say of a situation, or else of its family. */
function bodies(key: "severika" | "gudline", { situation, family }: Draft): readonly string[] {
  const texts: Readonly<Record<string, unknown>> = key === "severika" ? HELP : GUDLINE.answers;
  const like: Partial<Record<Family, Family>> = { compare: "search", joke: "praise", offer: "fault" };
  return (texts[situation] ?? texts[like[family] ?? family] ?? texts.fault) as readonly string[];
}

/** The first name if it can be read from the account's. */
function politeName({ person }: Draft): string {
  if (person.lang === "en") return "";
  return person.name.startsWith(person.first) || person.name.startsWith(latinOf(person.first)) ? person.first : "";
}

export function official(
  desk: Desk,
  company: Company,
  parent: Draft,
  minute: number,
  text: string | null,
  name = company.help,
) {
  if (text === null || minute >= END) return null;
  return put(desk, {
    minute,
    person: account(name, parent.person.source, /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en"),
    text,
    intention: { ...OFFICIAL, expectation: behaviourOf(parent.family) },
    situation: `answer: ${parent.situation}`,
    family: parent.family,
    about: company,
    other: null,
    parent,
    official: company.key,
    kind: parent.person.source === "twitter" || parent.person.source === "telegram" ? "reply" : "comment",
  });
}

function behaviourOf(family: Family): Intention["expectation"] {
  if (family === "idea") return "ideas";
  if (family === "joke") return "entertainment";
  return family === "praise" || family === "compare" ? "none" : "support";
}

function answerBack(desk: Desk, asked: Draft, reply: Draft): void {
  const { random } = desk;
  const witty = reply.official === "gudline";
  if (asked.person.lang !== "ru" || asked.family === "praise" || !chance(random, witty ? 0.4 : 0.5)) return;
  const mood = chance(random, witty ? 0.88 : 0.27) ? BACK_TALK.helped : BACK_TALK.angry;
  const back = respond(desk, reply, asked, asked.person, [mood]);
  if (!back || mood === BACK_TALK.helped || depthOf(back) > 4 || !chance(random, witty ? 0.6 : 0.2)) return;
  const minute = answeredAt(random, asked.about!, back.minute);
  official(desk, asked.about!, back, minute, words(desk, asked.about!, asked, minute));
}

/** In the days of the outage Гудлайн's account jokes under posts about Северика. */
export function jab(desk: Desk, root: Draft): void {
  const inTime = root.minute > OUTAGE + 60 && root.minute < RESTORED && root.family === "outage";
  if (!inTime || root.person.lang !== "ru" || !chance(desk.random, 0.1)) return;
  const scene = sceneOf(desk, COMPANIES.gudline, account("gudline_care", root.person.source));
  const joke = freshly(desk.fairlyFresh, () => ({ text: line(desk.draw(GUDLINE.jabs), scene), intention: OFFICIAL }));
  const minute = Math.round(awake(root.minute + skewed(desk.random, 7, 4)));
  const reply = official(desk, COMPANIES.gudline, root, minute, joke?.text ?? null);
  if (reply && chance(desk.random, 0.55)) respond(desk, reply, reply, desk.crowd(root.person.source, "ru"), wonReplies);
}
