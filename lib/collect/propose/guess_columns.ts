/** Guesses which columns of an unknown export are what, by name and by content. @module */
import { DAY_MS } from "../../time/calendar.ts";
import { detectTimeForm } from "../../time/detect_time_form.ts";
import { parseTime } from "../../time/parse_time.ts";
import { foldHeader } from "../mapping/header_names.ts";
import { kindOf } from "../values/kind_words.ts";
import { KINDS } from "../../tables/schemas.ts";
import type { Target } from "../mapping/plan.ts";
import { COLUMN_NAMES, isTicketId, wordsOfName } from "./column_names.ts";

/** Stars and marks of reviews go so far. */
const SCALE_MOST = 10;
/** A column of texts is this long on average, at least. */
const TEXT_CHARACTERS = 10;
/** What columns of addresses are called that lead elsewhere than to the post. */
const OF_OTHERS =
  /avatar|image|img|photo|picture|thumb|icon|logo|media|video|profile|author|user|parent|blog|аватар|фото|картин|видео|профил|автор|блог|родит/i;

/**
 * Columns of a mention that a file's columns seem to hold; date and text are looked for in the values too.
 *
 * @param names the file's columns or paths of keys
 * @param given some of its records, values by name
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { guessColumns } from "./guess_columns.ts";
 *
 * const rows = [{ n: "1", when: "2015-07-01 10:00", said: "Северлинк опять списал лишнее, жду ответа" }];
 * assert.deepEqual(guessColumns(["n", "when", "said"], rows), { published_at: "when", text: "said" });
 * ```
 */
export function guessColumns(
  names: readonly string[],
  given: readonly Readonly<Record<string, string>>[],
): Partial<Record<Target, string>> {
  const rows = withoutRemarks(given);
  const guessed: Partial<Record<Target, string>> = {}, taken = new Set<string>();
  const filled = (name: string) => rows.filter((row) => (row[name] ?? "").trim() !== "");
  const take = (target: Target, name: string | undefined) => {
    if (name === undefined) return;
    guessed[target] = name;
    taken.add(name);
  };
  const ofPosts = besideComments(names);
  const left = () => names.filter((name) => !taken.has(name) && !ofPosts.has(name) && filled(name).length > 0);
  const around = wrappersOf(names);
  const isDesk = names.some(isTicketId);
  for (const target of Object.keys(COLUMN_NAMES) as Target[]) {
    const wanted = COLUMN_NAMES[target]!.flatMap((word) => {
      if (target === "author" && word === "name" && OF_A_POST.test(around[0])) return []; // what the post is called
      if (target === "text" && word === "comment" && isDesk) return []; // the help desk's own remarks
      // A path leads to what stands beside the record, too: `creator.name` beside `post`.
      const from = word.includes(".") && !around.includes("") ? [...around, ""] : around;
      return from.flatMap((wrapper) => namesLike(wrapper + word, left()));
    });
    const fit = wanted.filter((name) => suits(target, name, rows));
    take(target, (target === "url" ? fit.find((name) => !isOfAll(name, rows)) : undefined) ?? fit[0]);
  }
  if (!guessed.title && OF_A_POST.test(around[0])) take("title", namesLike(`${around[0]}name`, left())[0]);
  if (!guessed.url) take("url", left().find((name) => isAddressed(name, rows)));
  if (!guessed.parent) {
    take(
      "parent",
      [...ofPosts].find((name) => /_id$/.test(wordsOfName(name)) && suits("parent", name, rows)),
    );
  }
  if (guessed.parent && !guessed.id) take("id", left().find((name) => isAnswered(name, guessed.parent!, rows)));
  if (!guessed.published_at) {
    const dated = left().filter((name) => isDated(name, rows));
    take(
      "published_at",
      dated.find((name) => rows.some((row) => isNoCount((row[name] ?? "").trim() || "0"))) ?? dated[0],
    );
  }
  if (guessed.published_at && !hasTime(guessed.published_at, rows)) take("time_of_day", left().find(isClock(rows)));
  if (!guessed.text) {
    // A request whose message the export leaves out is its subject.
    const title = guessed.title === undefined ? [] : [guessed.title];
    take("text", longest([...left().filter((name) => !isDated(name, rows)), ...title], rows));
    if (guessed.text === guessed.title) delete guessed.title;
  }
  return guessed;
}

/** What stands before the names of an object that is a post: its `name` is its title. */
const OF_A_POST = /(?:^|\.)(?:post|topic|thread|story|article)\.$/;
const POSTS = /(?:^|_)(?:post|поста|допису)(?:_|$)/, COMMENTS = /(?:^|_)(?:comment|комментария|коментаря)(?:_|$)/;
const WRITTEN = /(?:^|_)(?:text|body|content|message|текст)(?:_|$)/;

/** Columns that tell of the post under which a row's comment stands: `post_text` beside `comment_text`. */
function besideComments(names: readonly string[]): ReadonlySet<string> {
  const ofPosts = names.filter((name) => POSTS.test(wordsOfName(name)));
  const isJoined = ofPosts.some((name) => WRITTEN.test(wordsOfName(name))) &&
    names.some((name) => COMMENTS.test(wordsOfName(name)) && WRITTEN.test(wordsOfName(name)));
  return new Set(isJoined ? ofPosts : []);
}

/** Names that are a word of ours, those written like it before those that only have its words. */
function namesLike(word: string, names: readonly string[]): string[] {
  const exact = names.filter((name) => foldHeader(name) === word), words = wordsOfName(word);
  return [...exact, ...names.filter((name) => !exact.includes(name) && wordsOfName(name) === words)];
}

/** Rows of a single value are remarks below the table, where there are others. */
function withoutRemarks<T extends Readonly<Record<string, string>>>(rows: readonly T[]): readonly T[] {
  const records = rows.filter((row) => Object.values(row).filter((value) => value.trim() !== "").length > 1);
  return records.length > 0 ? records : rows;
}

/** Whether what answers name stands in a column of ids: without it no answer finds its question. */
function isAnswered(name: string, parent: string, rows: readonly Readonly<Record<string, string>>[]): boolean {
  if (!suits("id", name, rows)) return false;
  const ids = new Set(rows.map((row) => (row[name] ?? "").trim()));
  const named = rows.map((row) => (row[parent] ?? "").trim()).filter((value) => value !== "");
  return named.length > 0 && named.filter((value) => ids.has(value)).length * 2 >= named.length;
}

/** Dates, and no long numbers: those may as well be ids. */
function isDated(name: string, rows: readonly Readonly<Record<string, string>>[]): boolean {
  return suits("published_at", name, rows) && !rows.some((row) => /^\d{14,}$/.test((row[name] ?? "").trim()));
}

function hasTime(name: string, rows: readonly Readonly<Record<string, string>>[]): boolean {
  return rows.some((row) => /\d:\d\d|^\d{5}[.,]\d|^\d{9,}/.test((row[name] ?? "").replace(/[ T]00:00(?::00)?$/, "")));
}

/** Whether a column holds times of day. */
function isClock(rows: readonly Readonly<Record<string, string>>[]): (name: string) => boolean {
  return (name) => {
    const clocks = rows.filter((row) => /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?$/i.test((row[name] ?? "").trim()));
    return clocks.length * 2 >= rows.length && rows.length > 0;
  };
}

/**
 * What stands before the names of a record that lies inside another object: `data.` of `data.text`, `data.caption.` and
 * then `data.` of `data.caption.text`; else, and where no date stands so, nothing.
 */
function wrappersOf(names: readonly string[]): string[] {
  const folded = names.map(foldHeader), words = COLUMN_NAMES.text!.map(wordsOfName);
  const inner = names.filter((_name, i) => !folded.some((other) => other.startsWith(`${folded[i]}.`))); // an object holds no text
  if (inner.some((name) => words.includes(wordsOfName(name)))) return [""];
  const last = (name: string) => wordsOfName(name.slice(name.lastIndexOf(".") + 1));
  const [text] = words.flatMap((word) => inner.filter((name) => name.includes(".") && last(name) === word));
  const keys = text === undefined ? [] : foldHeader(text).split(".").slice(0, -1);
  if (keys.length === 0) return [""];
  const around = keys.map((_key, i) => `${keys.slice(0, keys.length - i).join(".")}.`),
    dates = COLUMN_NAMES.published_at!;
  const isDated = names.some((name) =>
    foldHeader(name).startsWith(around.at(-1)!) && dates.some((word) => wordsOfName(word) === last(name))
  );
  return isDated ? around : [...around, ""]; // the text alone lies deeper: `caption.text` beside `taken_at`
}

/** Columns that say by their names what they hold. */
export function columnsByName(names: readonly string[]): Partial<Record<Target, string>> {
  const found: Partial<Record<Target, string>> = {};
  for (const target of Object.keys(COLUMN_NAMES) as Target[]) {
    const [name] = COLUMN_NAMES[target]!.flatMap((word) => namesLike(word, names));
    if (name !== undefined) found[target] = name;
  }
  return found;
}

/** A date can be read in most rows; an id is there in nearly all, and hardly two are alike; a kind is a word for one. */
function suits(target: Target, name: string, rows: readonly Readonly<Record<string, string>>[]): boolean {
  const values = rows.map((row) => (row[name] ?? "").trim()).filter((value) => value !== "");
  // A waiting time in seconds or minutes may look like a spreadsheet's day.
  if (target === "answered_at") return values.some(isNoCount) && !("unknown" in detectTimeForm(values));
  if (target === "published_at") return areDates(values) && values.length * 2 >= rows.length;
  if (target === "id") return values.length * 10 >= rows.length * 9 && new Set(values).size * 10 >= values.length * 9;
  if (target === "rating" && wordsOfName(name) === "score") return values.every((value) => !isVotes(value));
  if (target === "kind") return values.filter(isKind).length * 10 >= values.length * 9;
  if (target === "url") return values.some(isAddress);
  if (target === "parent") return values.every((value) => !/^[[{]/.test(value)); // whom it answers, in a list
  if (target === "title") return !isOfAll(name, rows);
  if (target === "source") return !values.every((value) => isAddress(value) || NO_SOURCE.test(value));
  return true;
}

/**
 * Whether all rows have one and the same value: the name of a shop above each of its reviews is no title of theirs, and
 * the shop's address not where they stand.
 */
function isOfAll(name: string, rows: readonly Readonly<Record<string, string>>[]): boolean {
  const [first, ...others] = rows.map((row) => row[name] ?? "");
  return others.length > 0 && others.every((value) => value === first);
}

/** Help desks number their channels; X names the program that a tweet was written with, in tags or without. */
const NO_SOURCE = /^\d+$|^<a |^twitter (?:for|web|lite)|^tweetdeck/i;

/** Whether half of some values can be read as dates: among counts there may be one of the size of a spreadsheet's day. */
function areDates(values: readonly string[]): boolean {
  const found = detectTimeForm(values);
  if ("unknown" in found) return false;
  const form = "form" in found ? found.form : "day-first";
  return values.filter((value) => (parseTime(value, form, AS_WRITTEN) ?? 0) >= DAY_MS).length * 2 >= values.length;
}

const AS_WRITTEN = { toUtc: (ms: number) => ms };

/** Whether a column holds an address of its own in nearly all rows: posts', and no people's or pictures'. */
function isAddressed(name: string, rows: readonly Readonly<Record<string, string>>[]): boolean {
  return !OF_OTHERS.test(name) && suits("id", name, rows) &&
    rows.every((row) => isAddress((row[name] ?? "").trim() || "http://"));
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value);
}

function isMailbox(value: string): boolean {
  return /^\S+@\S+\.\S+$/.test(value.trim());
}

/** A forum's score counts voices: no scale of stars goes below nothing or beyond ten. */
function isVotes(value: string): boolean {
  return Number(value) < 0 || Number(value) > SCALE_MOST;
}

function isNoCount(value: string): boolean {
  return !/^\d{1,7}(?:[.,]\d+)?$/.test(value);
}

function isKind(value: string): boolean {
  return (KINDS as readonly string[]).includes(value) || kindOf(value) !== null;
}

/** Signs that stand for a syllable or a word each. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, DENSE_CHARACTERS = 3;

/** The column of the longest texts; of short ones, if nothing else is left. */
function longest(names: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string | undefined {
  const lengthOf = (text: string) => text.length + (text.match(DENSE) ?? []).length * (DENSE_CHARACTERS - 1);
  const said = (value: string) => isAddress(value) || isMailbox(value) ? "" : value;
  const length = (name: string) => rows.reduce((sum, row) => sum + lengthOf(said(row[name] ?? "")), 0);
  const differs = (name: string) => new Set(rows.map((row) => row[name] ?? "")).size > 1 ? 1 : 0; // no word for all
  const [best] = names.toSorted((a, b) => differs(b) - differs(a) || length(b) - length(a));
  if (best === undefined || length(best) >= rows.length * TEXT_CHARACTERS) return best;
  const hasWords = rows.filter((row) => /\p{L}{2}/u.test(row[best] ?? "")).length * 2 > rows.length;
  return names.length === 1 && hasWords ? best : undefined;
}
