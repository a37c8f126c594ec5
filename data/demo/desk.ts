/** The desk on which the demo study is written: the records so far, and what is needed to write the next. @module */
import { type Fresh, freshness } from "./alike.ts";
import { COMPANIES } from "./companies.ts";
import { type Composed, filledFor } from "./compose.ts";
import { type Crowd, crowdOf } from "./people.ts";
import { type Draw, drawer, type Random, randomOf } from "./random.ts";
import { otherThan, type Scene } from "./slots.ts";
import type { Company, DemoRecord, Family, Intention, Language, Person, Source } from "./types.ts";

/** A record before it has an id. */
export interface Draft {
  readonly minute: number;
  readonly person: Person;
  readonly text: string;
  readonly intention: Intention;
  readonly situation: string;
  readonly family: Family;
  readonly about: Company | null;
  readonly other: Company | null;
  readonly parent: Draft | null;
  readonly official: Company["key"] | null;
  readonly kind: DemoRecord["kind"];
  readonly rating?: number;
  readonly planted?: DemoRecord["planted"];
  /** The record that this one is word for word, under the same id. */
  readonly twin?: Draft;
  /** Files of its source, unless it stands in the other one. */
  readonly file?: DemoRecord["file"];
  readonly nameless?: boolean;
}

export interface Desk {
  readonly drafts: Draft[];
  readonly random: Random;
  readonly draw: Draw;
  readonly crowd: Crowd;
  /** For what people write. */
  readonly fresh: Fresh;
  /** For what companies write, who repeat themselves. */
  readonly fairlyFresh: Fresh;
}

const TRIES = 12;

export function openDesk(seed: string): Desk {
  const random = randomOf(seed);
  const draw = drawer(random);
  const crowd = crowdOf(randomOf(seed + " people"), drawer(randomOf(seed + " names")));
  return { drafts: [], random, draw, crowd, fresh: freshness(0.4), fairlyFresh: freshness(0.6) };
}

export function sceneOf(desk: Desk, company: Company, person: Person, other?: Company): Scene {
  return { ...desk, company, other: other ?? otherThan(company, desk.random), person };
}

/** Composes until the text is like no earlier one; null if it does not come about. */
export function freshly<T extends Composed>(fresh: Fresh, write: () => T): T | null {
  for (let tries = 0; tries < TRIES; tries++) {
    const composed = write();
    if (fresh(composed.text)) return composed;
  }
  return null;
}

/** Puts a record on the desk; those after the end of the study are not exported. */
export function put(desk: Desk, draft: Draft): Draft {
  desk.drafts.push(draft);
  return draft;
}

/** One of a company's accounts, as somebody who writes. */
export function account(name: string, source: Source, lang: Language = "ru"): Person {
  const manner = {
    yo: true,
    lower_case: false,
    end: "none",
    smile: "none",
    typos: false,
    brand: "proper",
  } as const;
  return { name, first: "", source, lang, woman: true, manner };
}

export function companyOf(key: Company["key"]): Company {
  return COMPANIES[key];
}

/** A line of an account: filled, nothing else. */
export function line(frame: string, scene: Scene): string {
  return filledFor(frame, scene).replaceAll("^ся", "ась").replaceAll("^", "а");
}
