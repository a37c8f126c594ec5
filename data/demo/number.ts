/** Gives the drafts their ids, addresses and counts, and so makes records of them. @module */
import { END, isoOf } from "./calendar.ts";
import type { Draft } from "./desk.ts";
import { between, chance, type Random, randomOf, skewed } from "./random.ts";
import type { Company, DemoRecord, Source } from "./types.ts";

const FIRST_ID: Readonly<Record<Source, number>> = {
  vk: 771_204,
  telegram: 18_011,
  twitter: 0,
  otzovik: 19_400_113,
  irecommend: 16_804_007,
  pikabu: 13_107_722,
  youtube: 0,
  forum: 50_218,
};

const FILE: Readonly<Record<Source, DemoRecord["file"]>> = {
  vk: "social.csv",
  telegram: "messages.jsonl",
  twitter: "messages.jsonl",
  otzovik: "social.csv",
  irecommend: "social.csv",
  pikabu: "social.csv",
  youtube: "social.csv",
  forum: "social.csv",
};

/** Records in order of time; ids grow with it, as they do on the networks. */
export function numbered(drafts: readonly Draft[]): DemoRecord[] {
  const inTime = drafts.filter(({ minute }) => minute < END).sort((a, b) => a.minute - b.minute);
  const random = randomOf("numbers");
  const ids = new Map<Draft, string>();
  const last = { ...FIRST_ID };
  for (const draft of inTime) if (!draft.twin) ids.set(draft, idOf(draft, last, random));
  const children = new Map<Draft, number>();
  for (const { parent, twin } of inTime) if (parent && !twin) children.set(parent, (children.get(parent) ?? 0) + 1);
  const records = new Map<Draft, DemoRecord>();
  for (const draft of inTime) {
    if (!draft.twin) records.set(draft, recordOf(draft, ids, children.get(draft) ?? 0, random));
  }
  return inTime.map((draft) => records.get(draft) ?? twinOf(draft, records.get(draft.twin!)!));
}

function idOf({ person, minute }: Draft, last: Record<Source, number>, random: Random): string {
  if (person.source === "twitter") {
    const ms = BigInt(Date.parse(`${isoOf(minute)}:00+03:00`) + between(random, 0, 59_999)) - 1_288_834_974_657n;
    return String((ms << 22n) + BigInt(between(random, 0, 4_194_303)));
  }
  if (person.source === "youtube") {
    return "Ugw" + Array.from({ length: 9 }, () => between(random, 0, 35).toString(36)).join("");
  }
  return String(last[person.source] += between(random, 1, 9));
}

function urlOf(source: Source, id: string): string {
  switch (source) {
    case "vk":
      return `https://vk.com/wall-0_${id}`;
    case "telegram":
      return `https://t.me/c/0/${id}`;
    case "twitter":
      return `https://x.com/i/status/${id}`;
    case "youtube":
      return `https://youtu.be/demo?lc=${id}`;
    case "pikabu":
      return `https://pikabu.ru/story/_${id}`;
    case "otzovik":
      return `https://otzovik.com/review_${id}.html`;
    case "irecommend":
      return `https://irecommend.ru/node/${id}`;
    case "forum":
      return `https://forum.talinsk.example/p/${id}`;
  }
}

function recordOf(draft: Draft, ids: Map<Draft, string>, children: number, random: Random): DemoRecord {
  const { person, text, parent } = draft;
  const id = ids.get(draft)!;
  const warmth = (draft.kind === "post" ? 4 : 1.2) * (draft.family === "outage" || draft.family === "joke" ? 2.5 : 1);
  return {
    file: draft.file ?? FILE[person.source],
    id: draft.nameless ? null : id,
    source: person.source,
    kind: draft.kind,
    at: isoOf(draft.minute),
    author: person.name,
    text,
    url: urlOf(person.source, id),
    likes: Math.floor(skewed(random, warmth, 6)),
    comments: children + (draft.kind === "post" && chance(random, 0.2) ? between(random, 1, 4) : 0),
    shares: chance(random, 0.2) ? Math.floor(skewed(random, 1.2, 4)) : 0,
    rating: draft.rating ?? null,
    parent: parent ? ids.get(parent) ?? null : null,
    lang: person.lang,
    official: draft.official,
    subjects: draft.about ? namedIn(text) : [],
    about: draft.about?.name ?? null,
    situation: draft.situation,
    intention: draft.intention,
    planted: draft.planted ?? null,
  };
}

function twinOf({ file }: Draft, record: DemoRecord): DemoRecord {
  return { ...record, file: file!, planted: "same record" };
}

const NAMES: readonly (readonly [name: string, key: Company["key"], RegExp])[] = [
  ["Северика", "severika", /северик|severika/i],
  ["Северика ТВ", "severika", /северика тв/i],
  ["Гудлайн Связь", "gudline", /гудлайн|gudline/i],
  ["Полюс Телеком", "polus", /полюс телеком|polus telecom|polustelecom|polus_telecom|#полюстелеком/i],
];

/** Names of the subjects that stand in a text, before noise is laid over it. */
export function namedIn(text: string): string[] {
  return NAMES.filter(([, , pattern]) => pattern.test(text)).map(([name]) => name);
}
