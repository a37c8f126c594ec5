/** What the review says, in the languages of the report. @module */
import type { Language } from "../numbers.ts";

interface ReviewWords {
  readonly since: (change: string) => string;
  readonly same: string;
  readonly survives: (holds: string, all: string, range: string) => string;
}

export const REVIEW_WORDS: Readonly<Record<Language, ReviewWords>> = {
  en: {
    since: (change) => `since last time: ${change}`,
    same: "since last time: no change",
    survives: (holds, all, range) => `under other choices ${range}; holds in ${holds} of ${all}, which is no proof`,
  },
  ru: {
    since: (change) => `с прошлого раза: ${change}`,
    same: "с прошлого раза: без изменений",
    survives: (holds, all, range) => `при другом выборе ${range}; держится в ${holds} из ${all}, что не доказательство`,
  },
  uk: {
    since: (change) => `від минулого разу: ${change}`,
    same: "від минулого разу: без змін",
    survives: (holds, all, range) => `за іншого вибору ${range}; тримається в ${holds} з ${all}, що не доказ`,
  },
};
