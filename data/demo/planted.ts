/** What is planted for cleaning to find: bots, reposts, copies, and rows that cannot become a mention. @module */
import { END, minuteOf } from "./calendar.ts";
import { COMPANIES } from "./companies.ts";
import { account, type Desk, type Draft, put } from "./desk.ts";
import { between, chance, pick, skewed } from "./random.ts";
import { NEUTRAL } from "./texts/intentions.ts";
import type { Intention, Source } from "./types.ts";

const TWEET = 140;
const BOTS = ["promo_tln_01", "skidki24_tln", "internet.deshevo", "best_tarif_bot", "talinsk_akcii"];

/** Adds them all; what is copied is already on the desk. */
export function plant(desk: Desk): void {
  const drafts = desk.drafts.filter((draft) => draft.minute < END);
  retweets(desk, drafts);
  bots(desk);
  crossPosts(desk, drafts);
  sameRecords(desk, drafts);
}

/** `RT @name: …`, some cut at 140 characters with an ellipsis, as the network did it. */
function retweets(desk: Desk, drafts: readonly Draft[]): void {
  const { random } = desk;
  const tweets = drafts.filter(({ person, kind, text }) =>
    person.source === "twitter" && kind === "post" && text.length > 70
  );
  const liked = [
    "outage start",
    "outage night",
    "outage morning",
    "outage second day",
    "outage long",
    "outage",
    "won over",
    "joke",
    "official offer",
    "official news",
  ];
  const chosen = tweets.filter(({ situation }) => liked.includes(situation)).filter(() => chance(random, 0.5)).slice(
    0,
    30,
  );
  for (const original of chosen) {
    const count = original.official ? between(random, 1, 3) : between(random, 2, 7);
    for (let i = 0; i < count; i++) retweet(desk, original);
  }
}

function retweet(desk: Desk, original: Draft): void {
  const minute = original.minute + Math.round(skewed(desk.random, 110, 4)) + 1;
  if (minute >= END) return;
  const whole = `RT @${original.person.name.replaceAll(" ", "_")}: ${original.text.replaceAll("\n", " ")}`;
  const text = whole.length > TWEET ? whole.slice(0, TWEET - 1).trimEnd() + "…" : whole;
  put(desk, {
    ...original,
    minute,
    person: desk.crowd("twitter", original.person.lang),
    text,
    official: null,
    kind: "repost",
    planted: "repost",
  });
}

const PROMOTION =
  "🔥🔥 Северика: интернет, ТВ и две симки всего за 1 ₽ в первый месяц! Подключение за день, роутер в подарок, мастер бесплатно. " +
  "Работаем без выходных по всему Талинску и области, успейте до конца акции! Пишите в личку, код TLN-01";

/** How the bots disguise that they repeat themselves: a word here, a word there. */
const DISGUISES: readonly (readonly [string, string])[] = [
  ["всего за 1 ₽", "за 1 ₽"],
  ["роутер в подарок", "роутер подарим"],
  ["по всему Талинску и области", "по Талинску и всей области"],
  ["Пишите в личку, код", "Пишите в личные, код"],
];

/** Five accounts and one promotion: word for word, or in a thin disguise. */
function bots(desk: Desk): void {
  const { random } = desk;
  const intention: Intention = { ...NEUTRAL, mention_type: "promotion", stage: "purchase" };
  const days = [12, 13, 20, 34, 41, 55, 62, 63, 70, 77, 84, 90];
  for (const day of days) {
    for (let i = 0; i < 5; i++) {
      const first = day === days[0] && i === 0;
      const exact = first || chance(random, 0.5);
      const [plain, disguised] = exact ? ["", ""] : pick(random, DISGUISES);
      put(desk, {
        minute: minuteOf("2026-03-01T10:00") + day * 1440 + i * between(random, 1, 40),
        person: account(BOTS[i], pick<Source>(random, ["vk", "telegram"])),
        text: PROMOTION.replace(plain, disguised),
        intention,
        situation: "bot",
        family: "offer",
        about: COMPANIES.severika,
        other: null,
        parent: null,
        official: null,
        kind: "post",
        planted: first ? null : exact ? "exact duplicate" : "near duplicate",
      });
    }
  }
}

/** One person, one text, two places. */
function crossPosts(desk: Desk, drafts: readonly Draft[]): void {
  const posts = drafts.filter(({ kind, person, text }) =>
    kind === "post" && person.source === "vk" && text.length > 80
  );
  for (const draft of posts.filter(() => chance(desk.random, 0.05)).slice(0, 34)) {
    const source = pick<Source>(desk.random, ["telegram", "forum"]);
    const minute = draft.minute + between(desk.random, 1, 90);
    if (minute >= END) continue;
    put(desk, { ...draft, minute, person: { ...draft.person, source }, planted: draft.planted ?? "exact duplicate" });
  }
}

/** The same record a second time: in the other file, or twice in one. */
function sameRecords(desk: Desk, drafts: readonly Draft[]): void {
  const ordinary = drafts.filter(({ person, planted }) => person.source === "vk" && !planted);
  for (const draft of ordinary.filter(() => chance(desk.random, 0.05)).slice(0, 58)) {
    const file = chance(desk.random, 0.68) ? "messages.jsonl" : "social.csv";
    put(desk, { ...draft, twin: draft, planted: "same record", file });
  }
  // Without a number of its own a record is still a mention, if nobody answered it.
  const answered = new Set(desk.drafts.flatMap(({ parent, twin }) => [parent, twin]));
  for (const [i, draft] of drafts.entries()) {
    if (i % 260 === 17 && !answered.has(draft) && !draft.official) replace(desk, draft, { ...draft, nameless: true });
  }
}

function replace(desk: Desk, old: Draft, draft: Draft): void {
  desk.drafts[desk.drafts.indexOf(old)] = draft;
}
