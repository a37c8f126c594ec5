/** What the review says, in the languages of the report. @module */
import type { Language } from "../numbers.ts";

interface ReviewWords {
  readonly since: (change: string) => string;
  readonly same: string;
  /** Over a mention's line in its file, and what tells the rest of its way. */
  readonly way: string;
  readonly trace: string;
  readonly survives: (holds: string, all: string, range: string) => string;
}

export const REVIEW_WORDS: Readonly<Record<Language, ReviewWords>> = {
  en: {
    since: (change) => `since last time: ${change}`,
    same: "since last time: no change",
    way: "Where it comes from",
    trace: "File, line and id; why it was kept, coded and counted: deno task trace FOLDER ID",
    survives: (holds, all, range) => `under other choices ${range}; holds in ${holds} of ${all}, which is no proof`,
  },
  ru: {
    since: (change) => `с прошлого раза: ${change}`,
    same: "с прошлого раза: без изменений",
    way: "Откуда это",
    trace: "Файл, строка и номер; почему сохранено, как закодировано, где посчитано: deno task trace ПАПКА НОМЕР",
    survives: (holds, all, range) => `при другом выборе ${range}; держится в ${holds} из ${all}, что не доказательство`,
  },
  uk: {
    since: (change) => `від минулого разу: ${change}`,
    same: "від минулого разу: без змін",
    way: "Звідки це",
    trace: "Файл, рядок і номер; чому збережено, як закодовано, де пораховано: deno task trace ТЕКА НОМЕР",
    survives: (holds, all, range) => `за іншого вибору ${range}; тримається в ${holds} з ${all}, що не доказ`,
  },
};
