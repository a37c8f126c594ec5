/** Codes by the queries of the codebooks, all of them in one pass over the texts. @module */
import { FIELDS, type FormTable, formTable, parseQuery } from "../../query/mod.ts";
import type { TextColumn } from "../../tables/columns.ts";
import { JudgedRows } from "../judged_rows.ts";
import type { About, Code, Codebook, Coder, MentionsToCode } from "../types.ts";
import { matchQueries } from "./_match_queries.ts";

const QUESTION_MARK = 0x3f;

/** What the codes of a codebook ask of a mention: numbers of queries, −1 where there is none. */
interface Asked {
  readonly query: number;
  readonly asks: number;
  readonly several: number;
  readonly behaviour: number;
}

/** A mention as the rules see it. */
interface Seen {
  official: boolean;
  outside_hours: boolean;
  question: boolean;
  several: boolean;
  readonly found: (query: number) => boolean;
}

const NO_CODES: readonly string[] = [];

/**
 * Codes by rules. What people write is found by `query`, by `asks` where the text has a question mark too, and by
 * `several` where the mention is about two companies or more. What a subject's account writes is found by
 * `author: official`, by `behaviour` and `behaviour_rule` and, in a codebook that has neither of these two and is not
 * for people only, by `query`. What a child's rule finds has the parent too.
 */
export const rule: Coder = {
  name: "rule",
  needs: ["clean_text", ...FIELDS],
  refuses: ({ codes }) =>
    codes.some(({ query, asks, several, behaviour, behaviour_rule, author }) =>
        query ?? asks ?? several ?? behaviour ?? behaviour_rule ?? author
      )
      ? null
      : "none of its codes has a query; give each code a query, or name another coder",
  prepare: (codebooks) => formTable(gather(codebooks).queries.map(parseQuery)),
  code: async (mentions, codebooks, forms) => {
    const { queries, asked } = gather(codebooks);
    const found = await matchQueries(mentions.frame, mentions.rows, queries, forms as FormTable | null);
    const questions = questionMarks(mentions);
    return codebooks.map((codebook, k) => judgeAll(mentions, codebook, asked[k], questions, found));
  },
};

/** All queries, each once, and which of them each code asks. */
function gather(codebooks: readonly Codebook[]): { queries: string[]; asked: Asked[][] } {
  const numbers = new Map<string, number>();
  const numberOf = (query: string | null) => {
    if (query === null) return -1;
    if (!numbers.has(query)) numbers.set(query, numbers.size);
    return numbers.get(query)!;
  };
  const asked = codebooks.map(({ codes }) =>
    codes.map(({ query, asks, several, behaviour }) => ({
      query: numberOf(query),
      asks: numberOf(asks),
      several: numberOf(several),
      behaviour: numberOf(behaviour),
    }))
  );
  return { queries: [...numbers.keys()], asked };
}

function judgeAll(
  { rows, about, official, outside_hours }: MentionsToCode,
  codebook: Codebook,
  asked: readonly Asked[],
  questions: Uint8Array,
  found: (k: number, query: number) => boolean,
): JudgedRows {
  const inOrder = codebook.order.map((name) => codebook.codes.findIndex(({ code }) => code === name));
  const behaves = codebook.codes.some(({ behaviour, behaviour_rule }) => behaviour ?? behaviour_rule);
  const nothing = codebook.otherwise === null ? NO_CODES : [codebook.otherwise];
  const judged = new JudgedRows(0, 0, rows.length);
  let k = 0;
  // One for all rows: a part has some hundred thousand.
  const seen: Seen = {
    official: false,
    outside_hours: false,
    question: false,
    several: false,
    found: (query) => query >= 0 && found(k, query),
  };
  for (; k < rows.length; k++) {
    const row = rows[k], subjects = about[row];
    seen.official = official[row] === 1;
    seen.outside_hours = outside_hours[row] === 1;
    seen.question = questions[k] === 1;
    seen.several = subjects !== undefined && subjects.length > 1 && areSeveral(subjects);
    const given = codesOf(codebook, inOrder, asked, seen, behaves), codes = given.length > 0 ? given : nothing;
    if (!codebook.per_subject) judged.add(row, null, codes);
    else if (subjects) { for (const { subject } of subjects) judged.add(row, subject, codes); }
  }
  return judged;
}

function areSeveral(subjects: readonly About[]): boolean {
  return subjects.filter(({ kind }) => kind !== "product").length > 1;
}

function codesOf(
  codebook: Codebook,
  inOrder: readonly number[],
  asked: readonly Asked[],
  seen: Seen,
  behaves: boolean,
): readonly string[] {
  if (codebook.people_only && seen.official) return NO_CODES;
  let codes = NO_CODES;
  for (const i of inOrder) {
    const family = familyOf(codebook, i, asked, seen, behaves);
    if (family.length === 0) continue;
    codes = codes.length === 0 ? family : [...codes, ...family];
    if (!codebook.multiple) break;
  }
  return codes;
}

/** A code that fits, or one of whose children does, and these children: in a codebook of one code the first of them. */
function familyOf(
  { codes, multiple }: Codebook,
  i: number,
  asked: readonly Asked[],
  seen: Seen,
  behaves: boolean,
): readonly string[] {
  let family: string[] | null = null;
  for (let k = i + 1; k < codes.length && codes[k].parent !== null; k++) {
    if (family !== null && !multiple) break;
    if (fits(codes[k], asked[k], seen, behaves)) (family ??= [codes[i].code]).push(codes[k].code);
  }
  return family ?? (fits(codes[i], asked[i], seen, behaves) ? [codes[i].code] : NO_CODES);
}

function fits({ author, behaviour_rule }: Code, asked: Asked, seen: Seen, behaves: boolean): boolean {
  if (author === "official" && seen.official) return true;
  if (!seen.official || !behaves) {
    if (seen.found(asked.query) || (seen.question && seen.found(asked.asks))) return true;
    return seen.several && seen.found(asked.several);
  }
  return seen.found(asked.behaviour) || (behaviour_rule === "outside hours" && seen.outside_hours);
}

/** By place in the rows: 1 where the text asks. */
function questionMarks({ frame, rows }: MentionsToCode): Uint8Array {
  const texts = frame.text("clean_text");
  return Uint8Array.from(rows, (row) => hasQuestionMark(texts, row) ? 1 : 0);
}

/** True for a question mark at the end of a word, not inside an address. */
function hasQuestionMark({ bytes, offsets }: TextColumn, row: number): boolean {
  const end = offsets[row + 1];
  for (let i = offsets[row]; i < end; i++) {
    if (bytes[i] === QUESTION_MARK && (i + 1 === end || !isLetterOrDigit(bytes[i + 1]))) return true;
  }
  return false;
}

/** In addresses what follows a question mark is ASCII. */
function isLetterOrDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
