/** What is written when: the ordinary days, and the days of the crisis. @module */
import {
  DAY,
  DAYS,
  minuteOf,
  momentBetween,
  momentOf,
  nightOf,
  OUTAGE,
  type Phase,
  phaseOf,
  RESTORED,
  weekdayOf,
} from "./calendar.ts";
import { between, chance, type Random, weighted } from "./random.ts";
import { aftermath, goodAftermath, wonOver } from "./texts/aftermath.ts";
import { ENGLISH } from "./texts/en.ts";
import { ENGLISH_LATER, ENGLISH_OUTAGE } from "./texts/en_later.ts";
import { noInternet, slow } from "./texts/faults.ts";
import { joke, quiz } from "./texts/fun.ts";
import { advice, idea } from "./texts/ideas.ts";
import { comparison, disposal, switching } from "./texts/leaving.ts";
import { billing, priceRise } from "./texts/money.ts";
import { jobAd, news, noise, priceNews, promotion } from "./texts/news.ts";
import { outageLong, outageSecond } from "./texts/outage_long.ts";
import { outageMorning, outageNight } from "./texts/outage_night.ts";
import { outageStart } from "./texts/outage_start.ts";
import { outageTail } from "./texts/outage_tail.ts";
import { boast, praise, thanks } from "./texts/praise.ts";
import { coverage, howTo, papers, prices } from "./texts/questions.ts";
import { purchase, search } from "./texts/search.ts";
import { night, rude, technician } from "./texts/service.ts";
import { mobile, tvPraise, tvTrouble } from "./texts/tv_mobile.ts";
import { UKRAINIAN } from "./texts/uk.ts";
import { UKRAINIAN_LATER, UKRAINIAN_OUTAGE } from "./texts/uk_later.ts";
import type { Company, Situation } from "./types.ts";

/** One post to be written. */
export interface Appointment {
  readonly minute: number;
  readonly situation: Situation;
  readonly company: Company["key"];
}

type Mix = Readonly<Record<Phase, readonly [severika: number, gudline: number, polus: number]>>;

/** Who is complained about and asked: Гудлайн's turn comes in May. */
const USUAL: Mix = { march: [67, 20, 13], crisis: [64, 25, 11], after: [66, 22, 12], may: [47, 40, 13] };
/** Who is praised. */
const LIKED: Mix = { march: [46, 42, 12], crisis: [25, 65, 10], after: [36, 52, 12], may: [48, 36, 16] };

function only(company: Company["key"]): Mix {
  const mix = [Number(company === "severika"), Number(company === "gudline"), Number(company === "polus")] as const;
  return { march: mix, crisis: mix, after: mix, may: mix };
}

/** Weights in March, on the days of the crisis (beside it), after it, in May. */
const RUSSIAN: readonly (readonly [Situation, readonly [number, number, number, number], Mix])[] = [
  [noInternet, [8.5, 2, 7.5, 6], USUAL],
  [slow, [8.5, 2, 6.5, 6], USUAL],
  [billing, [8, 1, 6, 6.5], USUAL],
  [rude, [6, 1, 5, 4.6], USUAL],
  [technician, [5, 1, 4.6, 4], USUAL],
  [night, [4, 1, 3.5, 3.5], USUAL],
  [mobile, [4.5, 1, 3.5, 4], USUAL],
  [tvTrouble, [4.2, 0.5, 3, 3], only("severika")],
  [tvPraise, [1.6, 0, 1, 1.3], only("severika")],
  [praise, [7, 2, 5, 6], LIKED],
  [thanks, [4, 1, 3.5, 3.5], LIKED],
  [boast, [3, 0.5, 2, 2.5], LIKED],
  [search, [7, 2, 6, 7], USUAL],
  [howTo, [3, 0.7, 2, 2.4], USUAL],
  [coverage, [2.6, 0.4, 2, 2.2], USUAL],
  [papers, [2.4, 0.5, 2.2, 2.2], USUAL],
  [prices, [2.8, 0.5, 2, 3], USUAL],
  [purchase, [4.5, 1, 3.5, 4], LIKED],
  [comparison, [4, 2, 5, 6], USUAL],
  [disposal, [3, 1.5, 6, 4], USUAL],
  [idea, [5, 0.5, 3.5, 4.5], USUAL],
  [advice, [4, 0.5, 3, 3], USUAL],
  [joke, [6, 4, 5, 5], USUAL],
  [quiz, [2.6, 0.3, 2, 3], only("polus")],
  [news, [3, 1, 2.5, 2.2], USUAL],
  [promotion, [3.4, 0.8, 2.4, 3], USUAL],
  [aftermath, [0, 0, 19, 1.4], only("severika")],
  [goodAftermath, [0, 0, 6, 0.8], only("severika")],
  [wonOver, [0, 15, 5, 0], only("gudline")],
  [priceRise, [0, 0, 0, 11], only("gudline")],
  [priceNews, [0, 0, 0, 1.2], only("gudline")],
  [switching, [0, 0, 0, 7], only("gudline")],
  [jobAd, [4.6, 1.5, 4.6, 4.6], USUAL],
  [noise, [6, 2, 5, 6], USUAL],
];

const PHASES: readonly Phase[] = ["march", "crisis", "after", "may"];
/** The day after the announcement, 23 April. */
const COMPENSATION_DAY = 53;
const POSTS_A_DAY = 17.2;

/** The posts of ordinary life, every day of the three months. */
export function ordinary(random: Random): Appointment[] {
  return Array.from({ length: DAYS }, (_, day) => {
    const pace = (weekdayOf(day * DAY) > 5 ? 0.82 : 1.06) * (0.75 + random() * 0.5);
    return Array.from({ length: Math.round(POSTS_A_DAY * pace) }, () => appointment(day, random));
  }).flat();
}

function appointment(day: number, random: Random): Appointment {
  const phase = phaseOf(day * DAY);
  const foreign = weighted(random, [["ru", 71], ["uk", 12], ["en", 17]]);
  if (foreign !== "ru") {
    const { situation, company } = abroad(foreign, phase, random);
    return { minute: minuteFor(situation, day, random), situation, company };
  }
  const column = PHASES.indexOf(phase);
  const [situation, mix] = weighted(random, RUSSIAN.map((row) => [[row[0], row[2]] as const, row[1][column]]));
  return { minute: minuteFor(situation, day, random), situation, company: companyBy(mix, phase, random) };
}

/** Night falls at night, and nobody speaks of the compensation before it is announced. */
function minuteFor(situation: Situation, day: number, random: Random): number {
  if (situation.name === "night") return nightOf(day, random);
  const early = situation.name.startsWith("compensation") && day < COMPENSATION_DAY;
  return momentOf(early ? between(random, COMPENSATION_DAY, COMPENSATION_DAY + 7) : day, random);
}

/** What those who write Ukrainian or English write about; a fifth of it is the talk of the month. */
function abroad(lang: string, phase: Phase, random: Random): Pick<Appointment, "situation" | "company"> {
  const later = lang === "uk" ? UKRAINIAN_LATER : ENGLISH_LATER;
  if (phase === "after" && chance(random, 0.25)) return { situation: later.after, company: "severika" };
  if (phase === "may" && chance(random, 0.2)) return { situation: later.may, company: "gudline" };
  const situation = weighted(random, lang === "uk" ? UKRAINIAN : ENGLISH);
  const company = companyBy(situation.family === "praise" ? LIKED : USUAL, phase, random);
  return { situation, company };
}

function companyBy(mix: Mix, phase: Phase, random: Random): Company["key"] {
  const [severika, gudline, polus] = mix[phase];
  return weighted(random, [["severika", severika], ["gudline", gudline], ["polus", polus]]);
}

/** From, to, how many: the waves of the outage. */
const WAVES: readonly (readonly [from: number, to: number, count: number, Situation, Situation?])[] = [
  [OUTAGE + 1, minuteOf("2026-04-14T21:30"), 46, outageStart],
  [minuteOf("2026-04-14T21:30"), minuteOf("2026-04-15T06:30"), 36, outageNight],
  [minuteOf("2026-04-15T06:30"), minuteOf("2026-04-15T14:40"), 48, outageMorning],
  [minuteOf("2026-04-15T15:00"), minuteOf("2026-04-16T00:00"), 32, outageSecond],
  [minuteOf("2026-04-16T00:00"), minuteOf("2026-04-17T00:00"), 56, outageLong],
  [minuteOf("2026-04-17T00:00"), minuteOf("2026-04-17T12:00"), 14, outageLong],
  [minuteOf("2026-04-17T09:00"), RESTORED + 1200, 28, outageTail],
  [OUTAGE + 200, RESTORED, 14, joke],
];

/** The posts of the outage; now and then somebody writes Ukrainian or English. */
export function crisis(random: Random): Appointment[] {
  return WAVES.flatMap(([from, to, count, situation]) =>
    Array.from({ length: count }, () => {
      const minute = momentBetween(from, to, random);
      return { minute, situation: translated(situation, minute, random), company: "severika" as const };
    })
  );
}

function translated(situation: Situation, minute: number, random: Random): Situation {
  if (situation === joke || minute < OUTAGE + 180 || minute > RESTORED || !chance(random, 0.21)) return situation;
  return chance(random, 0.42) ? UKRAINIAN_OUTAGE : ENGLISH_OUTAGE;
}
