/** A sample of the mentions about the subjects, with everything that was decided about each. @module */
import type { Part } from "../../tables/stage.ts";
import { shownAuthor } from "../texts/author_name.ts";
import type { CodeSets } from "../reading/code_sets.ts";
import type { Facts } from "../reading/types.ts";
import { maskedText, type ShownOptions } from "./shown_text.ts";

/** A mention as it is handed over in a table: names of the study, codes as in the codebooks. */
export interface SampledMention {
  readonly id: string;
  /** Wall time in the study's zone, as if it were UTC, in milliseconds. */
  readonly local: number;
  readonly source: string;
  readonly kind: string;
  readonly place: string;
  readonly author: string;
  readonly official: boolean;
  readonly rating: number | null;
  readonly url: string;
  /** The whole text, handles of private persons replaced, addresses taken out unless the study shows them. */
  readonly text: string;
  /** Places of the subjects it is about, with its tone towards each; a tone that is not known is empty. */
  readonly about: readonly { readonly subject: number; readonly tone: string }[];
  readonly topic: string | null;
  /** Codes by codebook, tone apart. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

/** The drawn mentions, newest first, and of how many they are drawn. */
export interface Sample {
  readonly mentions: readonly SampledMention[];
  readonly of: number;
}

/**
 * Draws by the hash of the ids, so that the draw does not depend on the order of the records; up to the limit all are
 * drawn. O(mentions) time; texts of the drawn ones alone are read.
 */
export function sampleOf(parts: readonly Part[], facts: Facts, options: ShownOptions, limit: number): Sample {
  const { kept, about } = facts;
  const rows: number[] = [];
  for (let row = 0; row < kept.rows; row++) if (about.some((marks) => marks[row] === 1)) rows.push(row);
  const least = leastHash(rows.map((row) => kept.hash[row]), limit);
  const drawn = rows.filter((row) => kept.hash[row] <= least).slice(0, limit);
  const found = parts.flatMap((part, number) => readPart(part, number, drawn, facts, options));
  return { mentions: found.sort(byTime), of: rows.length };
}

/** The hash below which lie as many as the limit allows. */
function leastHash(hashes: readonly number[], limit: number): number {
  return hashes.length <= limit ? Infinity : Uint32Array.from(hashes).sort()[limit - 1];
}

function readPart(
  part: Part,
  number: number,
  drawn: readonly number[],
  facts: Facts,
  options: ShownOptions,
): SampledMention[] {
  const here = drawn.filter((row) => facts.kept.part[row] === number);
  if (here.length === 0) return [];
  const frame = part.read(["text", "author", "place", "rating", ...options.links ? ["url"] : []]);
  const [text, author, place] = ["text", "author", "place"].map((name) => frame.text(name));
  const rating = frame.number("rating");
  const { kept } = facts;
  return here.map((row) => {
    const i = kept.at[row], by = author.at(i);
    return {
      id: kept.ids.at(row),
      local: kept.local[row],
      source: kept.source.names.names[kept.source.of[row]],
      kind: kept.kind.names.names[kept.kind.of[row]],
      place: place.at(i) ?? "",
      author: by === null ? "" : shownAuthor(by, options.accounts),
      official: kept.official[row] >= 0,
      rating: rating.at(i),
      url: options.links ? frame.text("url").at(i) ?? "" : "",
      text: maskedText(text.at(i)!, options),
      about: aboutOf(facts, row),
      topic: facts.topic.of[row] < 0 ? null : facts.topic.names.names[facts.topic.of[row]],
      codes: new Map([...facts.codes].map(([book, sets]) => [book, codesOf(sets, row)])),
    };
  });
}

function aboutOf({ about, tone }: Facts, row: number): SampledMention["about"] {
  return about.flatMap((marks, subject) =>
    marks[row] === 1 ? [{ subject, tone: tone.names.names[tone.of[subject][row] - 1] ?? "" }] : []
  );
}

function codesOf(sets: CodeSets, row: number): string[] {
  return sets.at(row).map((code) => sets.names.names[code]).filter((code) => code !== "none").sort();
}

function byTime(a: SampledMention, b: SampledMention): number {
  return b.local - a.local || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
