/** The people of the demo study: who they are, where they write, how they write. @module */
import { between, chance, type Draw, pick, type Random, weighted } from "./random.ts";
import {
  ENGLISH_NAMES,
  MEN,
  NICKS,
  SURNAMES,
  UKRAINIAN_MEN,
  UKRAINIAN_SURNAMES,
  UKRAINIAN_WOMEN,
  WOMEN,
} from "./texts/names.ts";
import { latinOf } from "./latin.ts";
import type { Language, Manner, Person, Source } from "./types.ts";

/** Gives somebody who writes there, in that language: a regular, one seen before, or a new face. */
export type Crowd = (source: Source, lang: Language) => Person;

/** Sources where people show a name and a surname. */
const BY_NAME = new Set<Source>(["vk", "youtube"]);

/** Few write much and most write once: a sixth of all texts is by a handful of regulars of each source. */
export function crowdOf(random: Random, draw: Draw): Crowd {
  const known = new Map<string, Person[]>();
  const taken = new Set<string>();
  return (source, lang) => {
    const people = known.get(source + lang) ?? [];
    known.set(source + lang, people);
    const regulars = Math.min(people.length, lang === "ru" ? 9 : 3);
    if (regulars > 2 && chance(random, 0.13)) return people[Math.floor(random() ** 1.6 * regulars)];
    if (people.length > 12 && chance(random, 0.14)) return pick(random, people);
    const person = newPerson(source, lang, random, draw, taken);
    people.push(person);
    return person;
  };
}

function newPerson(source: Source, lang: Language, random: Random, draw: Draw, taken: Set<string>): Person {
  const woman = chance(random, 0.52);
  const first = draw(lang === "en" ? ENGLISH_NAMES : firstNames(lang, woman));
  let name = nameOf(first, source, lang, woman, random, draw);
  while (taken.has(source + name)) name += between(random, 1, 9);
  taken.add(source + name);
  return { name, first: first, source, lang, woman, manner: mannerOf(source, lang, random) };
}

function firstNames(lang: Language, woman: boolean): readonly string[] {
  if (lang === "uk") return woman ? UKRAINIAN_WOMEN : UKRAINIAN_MEN;
  return woman ? WOMEN : MEN;
}

function nameOf(first: string, source: Source, lang: Language, woman: boolean, random: Random, draw: Draw): string {
  const surname = draw(lang === "uk" ? UKRAINIAN_SURNAMES : SURNAMES);
  if (lang === "en") return `${first.toLowerCase()}${pick(random, ["_", ".", ""])}${between(random, 1, 99)}`;
  const full = lang === "ru" && woman ? feminine(surname) : surname;
  if (BY_NAME.has(source) && chance(random, 0.85)) return `${first} ${full}`;
  const [a, b] = [latinOf(first), latinOf(full)];
  return weighted(random, [
    [`${a}_${b}`, 3],
    [`${a}${between(random, 70, 99)}`, 2],
    [`${a}.${b.slice(0, between(random, 1, 3))}`, 2],
    [`${draw(NICKS)}${pick(random, ["", "_", "."])}${between(random, 1, 2026)}`, 3],
    [`${b}_${between(random, 10, 99)}`, 2],
  ]);
}

function feminine(surname: string): string {
  if (/(ский|цкий)$/.test(surname)) return surname.replace(/ий$/, "ая");
  return /(ов|ев|ёв|ин|ын)$/.test(surname) ? surname + "а" : surname;
}

function mannerOf(source: Source, lang: Language, random: Random): Manner {
  const formal = source === "otzovik" || source === "irecommend" || source === "forum" || source === "pikabu";
  return {
    yo: chance(random, 0.14),
    lower_case: chance(random, formal ? 0.04 : 0.24),
    end: weighted(random, [["full", formal ? 6 : 2], ["none", formal ? 1 : 5], ["bang", 0.7], ["dots", 0.5]]),
    smile: weighted(random, [["none", 6], ["brackets", lang === "en" ? 0 : 2], ["emoji", formal ? 0.5 : 2]]),
    typos: chance(random, 0.12),
    brand: weighted(random, [
      ["proper", 10],
      ["lower", formal ? 1 : 4],
      ["quoted", formal ? 3 : 0.7],
      ["latin", 0.8],
      ["caps", 0.4],
    ]),
  };
}
