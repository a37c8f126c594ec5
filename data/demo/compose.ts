/** Makes one text of a situation for one person. @module */
import { chance, weighted } from "./random.ts";
import { gendered, say } from "./manner.ts";
import { type Scene, slotsOf } from "./slots.ts";
import { fill } from "./template.ts";
import { GREETINGS, LINKS, TAGS } from "./texts/moods.ts";
import { BAD_SIDES, badReview, GOOD_SIDES, goodReview, LATE_STORIES } from "./texts/reviews.ts";
import { COMPLAINT, PRAISE } from "./texts/intentions.ts";
import type { Company, Intention, Shade, Situation } from "./types.ts";

export interface Composed {
  readonly text: string;
  readonly intention: Intention;
}

/** A post: what happened, perhaps more about it, perhaps a last word that gives it its colour. */
export function compose(situation: Situation, scene: Scene): Composed {
  const { random, draw, person } = scene;
  const shade = weighted(random, situation.shades.map((shade) => [shade, shade.weight]));
  const core = draw(situation.cores);
  const brief = person.source === "twitter" || chance(random, 0.35);
  const pieces = [core];
  if (situation.details && !brief && chance(random, 0.62)) pieces.push(draw(situation.details));
  if (shade.lines.length) pieces.push(draw(shade.lines));
  // Asking which of two is better is a comparison.
  const weighed = situation.family === "search" && core.includes("[2") ? { mention_type: "comparison" as const } : {};
  const intention = { ...situation.intention, ...weighed, ...codesOf(shade) };
  const filled = pieces.map((piece) => filledFor(piece, scene));
  const text = say(greeted(filled, isTrade(situation), scene), person, intention.tone, random, draw);
  return { text: text + trimmings(situation, scene), intention };
}

/** A reply: a line of one shade. */
export function composeReply(shades: readonly Shade[], scene: Scene, base: Intention): Composed {
  const { random, draw, person } = scene;
  const shade = weighted(random, shades.map((shade) => [shade, shade.weight]));
  const intention = { ...base, ...codesOf(shade) };
  return { text: say([filledFor(draw(shade.lines), scene)], person, intention.tone, random, draw), intention };
}

/** A review: title, story, what is good, what is bad, a verdict; the rating goes with it. */
export function composeReview(good: boolean, late: boolean, scene: Scene): Composed & { readonly rating: number } {
  const { random, draw, person } = scene;
  const kit = good ? goodReview : badReview;
  const intention: Intention = good ? { ...PRAISE, motive: "advise" } : { ...COMPLAINT, motive: "warn" };
  const part = (list: readonly string[]) => filledFor(draw(list), scene);
  const some = (list: readonly string[], count: number) => Array.from({ length: count }, () => part(list)).join(", ");
  const stories = late && !good && chance(random, 0.4) ? LATE_STORIES : kit.stories;
  const story = say([part(stories), part(kit.verdicts)], person, "neutral", random, draw);
  const title = gendered(part(kit.titles), person);
  const sides = `Достоинства: ${some(GOOD_SIDES, good ? 3 : 1)}\nНедостатки: ${some(BAD_SIDES, good ? 1 : 3)}`;
  const rating = good ? weighted(random, [[5, 3], [4, 2]]) : weighted(random, [[1, 4], [2, 3], [3, 1]]);
  return { text: `${title}\n${story}\n${sides}`, intention, rating };
}

/** Fills a frame; `упал~` goes with the company's gender, as `ждал^` does with the person's. */
export function filledFor(frame: string, scene: Scene): string {
  return byCompany(fill(frame, slotsOf(scene), scene.random), scene.company);
}

function byCompany(text: string, { feminine }: Company): string {
  return text.replaceAll("~ся", feminine ? "ась" : "ся").replaceAll("~", feminine ? "а" : "");
}

/** Codes of a shade without its weight and lines. */
function codesOf({ weight: _weight, lines: _lines, ...codes }: Shade): Partial<Intention> {
  return codes;
}

/** Media and sellers greet nobody. */
function greeted(pieces: readonly string[], quiet: boolean, { person, random, draw }: Scene): readonly string[] {
  if (person.source === "twitter" || quiet || !chance(random, 0.13)) return pieces;
  const greeting = draw(GREETINGS[person.lang]);
  if (!/[,:]$/.test(greeting)) return [greeting, ...pieces];
  const [first, ...rest] = pieces;
  const small = /^\p{Lu}\p{Ll}/u.test(first) && !/^(Северик|Гудлайн|Полюс|Severika|Gudline|Polus|I )/.test(first);
  return [`${greeting} ${small ? first[0].toLowerCase() + first.slice(1) : first}`, ...rest];
}

function isTrade({ family }: Situation): boolean {
  return family === "offer" || family === "news";
}

/** Tags and links under the text. */
function trimmings(situation: Situation, scene: Scene): string {
  const { person, random, draw } = scene;
  const social = person.source === "twitter" || person.source === "vk" || person.source === "telegram";
  let text = "";
  if (person.lang !== "uk" && situation.family !== "offer" && chance(random, 0.025)) {
    text += `\n${filledFor(draw(LINKS), scene)}`;
  }
  if (social && situation.family !== "offer" && chance(random, person.source === "twitter" ? 0.22 : 0.06)) {
    text += ` ${filledFor(draw(TAGS[person.lang]), scene)}`;
  }
  return text;
}
