/** Writes a first study file for export files. @module */
import { saysIfAnswered } from "../tables/answered_at.ts";
import { StudyError } from "../tables/study_error.ts";
import { isTicketId, wordsOfName } from "./propose/column_names.ts";
import { type FrequentName, frequentNames } from "./propose/frequent_names.ts";
import { inLatin } from "./propose/in_latin.ts";
import { type Finding, lookAtExport } from "./propose/look_at_export.ts";
import { whoAnswers } from "./propose/who_answers.ts";
import type { Mention } from "./types.ts";

export type { Finding } from "./propose/look_at_export.ts";

/** A file to look at. */
export interface ExportFile {
  /** Where it lies. */
  readonly path: string;
  /** What the study will call it: relative to the study's folder. */
  readonly file: string;
}

/** A study that runs as it is. */
export interface StudyProposal {
  /** What was found of each file, in their order. */
  readonly findings: readonly Finding[];
  /** The text of `study.yml`. */
  readonly study: string;
}

type Language = "ru" | "uk" | "en";

const ZONES: Readonly<Record<Language, string>> = { ru: "Europe/Moscow", uk: "Europe/Kyiv", en: "UTC" };
const TITLES: Readonly<Record<Language, string>> = {
  ru: "Что о нас говорят",
  uk: "Що про нас кажуть",
  en: "What people say about us",
};
/** The source of records that do not name one. */
const NO_SOURCE = "unknown";
const SUBJECTS = 3;
const ACCOUNTS = 5;
const RATING_MOST = 10;
/** Names of fewer letters begin too many accounts. */
const ACCOUNT_LETTERS = 4;
const LINE_OF_COMMENT = 60;
/** Customers seldom name the company whose help desk they write to. */
const DESK_SUBJECT = '  - { name: "Company", kind: company, query: "kind:ticket" }';

/**
 * Looks at export files and writes a `study.yml` for them that runs as it is: sources as recognised or guessed,
 * subjects from what is frequent in the texts, everything open marked by a comment.
 *
 * @throws {StudyError} if none of the files can be read
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { proposeStudy } from "./propose_study.ts";
 *
 * const path = await Deno.makeTempFile();
 * await Deno.writeTextFile(path, "when,said\n2015-07-01 10:00,Опять Северлинк молчит\n2015-07-02,Нет связи у Северлинка\n");
 * const { findings, study } = await proposeStudy([{ path, file: "exports/may.csv" }]);
 * assert.equal(findings[0].sureness, "guess");
 * assert.match(study, /columns: \{ published_at: "when", text: "said" \}/);
 * assert.match(study, /name: "Северлинк"/);
 * await Deno.remove(path);
 * ```
 */
export async function proposeStudy(files: readonly ExportFile[]): Promise<StudyProposal> {
  const findings: Finding[] = [];
  for (const { path, file } of files) findings.push(await lookAtExport(path, file));
  if (findings.every(({ sureness }) => sureness === "unreadable")) {
    throw new StudyError(findings.map(({ file, problem }) => `Cannot read ${file}: ${problem}`).join("\n"));
  }
  return { findings, study: studyText(findings) };
}

function studyText(findings: readonly Finding[]): string {
  const mentions = findings.flatMap(({ read }) => read.mentions), texts = mentions.map(({ text }) => text);
  const language = languageOf(texts);
  return [
    `title: ${quoted(TITLES[language])}`,
    `language: ${language}                 # of the report: ru, uk or en`,
    `timezone: ${ZONES[language]}      # of dates that name no zone: whose clock do the exports show? check`,
    ...periodLines(findings),
    "sources:",
    ...findings.flatMap(sourceLines),
    "subjects:                    # drawn from what is frequent in the texts: edit names and queries",
    ...(mentions.length > 0 &&
        findings.every((one) => hasTicketIds(one) || (!isRated(one) && one.read.mentions.every(isRequest)))
      ? [DESK_SUBJECT]
      : subjectLines(texts, whoAnswers(mentions, ACCOUNTS))),
    "",
  ].join("\n");
}

/** Whether a record says when it was answered and is no review: then it lies in a help desk. */
function isRequest({ kind, extra }: Mention): boolean {
  return kind !== "review" && saysIfAnswered(extra);
}

/**
 * Whether a table of no known format gives most of its records a rating, ten at most, or calls their texts reviews, and
 * does not say what they are.
 */
function isRated(finding: Finding): boolean {
  const { columns, label, read: { mentions } } = finding;
  if (label || columns.kind !== undefined || hasTicketIds(finding)) return false;
  if (isReview(columns.text)) return true;
  const rated = mentions.filter(({ rating }) => rating !== null && rating >= 0 && rating <= RATING_MOST);
  return rated.length * 2 > mentions.length;
}

/** Whether a column of texts is called after reviews: those of Steam have thumbs, no ratings. */
function isReview(text: string | undefined): boolean {
  return text !== undefined && /(?:^|_)(?:reviews?|отзыва?|відгуку?)(?:_|$)/.test(wordsOfName(text));
}

/** Whether its ids are of tickets, all of which are requests to a help desk. */
function hasTicketIds({ columns: { id } }: Finding): boolean {
  return id !== undefined && isTicketId(id);
}

function periodLines(findings: readonly Finding[]): string[] {
  const times = findings.flatMap(({ read }) => read.mentions.map(({ published_at }) => published_at));
  if (times.length === 0) return [];
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const from = times.reduce((a, b) => Math.min(a, b)), to = times.reduce((a, b) => Math.max(a, b)) + 86_400_000;
  return [
    `# period: { from: ${day(from)}, to: ${
      day(to)
    } }   # of the first records; to is exclusive; default: the data's own span`,
  ];
}

function sourceLines(finding: Finding): string[] {
  const { file, label, format, sureness, columns, openTime, read, problem } = finding;
  if (sureness === "unreadable") return [`  # - files: ${quoted(file)}   # cannot be read: ${oneLine(problem ?? "")}`];
  const lines = [`  - files: ${quoted(file)}`];
  if (label) {
    lines.push(
      `    # recognised as ${label} (${sureness === "sure" ? "sure" : "likely: check"}); to fix it: format: ${format}`,
    );
  } else {
    if (format) {
      lines.push(`    format: ${format}   # what is praised and what is blamed stand apart: both are in the text`);
    }
    lines.push(`    columns: ${flow(columns)}   # guessed from names and values: check`);
  }
  const saysWhen = read.mentions.some(isRequest);
  if (isRated(finding)) {
    const why = isReview(columns.text) ? "its texts are called reviews" : "its records have ratings";
    lines.push(`    defaults: { kind: review }   # ${why}`);
  } else if (saysWhen || hasTicketIds(finding)) {
    const why = saysWhen ? "its records say when they were answered" : "its ids are those of tickets";
    lines.push(`    defaults: { kind: ticket }   # ${why}: requests to a help desk`);
  }
  if (read.mentions.length > 0 && read.mentions.every(({ source }) => source === NO_SOURCE)) {
    lines.push("    # nothing in it says where it was written; of one site or channel: defaults: { source: NAME }");
  }
  if (openTime) lines.push(`    time: ${openTime}            # nothing in the file decides; check`);
  const [first] = read.mentions, { mentions: { length: kept }, rejected } = read;
  if (first) {
    lines.push(
      `    # first mention: ${new Date(first.published_at).toISOString().slice(0, 16).replace("T", " ")} ${
        oneLine(first.text)
      }`,
    );
  }
  if (kept === 0) {
    lines.push(
      `    # none of the first records became a mention: ${
        oneLine(rejected[0]?.reason ?? read.notes[0] ?? "no records")
      }`,
    );
  }
  return lines;
}

/** The company is the name whose account answers most or, where no account is called like a name, the most frequent one. */
function subjectLines(texts: readonly string[], answering: readonly string[]): string[] {
  const names = frequentNames(texts, SUBJECTS), lines = accountLines(answering);
  if (names.length === 0) return ['  - { name: "Company", kind: company, query: "company" }', ...lines];
  const accountsOf = (found: FrequentName) => answering.filter((account) => isCalledLike(account, found));
  const busiest = answering.flatMap((account) => names.filter((found) => isCalledLike(account, found)));
  const company = busiest[0] ?? names[0];
  const subjects = [company, ...names.filter((found) => found !== company)].map((found, i) => {
    const { name } = found, kind = i === 0 ? "company" : "competitor", own = accountsOf(found);
    const accounts = own.length > 0 ? `, accounts: [${own.map(quoted).join(", ")}]` : "";
    const subject = `{ name: ${quoted(name)}, kind: ${kind}, query: ${quoted(queryFor(found))}${accounts} }`;
    return `  - ${subject}   # ${evidenceOf(found, texts.length)}`;
  });
  return [...subjects, ...lines];
}

/**
 * Whether an account's letters begin with those of a name: `northwind_help` with Northwind, `bocianair` with Bocian Air;
 * in Latin letters, too, for a Cyrillic name's account has no others: `severlink_help` with Северлинк.
 */
function isCalledLike(account: string, { name, also }: FrequentName): boolean {
  const lettersOf = (text: string) => inLatin(text).replace(/[^\p{L}\p{N}]/gu, "");
  const letters = lettersOf(account), wanted = [name, ...also].map(lettersOf);
  return wanted.some((spelling) => spelling.length >= ACCOUNT_LETTERS && letters.startsWith(spelling));
}

/** Why a name is proposed. */
function evidenceOf({ name, texts, pair }: FrequentName, of: number): string {
  const [first, second] = name.split(" "), has = `in ${texts} of the ${of} texts looked at`;
  if (!pair) return has;
  const apart = `${first} without it ${pair.first}, ${second} ${pair.second}`;
  return `${has}; inside sentences together ${pair.together}, ${apart}`;
}

/** Accounts make the difference between what people say and what the company does, and are seldom known to a beginner. */
function accountLines(accounts: readonly string[]): string[] {
  const answering = accounts.map((author) => oneLine(author)).join(", ");
  return [
    "    # accounts: [NAME] within a subject: what they write is its own voice, and answers are counted by it" +
    (answering && `; who answers most here: ${answering}`),
  ];
}

/** The name as a query, however it is written. */
function queryFor({ name, also }: FrequentName): string {
  return [...new Set([name, ...also].flatMap((spelling) => queryOf(spelling).split(" OR ")))].join(" OR ");
}

/** The name as a query: its words with all their forms, in quotes where one is a word of the query language. */
function queryOf(name: string): string {
  const [first, second] = name.split(" ");
  if (second !== undefined) return `${queryOf(first)} ONEAR/1 ${queryOf(second)} OR ${queryOf(first + second)}`;
  const word = name.toLowerCase();
  return /^(?:and|or|not|near|onear)$/.test(word) || /-/.test(word) ? `"${word}"` : word;
}

function languageOf(texts: readonly string[]): Language {
  const all = texts.slice(0, 500).join(" ").slice(0, 200_000);
  const count = (letters: RegExp) => (all.match(letters) ?? []).length;
  if (count(/[а-яёіїєґ]/gi) * 2 < count(/[a-z]/gi)) return "en";
  return count(/[іїєґ]/gi) > count(/[ыэёъ]/gi) ? "uk" : count(/[а-яё]/gi) > 0 ? "ru" : "en";
}

function flow(columns: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(columns).map(([target, name]) => `${target}: ${quoted(name)}`).join(", ")} }`;
}

/** A YAML text in double quotes: JSON's are such. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** For a comment: no line ends, no control characters, not long. */
function oneLine(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, " ").trim();
  return line.length > LINE_OF_COMMENT ? `${[...line].slice(0, LINE_OF_COMMENT).join("")}…` : line;
}
