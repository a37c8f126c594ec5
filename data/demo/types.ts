/** The words the demo study's script speaks. @module */

export type Language = "ru" | "uk" | "en";
export type Tone = "negative" | "neutral" | "positive";

/** What a text was written to be: the codes of the built-in codebooks; `none` where nothing fits. */
export interface Intention {
  /** Towards the company it is about. */
  readonly tone: Tone;
  /** Towards the second company of a comparison. */
  readonly other_tone: Tone;
  readonly mention_type:
    | "own_experience"
    | "question"
    | "comparison"
    | "recommendation"
    | "promotion"
    | "news"
    | "official_answer"
    | "other";
  readonly motive: "help" | "warn" | "vent" | "thank" | "advise" | "boast" | "justice" | "play" | "none";
  readonly stage: "search" | "purchase" | "use" | "disposal" | "none";
  readonly expectation: "support" | "offers" | "ideas" | "any_hour" | "information" | "entertainment" | "none";
}

/** What kind of talk a situation is: decides who comments under it and how an account answers it. */
export type Family =
  | "outage"
  | "fault"
  | "money"
  | "question"
  | "search"
  | "praise"
  | "idea"
  | "leave"
  | "compare"
  | "joke"
  | "news"
  | "talk"
  | "offer"
  | "quiz";

/** Endings (or replies) of one colour, and what they change in the intention. */
export interface Shade extends Partial<Intention> {
  readonly weight: number;
  /** Empty: the text ends without one. */
  readonly lines: readonly string[];
}

/** One kind of thing people write: what happened, more about it, and how it ends. */
export interface Situation {
  readonly name: string;
  readonly lang: Language;
  readonly family: Family;
  readonly intention: Intention;
  readonly cores: readonly string[];
  readonly details?: readonly string[];
  readonly shades: readonly Shade[];
}

/** A company of the study and the forms of its name. */
export interface Company {
  readonly key: "severika" | "gudline" | "polus";
  readonly name: string;
  /** им, род, дат, вин, тв, пр. */
  readonly forms: readonly [string, string, string, string, string, string];
  readonly latin: string;
  readonly feminine: boolean;
  readonly help: string;
  readonly tariffs: readonly string[];
}

/** How a person writes. */
export interface Manner {
  /** Writes ё. */
  readonly yo: boolean;
  readonly lower_case: boolean;
  readonly end: "full" | "none" | "bang" | "dots";
  readonly smile: "brackets" | "emoji" | "none";
  readonly typos: boolean;
  readonly brand: "proper" | "lower" | "quoted" | "latin" | "caps";
}

export interface Person {
  /** As it stands in the export. */
  readonly name: string;
  /** First name, for those who answer politely. */
  readonly first: string;
  readonly source: Source;
  readonly lang: Language;
  readonly woman: boolean;
  readonly manner: Manner;
}

export type Source = "vk" | "telegram" | "twitter" | "otzovik" | "irecommend" | "pikabu" | "youtube" | "forum";

/** A record of the demo exports with the intention behind it. */
export interface DemoRecord {
  readonly file: "social.csv" | "messages.jsonl";
  readonly id: string | null;
  readonly source: Source;
  readonly kind: "post" | "comment" | "reply" | "repost" | "review";
  /** Wall time in Moscow, as ISO without a zone. */
  readonly at: string;
  readonly author: string;
  readonly text: string;
  readonly url: string;
  readonly likes: number;
  readonly comments: number;
  readonly shares: number;
  readonly rating: number | null;
  /** The own id of the record it answers. */
  readonly parent: string | null;
  readonly lang: Language;
  /** Key of the company whose account wrote it. */
  readonly official: Company["key"] | null;
  /** Names of the subjects that the text was written to name. */
  readonly subjects: readonly string[];
  /** The company it is about, named or not; null for noise. */
  readonly about: string | null;
  readonly situation: string;
  readonly intention: Intention;
  /** Why cleaning should drop it or fold it into another; null for a voice of its own. */
  readonly planted: "same record" | "exact duplicate" | "near duplicate" | "repost" | "excluded" | null;
}
