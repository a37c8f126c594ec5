/** What grows under a post: comments of people, answers of accounts, and what is said to those. @module */
import { END, FIRST_WORD, OUTAGE, RESTORED } from "./calendar.ts";
import { composeReply } from "./compose.ts";
import { type Desk, type Draft, freshly, put, sceneOf } from "./desk.ts";
import { chance, pick, skewed } from "./random.ts";
import { englishReplies } from "./texts/en_replies.ts";
import { NEUTRAL } from "./texts/intentions.ts";
import { REPLIES } from "./texts/replies.ts";
import { outageTalk } from "./texts/replies_trouble.ts";
import { adviceTalk, ANSWERS, goodNews } from "./texts/replies_answers.ts";
import { ukrainianReplies } from "./texts/uk_replies.ts";
import type { Language, Person, Shade, Source } from "./types.ts";

/** Mean number of comments under a post. */
const COMMENTS: Readonly<Record<Source, number>> = {
  vk: 0.78,
  telegram: 0.62,
  twitter: 0.36,
  pikabu: 1.1,
  youtube: 0.55,
  forum: 1.1,
  otzovik: 0.12,
  irecommend: 0.2,
};

/** Where the family does not say enough. */
const BY_SITUATION: Readonly<Record<string, readonly Shade[]>> = {
  ...ANSWERS,
  advice: adviceTalk,
  purchase: goodNews,
  "outage news": outageTalk,
};

const LONGEST_CHAIN = 4;

/** People comment; some comment on the comment. */
export function comment(desk: Desk, root: Draft, mean = meanOf(root)): Draft[] {
  const written: Draft[] = [];
  let left = skewedCount(desk, mean);
  while (left-- > 0) {
    const parent = written.length && chance(desk.random, 0.3) ? pick(desk.random, written) : root;
    if (depthOf(parent) >= LONGEST_CHAIN) continue;
    const reply = writeReply(desk, parent, root);
    if (reply) written.push(reply);
  }
  return written;
}

function meanOf(root: Draft): number {
  if (root.about === null || root.situation === "job ad" || root.situation === "promotion") return 0.08;
  const heated = root.minute > OUTAGE && root.minute < RESTORED && root.family === "outage" ? 1.05 : 1;
  return COMMENTS[root.person.source] * heated;
}

/** Mostly none, now and then many; under a post that everybody reads about as many as said. */
function skewedCount(desk: Desk, mean: number): number {
  if (mean > 4) return Math.round(mean * (0.8 + 0.4 * desk.random()));
  let count = 0;
  while (count < 30 && chance(desk.random, mean / (1 + mean))) count++;
  return count;
}

/** By what is talked about, in that language. */
function shadesFor(root: Draft, lang: Language): readonly Shade[] {
  if (lang === "en") return englishReplies(root.family);
  return lang === "uk" ? ukrainianReplies(root.family) : BY_SITUATION[root.situation] ?? REPLIES[root.family];
}

/** One comment of somebody who is not the one answered; under Ukrainian posts often in Russian. */
function writeReply(desk: Desk, parent: Draft, root: Draft): Draft | null {
  const source = root.person.source;
  const lang = root.person.lang === "uk" && chance(desk.random, 0.35) ? "ru" : root.person.lang;
  const person = desk.crowd(source, lang);
  if (person.name === parent.person.name) return null;
  return respond(desk, parent, root, person, shadesFor(root, lang));
}

/** A reply of that person, somewhat later; null if it would be past the end or nothing new. */
export function respond(
  desk: Desk,
  parent: Draft,
  root: Draft,
  person: Person,
  shades: readonly Shade[],
): Draft | null {
  const minute = Math.round(parent.minute + Math.min(4000, skewed(desk.random, 46, 5)) + 1);
  const company = root.about;
  if (!company || minute >= END) return null;
  const scene = sceneOf(desk, company, person, root.other ?? undefined);
  const composed = freshly(desk.fresh, () => addressed(desk, parent, composeReply(shades, scene, NEUTRAL)));
  if (!composed) return null;
  return put(desk, {
    minute,
    person,
    ...composed,
    situation: `reply: ${root.situation}`,
    family: root.family,
    about: company,
    other: root.other,
    parent,
    official: null,
    kind: person.source === "twitter" || person.source === "telegram" ? "reply" : "comment",
  });
}

/** On some networks the answer begins with the one who is answered. */
function addressed<T extends { readonly text: string }>(desk: Desk, parent: Draft, composed: T): T {
  const { name, source } = parent.person;
  const habit = { twitter: 0.7, telegram: 0.1, youtube: 0.2, vk: 0.16 }[source as string] ?? 0.04;
  if (!chance(desk.random, habit)) return composed;
  const call = name.includes(" ") ? `${name.split(" ")[0]}, ` : `@${name} `;
  return { ...composed, text: call + composed.text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()) };
}

export function depthOf(draft: Draft): number {
  return draft.parent ? 1 + depthOf(draft.parent) : 1;
}

/** The company's account said nothing in these hours. */
export function isSilent(minute: number): boolean {
  return minute >= OUTAGE - 220 && minute < FIRST_WORD;
}
