/** Types of the collect stage: formats, records, future mentions. @module */
import type { SourceSpec } from "./source_spec.ts";
import type { TimeForm } from "../time/time_forms.ts";
import type { Kind } from "../tables/schemas.ts";

/** Parameters of the stage; see {@linkcode SourceSpec} for one entry of `sources`. */
export interface CollectParameters {
  /** IANA zone for dates that name none. */
  readonly timezone: string;
  /** False: no zone was given; dates without one are read as UTC, and a note says so. */
  readonly timezone_given: boolean;
  /** Entries of the study's `sources`, in their order. */
  readonly sources: readonly SourceSpec[];
  /** Accounts of all subjects, without @: authors who keep their name. */
  readonly accounts: readonly string[];
  /** Whether authors are stored under a keyed hash. */
  readonly pseudonyms: boolean;
  /** File of the key for pseudonyms, relative to the study. */
  readonly key_file: string;
}

/** A record's fields by name; a name is a header, or a path into an object: `author.handle`. */
export interface Fields {
  /** Text of the first of the names that has any; numbers as text; null if none has. White space around is kept. */
  text(...names: string[]): string | null;
  /** The value itself: of a table always a string; null where there is none. */
  value(name: string): unknown;
}

/** Where a mention's column comes from: a name, names of which the first with a value counts, or a rule. */
export type From<T = string | number | null> = string | readonly string[] | ((fields: Fields) => T | null | undefined);

/** The shapes of files that hold records. */
export type Shape = "table" | "objects" | "feed" | "chat";

/**
 * An export format, as a declaration: how it is recognised, what its columns are called and what they mean.
 * A second format of the same name is refused.
 */
export interface Format {
  /** What `format:` in a study names: `brandwatch`. */
  readonly name: string;
  /** Its display name. */
  readonly label: string;
  /** How a file holds its records. */
  readonly shape: Shape;
  /**
   * Objects by shape, but its records also come as rows with paths for headers; `nested`: its rules want the objects
   * put together again.
   */
  readonly tables?: boolean | "nested";
  /** What the description rests on: A the tool's own source, B two independent readers agree, C one. */
  readonly confidence: "A" | "B" | "C";
  /** How it was tested: a sample with known answers, or our own samples built from the description. */
  readonly verified: "sample" | "description";
  /**
   * Sets of names; a file has the format if it has all names of one set. `a|b` is either, `prefix*` any name that
   * begins so. The set with most names wins over those of other formats.
   */
  readonly recognise: readonly (readonly string[])[];
  /** Further names of columns that it may have: they help to find the header row. */
  readonly names?: readonly string[];
  /** Sheets that hold the records, before any other. */
  readonly sheets?: readonly string[];
  /** Paths at which a JSON document holds records: `messages`, `response.items`, `` for the root list. */
  readonly records?: readonly string[];
  /** Lists beside the records that they refer to: `profiles: ["response.profiles"]`. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** Several records out of one, or one put into shape; `document` is what stands beside the records. */
  readonly expand?: (record: JsonObject, document: Document) => readonly JsonObject[];
  /** Why this record is no mention (`service message`), or null. */
  readonly reject?: (fields: Fields) => string | null;

  /** The record's own id; without one it is made from the content. */
  readonly id?: From;
  /** Moment of publication, as text or a number. */
  readonly published_at: From;
  /** Time of day, where it stands in a column of its own beside the date. */
  readonly time_of_day?: From<string>;
  /** How `published_at` is read: one form, or by its column's values (default). */
  readonly time?: TimeForm;
  /** `utc`: dates without a zone are UTC whatever the study says. */
  readonly zone?: "utc";
  /** True where the date is an estimate or another moment than that of publication. */
  readonly date_guessed?: boolean | ((fields: Fields) => boolean);
  /** Slug of the platform; default: by the url's host. */
  readonly source?: From<string>;
  /** Moment of the first answer, where the record says itself when it was answered; read as `published_at` is. */
  readonly answered_at?: From;
  /** Minutes from publication to the first answer, for a record that says that instead. */
  readonly answered_after?: From;
  /** What is noted of a file in which `answered_after` decided: why its times are not exact. */
  readonly answered_note?: string;
  /** What the record is; default: by what it answers or repeats. */
  readonly kind?: Kind | ((fields: Fields) => Kind | null);
  /** The words of the mention. */
  readonly text: From<string>;
  /** Joined before the text, unless the text begins with it. */
  readonly title?: From<string>;
  /** What the text is written in: tags and entities, entities alone, or neither (default). */
  readonly markup?: "html" | "entities";
  /** Address of the post. */
  readonly url?: From<string>;
  /** Where it was written. */
  readonly place?: From<string>;
  /** Who wrote it: handle, else name, else number. */
  readonly author?: From<string>;
  /** Own id of the mention that this one answers, or its url. */
  readonly parent?: From<string>;
  /** Stars or points of a review. */
  readonly rating?: From;
  /** How many liked it. */
  readonly likes?: From;
  /** How many comments or replies it has. */
  readonly comments?: From;
  /** How often it was shared. */
  readonly shares?: From;
  /** How often it was viewed. */
  readonly views?: From;
  /** Columns that name people, beside those whose names say so: they go to `extra` under pseudonyms. */
  readonly people?: readonly string[];
  /** Columns that rules (functions) have used up: they do not go to `extra`. */
  readonly used?: readonly string[];
  /** Backslash stands before quotes in CSV. */
  readonly backslash?: boolean;
}

/** A JSON object, its numbers beyond 2^53 as text. */
export type JsonObject = { readonly [key: string]: unknown };

/** What stands in a JSON document beside its records. */
export interface Document {
  /** Scalars at the document's top, and above the record: `name`, `id`. */
  readonly head: JsonObject;
  /** Lists that the format asked for, by name. */
  readonly lists: Readonly<Record<string, readonly JsonObject[]>>;
}

/** An input record that becomes a mention. */
export interface Mention {
  /** `SOURCE:ID`. */
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly published_at: number;
  /** Whether the date is an estimate. */
  readonly date_guessed: boolean;
  /** Slug of the platform, or its host. */
  readonly source: string;
  /** Post, comment, reply, repost, review or ticket. */
  readonly kind: Kind;
  /** As it came in, entities and tags decoded where the format has them. */
  readonly text: string;
  /** Address of the post. */
  readonly url: string | null;
  /** Where it was written. */
  readonly place: string | null;
  /** Pseudonym, or an account of a subject. */
  readonly author: string | null;
  /** Id of the mention that it answers; an address where only that is known. */
  readonly parent: string | null;
  /** Stars or points of a review. */
  readonly rating: number | null;
  /** How many liked it. */
  readonly likes: number | null;
  /** How many comments or replies it has. */
  readonly comments: number | null;
  /** How often it was shared. */
  readonly shares: number | null;
  /** How often it was viewed. */
  readonly views: number | null;
  /** JSON of every other column of the input. */
  readonly extra: string | null;
  /** File it was read from, relative to the study. */
  readonly batch: string;
  /** Line, row of the sheet, or line where the record begins, from 1. */
  readonly line: number;
}

/** An input record that could not become a mention. */
export interface Rejected {
  /** File it was read from, relative to the study. */
  readonly file: string;
  /** Line where the record begins, from 1. */
  readonly line: number;
  /** Why it is not a mention, in plain words. */
  readonly reason: string;
  /** The record as in the file. */
  readonly record: string;
}
