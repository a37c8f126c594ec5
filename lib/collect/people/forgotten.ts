/** People who asked to be forgotten: their records are dropped at reading, and their names in what others wrote. @module */
import { peopleTable } from "../../tables/people/people_table.ts";
import { StudyError } from "../../tables/study_error.ts";
import { words } from "../../text/mod.ts";
import { keyedHash } from "./keyed_hash.ts";

/** Texts of fewer words are nobody's own. */
export const OWN_TEXT_WORDS = 6;
/** What stands where a name stood. */
export const FORGOTTEN_NAME = "forgotten";

/** A line of `coding/forget.csv`: keyed hashes only, so the file itself names nobody. */
export interface ForgetRow {
  readonly kind: "author" | "text";
  readonly hash: string;
  /** Words of the name: `Anna Petrova` has 2. Of a text 0. */
  readonly words: number;
}

/** Knows who is to be forgotten. */
export interface Forgetter {
  /** Whether an author, as the tables name them, is to be forgotten. */
  isForgotten(author: string | null): boolean;
  /** Whether a text is a forgotten person's, copied or reposted by somebody else. */
  isTheirs(text: string): boolean;
  /** The text with forgotten names and pseudonyms taken out. */
  redact(text: string): string;
  /** Whether a raw record names somebody who is to be forgotten, or holds a text of theirs. */
  names(record: string): boolean;
}

const HEX = /^[0-9a-f]{16}$/;
const NAME_RUNS = /[\p{L}\p{N}_]+(?:[.'’-][\p{L}\p{N}_]+)*/gu;
const REPOST = /^\s*(?:RT|РТ)\s+@([\p{L}\p{N}_.]+)/u;

/** The hashes under which people and texts are remembered: not the pseudonym, which appears nowhere any more. */
export function forgetHashes(key: Uint8Array) {
  const hash = keyedHash(key);
  return {
    pseudonym: (name: string) => hash(plainName(name)),
    author: (pseudonym: string) => hash(`forget ${pseudonym}`),
    text: (text: string) => hash(`text ${wordsOf(text).join(" ")}`),
  };
}

/** A name as it is compared: without @, in lower case. */
export function plainName(name: string): string {
  return name.trim().replace(/^@(?=\S)/, "").toLowerCase();
}

/**
 * The rows of `coding/forget.csv`.
 *
 * @throws {StudyError} with the line of a row that nobody can be known by, as a file that was cut short has one; if the
 *   first line does not name the columns
 */
export function readForgetRows(csv: string): ForgetRow[] {
  const { rows, missing, found } = peopleTable(csv, ["kind", "hash", "words"], ["words"]);
  if (missing && found.length > 0) {
    throw new StudyError(
      `coding/forget.csv:1: Cannot read who is to be forgotten: the columns are ${found.join(", ")}, and ` +
        `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} missing; write kind,hash,words above the rows`,
    );
  }
  return rows.map(({ cells, line }) => {
    const { kind, hash, words } = cells;
    if ((kind === "author" || kind === "text") && HEX.test(hash)) return { kind, hash, words: Number(words) || 0 };
    throw new StudyError(
      `coding/forget.csv:${line}: Cannot read who is to be forgotten: found "${kind},${hash}", expected author or text ` +
        "and 16 hexadecimal digits; remove the line, and run deno task forget for the person again",
    );
  });
}

/** Whether a text is long enough to be somebody's own. */
export function isOwnText(text: string): boolean {
  return wordsOf(text).length >= OWN_TEXT_WORDS;
}

/**
 * Makes ready what `coding/forget.csv` says. Each distinct name and text is hashed once; a record costs some
 * microseconds.
 *
 * @param key of the study's pseudonyms
 * @param options `pseudonyms`: authors in the tables are pseudonyms; `accounts`: who keeps their name, whatever is asked
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { forgetHashes, forgotten } from "./forgotten.ts";
 *
 * const key = new TextEncoder().encode("secret"), hashes = forgetHashes(key);
 * const rows = [{ kind: "author", hash: hashes.author(hashes.pseudonym("@Anna_K")), words: 1 }] as const;
 * const { isForgotten, redact } = forgotten(rows, key, { pseudonyms: true, accounts: [] });
 * assert.equal(isForgotten(hashes.pseudonym("anna_k")), true);
 * assert.equal(redact("RT @anna_k: see vk.com/Anna_K, annak"), "RT @forgotten: see vk.com/forgotten, annak");
 * ```
 */
export function forgotten(
  rows: readonly ForgetRow[],
  key: Uint8Array,
  { pseudonyms, accounts }: { readonly pseudonyms: boolean; readonly accounts: readonly string[] },
): Forgetter {
  const hashes = forgetHashes(key), official = new Set(accounts.map(plainName));
  const authors = new Set(rows.filter(({ kind }) => kind === "author").map(({ hash }) => hash));
  const texts = new Set(rows.filter(({ kind }) => kind === "text").map(({ hash }) => hash));
  const lengths = [...new Set(rows.filter(({ words }) => words > 1).map(({ words }) => words))];
  const isName = remembered((name: string) =>
    !official.has(plainName(name)) &&
    (authors.has(hashes.author(hashes.pseudonym(name))) || (HEX.test(name) && authors.has(hashes.author(name))))
  );
  const isTheirs = (text: string) => {
    const of = REPOST.exec(text)?.[1];
    if (of !== undefined && isName(of.replace(/\.+$/, ""))) return true;
    return texts.size > 0 && isOwnText(text) && texts.has(hashes.text(text));
  };
  const redact = (text: string) => redacted(text, isName, lengths);
  return {
    isForgotten: (author) =>
      author !== null && !official.has(plainName(author)) &&
      (pseudonyms ? authors.has(hashes.author(author)) : isName(author)),
    isTheirs,
    redact,
    names: (record) => redact(record) !== record || fieldsOf(record).some((field) => isName(field) || isTheirs(field)),
  };
}

function redacted(text: string, isName: (name: string) => boolean, lengths: readonly number[]): string {
  const runs = [...text.matchAll(NAME_RUNS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: { start: number; end: number }[] = [];
  runs.forEach(({ start, end }, i) => {
    const name = text.slice(start, end);
    if (isName(name)) found.push({ start, end });
    else found.push(...partsOf(name, start).filter((part) => isName(text.slice(part.start, part.end))));
    for (const length of lengths) {
      const last = runs[i + length - 1];
      if (last && isName(text.slice(start, last.end).replace(/\s+/g, " "))) found.push({ start, end: last.end });
    }
  });
  let plain = "", at = 0;
  for (const { start, end } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    plain += text.slice(at, start) + FORGOTTEN_NAME;
    at = end;
  }
  return at === 0 ? text : plain + text.slice(at);
}

/** The pieces of `anna.k` between its dots and hyphens. */
function partsOf(name: string, start: number): { start: number; end: number }[] {
  if (!/[.'’-]/.test(name)) return [];
  return [...name.matchAll(/[\p{L}\p{N}_]+/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** What may be a field of a raw record in any format. */
function fieldsOf(record: string): string[] {
  return record.split(/[\t,;|"{}[\]\r\n]+/).map((field) => field.trim()).filter((field) => field !== "");
}

function wordsOf(text: string): string[] {
  return words(text).map(({ folded }) => folded);
}

function remembered(test: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    let answer = known.get(name);
    if (answer === undefined) {
      if (known.size > KNOWN_LIMIT) known.clear();
      known.set(name, answer = test(name));
    }
    return answer;
  };
}

const KNOWN_LIMIT = 1_000_000;
