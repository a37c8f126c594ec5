/** What is done with a file's records: a format, and what the study says over it. @module */
import type { SourceSpec } from "../source_spec.ts";
import { KINDS } from "../../tables/schemas.ts";
import type { TimeForm } from "../../time/time_forms.ts";
import type { Zone } from "../../time/zone.ts";
import type { Format, From } from "../types.ts";
import type { NamePerson } from "../people/pseudonym.ts";

/** Columns of a mention that a record's fields can fill. */
export const TARGETS = [
  "id",
  "published_at",
  "time_of_day",
  "answered_at",
  "source",
  "kind",
  "text",
  "title",
  "url",
  "place",
  "author",
  "parent",
  "rating",
  "likes",
  "comments",
  "shares",
  "views",
] as const;
export type Target = (typeof TARGETS)[number];

/** How a file's records become mentions. */
export interface Plan {
  /** Null where the study's own columns say it all. */
  readonly format: Format | null;
  readonly from: Readonly<Partial<Record<Target, From>>>;
  /** Targets that the study maps itself: values win over `defaults`. */
  readonly named: ReadonlySet<Target>;
  readonly defaults: Readonly<Record<string, string>>;
  readonly form: TimeForm;
  /** Whether day and month are to be changed about in dates that a spreadsheet made cells of. */
  readonly turned?: boolean;
  /** Whether dates begin with a year of two digits. */
  readonly shortYears?: boolean;
  /** The word that the table's program writes for an empty cell. */
  readonly nothing?: string | null;
  readonly clock: Pick<Zone, "toUtc">;
  readonly name: NamePerson;
  /** The file, relative to the study. */
  readonly file: string;
}

/** Where each column of a mention comes from: the study's columns over the format's. */
export function fromOf(format: Format | null, source: Pick<SourceSpec, "columns">): Plan["from"] {
  const from: Partial<Record<Target, From>> = {};
  for (const target of TARGETS) {
    const own = Object.hasOwn(source.columns, target) ? source.columns[target] : undefined;
    const declared = own ?? formatFrom(format, target);
    if (declared !== undefined) from[target] = declared;
  }
  return from;
}

function formatFrom(format: Format | null, target: Target): From | undefined {
  if (target !== "kind") return format?.[target];
  const kind = format?.kind;
  return typeof kind === "function" || !(KINDS as readonly unknown[]).includes(kind) ? kind as From : () => kind!;
}

/** Names of the columns that a source's study entry and format take, for `extra` to leave out. */
export function namesOf(from: From | undefined): readonly string[] {
  if (from === undefined || typeof from === "function") return [];
  return typeof from === "string" ? [from] : from;
}
