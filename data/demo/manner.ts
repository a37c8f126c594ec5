/** How one person's text comes out: joined, ended, smiled at, mistyped. @module */
import { chance, type Draw, pick, type Random } from "./random.ts";
import { EMOJI } from "./texts/moods.ts";
import type { Person, Tone } from "./types.ts";

/** Joins sentences into what this person would have typed. */
export function say(pieces: readonly string[], person: Person, tone: Tone, random: Random, draw: Draw): string {
  const { manner } = person;
  let text = gendered(pieces.filter((piece) => piece !== "").map(capital).reduce(joined), person);
  text = ending(text, person, random);
  text = smile(text, person, tone, random, draw);
  if (!manner.yo) text = text.replaceAll("ё", "е").replaceAll("Ё", "Е");
  if (manner.lower_case) text = lowered(text);
  if (manner.typos && chance(random, 0.5)) text = mistyped(text, person, random);
  if (chance(random, 0.012)) text = shouted(text);
  return text;
}

/** `ждал^` is ждала of a woman and ждал of a man, `вернул^ся` вернулась and вернулся. */
export function gendered(text: string, { woman }: Pick<Person, "woman">): string {
  return text.replaceAll("^ся", woman ? "ась" : "ся").replaceAll("^", woman ? "а" : "");
}

function joined(left: string, right: string): string {
  return left + (/[.!?…)]$/.test(left) || /\p{Emoji_Presentation}$/u.test(left) ? " " : ". ") + right;
}

function capital(piece: string): string {
  return piece[0].toUpperCase() + piece.slice(1);
}

function ending(text: string, { manner }: Person, random: Random): string {
  if (/[.!?…):»]$/.test(text) || /\p{Emoji_Presentation}$/u.test(text) || /#\S+$/.test(text)) return text;
  if (/\S+\.example\S*$/.test(text)) return text;
  if (manner.end === "full") return text + ".";
  if (manner.end === "bang" && chance(random, 0.6)) return text + pick(random, ["!", "!!", "!!!"]);
  if (manner.end === "dots" && chance(random, 0.6)) return text + pick(random, ["...", "…", ".."]);
  return text;
}

function smile(text: string, { manner }: Person, tone: Tone, random: Random, draw: Draw): string {
  if (manner.smile === "none" || chance(random, 0.45)) return text;
  if (manner.smile === "emoji") return `${text} ${draw(EMOJI[tone])}`;
  const bracket = tone === "negative" && chance(random, 0.7) ? "(" : ")";
  return text.replace(/\.$/, "") + bracket.repeat(pick(random, [1, 1, 2, 3, 3, 4]));
}

/** Capitals of sentences go, those of names and handles are left to chance, as with people. */
function lowered(text: string): string {
  return text.replace(/(^|[.!?…] )(\p{Lu})(?=\p{Ll}|[ ,])/gu, (_, before, letter) => before + letter.toLowerCase());
}

const MISTYPINGS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/ться(?!\p{L})/u, "тся"),
  (text) => text.replace(/, /, " "),
  (text) => text.replace(/, /, ","),
  (text) => text.replace(/нн/, "н"),
  (text) => text.replace(/(\p{Ll})(\p{Ll})(?=\p{Ll}{2} )/u, "$2$1"),
  (text) => text.replace(/ что /, " шо "),
  (text) => text.replace(/сейчас/i, "щас"),
  (text) => text.replace(/вообще/i, "ваще"),
  (text) => text.replace(/пожалуйста/i, "пжлст"),
  (text) => text.replace(/ не(\p{L})/u, " не $1"),
  (text) => text.replace(/тебе|себе/, "сибе"),
];

/** One slip, never in a handle, an address or a company's name. */
function mistyped(text: string, { lang }: Person, random: Random): string {
  if (lang === "en" || /[@#/]/.test(text)) return text;
  const slipped = pick(random, MISTYPINGS)(text);
  return namesIn(slipped) === namesIn(text) ? slipped : text;
}

function namesIn(text: string): number {
  return text.match(/северик|гудлайн|полюс телеком|северика тв/gi)?.length ?? 0;
}

function shouted(text: string): string {
  return /[@#/]/.test(text) ? text : text.toUpperCase();
}
