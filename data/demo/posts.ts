/** Turns appointments into posts and reviews of people. @module */
import { COMPANIES } from "./companies.ts";
import { type Appointment, crisis, ordinary } from "./plan.ts";
import { compose, composeReview } from "./compose.ts";
import { type Desk, type Draft, freshly, put, sceneOf } from "./desk.ts";
import { DAYS, minuteOf, momentOf, phaseOf } from "./calendar.ts";
import { chance, pick, randomOf, weighted } from "./random.ts";
import { OUTAGE_NEWS } from "./texts/outage_start.ts";
import { NEUTRAL } from "./texts/intentions.ts";
import { SOURCES } from "./texts/moods.ts";
import type { Language, Person, Situation, Source } from "./types.ts";

const REVIEWS = 84;

/** Every post that is not an answer: ordinary days, the crisis, the local news, the reviews. */
export function writePosts(desk: Desk): Draft[] {
  const before = desk.drafts.length;
  const appointments = [...ordinary(randomOf("ordinary days")), ...crisis(randomOf("days of the crisis"))];
  for (const appointment of appointments.sort((a, b) => a.minute - b.minute)) writePost(desk, appointment);
  for (const [at, text] of OUTAGE_NEWS) writeNews(desk, minuteOf(at), text);
  for (let i = 0; i < REVIEWS; i++) writeReview(desk, Math.floor((i + 0.5) * DAYS / REVIEWS));
  return desk.drafts.slice(before);
}

function writePost(desk: Desk, { minute, situation, company: key }: Appointment): void {
  const company = COMPANIES[key];
  const source = sourceOf(desk, situation);
  const person = speaker(desk, situation, source);
  const scene = sceneOf(desk, company, person);
  const composed = freshly(desk.fresh, () => compose(situation, scene));
  if (!composed) return;
  const noise = situation.name === "noise";
  put(desk, {
    minute,
    person,
    ...composed,
    situation: situation.name,
    family: situation.family,
    about: noise ? null : company,
    other: noise ? null : scene.other,
    parent: null,
    official: null,
    kind: "post",
    planted: situation.name === "job ad" ? "excluded" : null,
  });
}

function sourceOf(desk: Desk, { name }: Situation): Source {
  if (name === "news" || name === "price news") return pick(desk.random, ["vk", "telegram"]);
  if (name === "job ad") return pick(desk.random, ["vk", "telegram", "forum"]);
  return weighted(desk.random, SOURCES);
}

/** News and promotions come from a few who do nothing else. */
function speaker(desk: Desk, { name, lang }: Situation, source: Source): Person {
  const few: Readonly<Record<string, readonly string[]>> = {
    "news": ["talinsk_online", "Новости Талинска", "talinsk24", "oblast_segodnya"],
    "price news": ["talinsk_online", "talinsk24"],
    "promotion": ["internet_podkluchim", "svyaz_talinsk_agent", "skidki_talinsk", "antenna_master", "tarif_guru"],
    "job ad": ["rabota_talinsk", "vakansii_tln", "hr_severnaya", "podrabotka_tln"],
  };
  const person = desk.crowd(source, lang);
  const names = few[name];
  if (!names) return person;
  const manner = {
    ...person.manner,
    lower_case: false,
    typos: false,
    smile: "none",
    end: "none",
    brand: "proper",
    yo: true,
  } as const;
  return { ...person, name: pick(desk.random, names), manner };
}

function writeNews(desk: Desk, minute: number, text: string): void {
  const person = {
    ...desk.crowd("telegram", "ru"),
    name: "talinsk_online",
    source: pick(desk.random, ["vk", "telegram"]),
  } as Person;
  put(desk, {
    minute,
    person,
    text,
    intention: { ...NEUTRAL, mention_type: "news" },
    situation: "outage news",
    family: "news",
    about: COMPANIES.severika,
    other: null,
    parent: null,
    official: null,
    kind: "post",
  });
}

function writeReview(desk: Desk, day: number): void {
  const minute = momentOf(day, desk.random);
  const late = minute > minuteOf("2026-04-19T00:00");
  const key = weighted(desk.random, [["severika", 60], ["gudline", 28], ["polus", 12]]) as keyof typeof COMPANIES;
  const bad = { severika: late ? 0.78 : 0.6, gudline: phaseOf(minute) === "may" ? 0.55 : 0.25, polus: 0.5 }[key];
  const good = !chance(desk.random, bad);
  const person = desk.crowd(pick(desk.random, ["otzovik", "otzovik", "irecommend"]), "ru" as Language);
  const scene = sceneOf(desk, COMPANIES[key], person);
  const composed = freshly(desk.fresh, () => composeReview(good, late && key === "severika", scene));
  if (!composed) return;
  put(desk, {
    minute,
    person,
    ...composed,
    situation: "review",
    family: good ? "praise" : "fault",
    about: COMPANIES[key],
    other: scene.other,
    parent: null,
    official: null,
    kind: "review",
  });
}
