/** The words the report stage speaks. @module */
import type { ChartSpec } from "../chart/mod.ts";
import type { Measures } from "./measures.ts";
import type { Language, Numbers } from "./numbers.ts";
import type { CoverageLine } from "./reading/coverage_line.ts";
import type { Links } from "./parts/links.ts";
import type { Review } from "./review/types.ts";
import type { Books } from "./reading/books.ts";
import type { OwnCodebook } from "./reading/own_codebooks.ts";
import type { Contradiction } from "./contradictions/answered_differently.ts";
import type { Spikes } from "./spikes/types.ts";
import type { Marker } from "./selection/marker.ts";
import type { Words } from "./words/en.ts";

/** What the study says about the report; plain data. */
export interface ReportParameters {
  readonly title: string;
  readonly language: Language;
  readonly timezone: string;
  readonly subjects: readonly ReportSubject[];
  readonly codebooks: readonly { readonly use: string; readonly coder?: string }[];
  readonly exclude: string | null;
  readonly duplicates: "drop" | "keep";
  readonly reposts: "count" | "drop";
  /** Whether authors are under pseudonyms in the tables; default: they are. */
  readonly pseudonyms?: boolean;
  readonly care: {
    readonly target_minutes: number;
    readonly hours: string | null;
    readonly minutes_each: number;
  };
  readonly report: {
    readonly formats: readonly string[];
    /** A picture, relative to the study. */
    readonly logo?: string;
    readonly colour: string;
    readonly links: boolean;
  };
  /** The file of the key that pseudonyms are made with, relative to the study; default: none, and handles get a plain hash. */
  readonly key_file?: string;
  /** How each measure is counted, by its name and language, as the measures themselves say; default: the report's own words. */
  readonly rules?: Readonly<Record<string, Readonly<Record<Language, string>>>>;
}

export interface ReportSubject {
  readonly name: string;
  readonly kind: "company" | "product" | "competitor";
  /** The subject that a product belongs to: its accounts answer for the product. */
  readonly of?: string;
  readonly query: string;
  readonly accounts: readonly string[];
}

/** A subject with its place and colour. */
export interface SubjectView extends ReportSubject {
  readonly index: number;
  readonly colour: string;
}

export interface Topic {
  readonly topic: string;
  readonly label: string;
  readonly size: number;
  readonly terms: readonly string[];
  /** Its way through the tree of topics, a digit a fork. */
  readonly path: string | null;
  /** A topic it may be one with. */
  readonly near: string | null;
  /** Its place on the map, −1 to 1. */
  readonly x: number | null;
  readonly y: number | null;
  /** How far runs with other random starts agree: mean adjusted Rand index. */
  readonly agreement: number | null;
}

/** Codes given, by codebook and coder. */
export interface CoderCount {
  readonly codebook: string;
  readonly coder: string;
  readonly codes: number;
}

/** Everything a page is made of. Pages add what they draw to `charts` and what they let people click to `links`. */
export interface Report {
  readonly parameters: ReportParameters;
  readonly words: Words;
  readonly numbers: Numbers;
  readonly measures: Measures;
  readonly books: Books;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly coders: readonly CoderCount[];
  /** The study's own codebooks by name; default: none. */
  readonly own?: ReadonlyMap<string, OwnCodebook>;
  readonly version: string;
  /** First and last day of the period, both inclusive, and their number. */
  readonly span: { readonly first: string; readonly last: string; readonly days: number };
  readonly subjects: readonly SubjectView[];
  /** The first company, or the first subject where there is none. */
  readonly company: SubjectView;
  /** The company and its competitors: those who are compared. */
  readonly rivals: readonly SubjectView[];
  /** Colours of series by subject's name. */
  readonly colours: Readonly<Record<string, string>>;
  readonly links: Links;
  readonly charts: ChartSpec[];
  /** Marks numbers, where a page can count them again; without one, texts are plain. */
  readonly marker?: Marker;
  /** The logo as a data address, or null. */
  readonly logo: string | null;
  /** The last other run and the alternatives that its numbers are held against; default: nothing. */
  readonly review?: Review;
  /** What the data may lack: rows of the table `coverage`. */
  readonly coverage?: readonly CoverageLine[];
  /** What drove the spikes; a report that is made without its mentions has none. */
  readonly spikes?: Spikes;
  /** Questions that two of the company's accounts answered differently; texts are fit to be shown. */
  readonly contradictions?: readonly Contradiction[];
}
