/** Codes by the queries of the codebooks, all of them in one pass over the texts. @module */
import { FIELDS } from "../../query/mod.ts";
import type { TextColumn } from "../../tables/columns.ts";
import type { Code, Codebook, Coder, Judgement, MentionsToCode } from "../types.ts";
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
  readonly official: boolean;
  readonly outside_hours: boolean;
  readonly question: boolean;
  readonly several: boolean;
  readonly found: (query: number) => boolean;
}

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
    codes.some(({ query, behaviour, author }) => query ?? behaviour ?? author)
      ? null
      : "none of its codes has a query; give each code a query, or name another coder",
  code: async (mentions, codebooks) => {
    const { queries, asked } = gather(codebooks);
    const found = await matchQueries(mentions.frame, mentions.rows, queries);
    return codebooks.map((codebook, k) => judgeAll(mentions, codebook, asked[k], found));
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
  { frame, rows, about, official, outside_hours }: MentionsToCode,
  codebook: Codebook,
  asked: readonly Asked[],
  found: (k: number, query: number) => boolean,
): Judgement[] {
  const inOrder = codebook.order.map((name) => codebook.codes.findIndex(({ code }) => code === name));
  const behaves = codebook.codes.some(({ behaviour, behaviour_rule }) => behaviour ?? behaviour_rule);
  const texts = frame.text("clean_text");
  const judgements: Judgement[] = [];
  rows.forEach((row, k) => {
    const subjects = about[row] ?? [];
    const seen = {
      official: official[row] === 1,
      outside_hours: outside_hours[row] === 1,
      question: hasQuestionMark(texts, row),
      several: subjects.filter(({ kind }) => kind !== "product").length > 1,
      found: (query: number) => query >= 0 && found(k, query),
    };
    const codes = codesOf(codebook, inOrder, asked, seen, behaves);
    if (!codebook.per_subject) judgements.push({ row, subject: null, codes });
    else for (const { subject } of subjects) judgements.push({ row, subject, codes });
  });
  return judgements;
}

function codesOf(
  codebook: Codebook,
  inOrder: readonly number[],
  asked: readonly Asked[],
  seen: Seen,
  behaves: boolean,
): readonly string[] {
  const codes: string[] = [];
  if (!(codebook.people_only && seen.official)) {
    for (const i of inOrder) {
      const family = familyOf(codebook, i, asked, seen, behaves);
      if (family.length === 0) continue;
      codes.push(...family);
      if (!codebook.multiple) break;
    }
  }
  return codes.length === 0 && codebook.otherwise !== null ? [codebook.otherwise] : codes;
}

/** A code that fits, or one of whose children does, and these children: in a codebook of one code the first of them. */
function familyOf(
  { codes, multiple }: Codebook,
  i: number,
  asked: readonly Asked[],
  seen: Seen,
  behaves: boolean,
): readonly string[] {
  const children: string[] = [];
  for (let k = i + 1; k < codes.length && codes[k].parent !== null; k++) {
    if ((multiple || children.length === 0) && fits(codes[k], asked[k], seen, behaves)) children.push(codes[k].code);
  }
  return children.length > 0 || fits(codes[i], asked[i], seen, behaves) ? [codes[i].code, ...children] : [];
}

function fits({ author, behaviour_rule }: Code, asked: Asked, seen: Seen, behaves: boolean): boolean {
  if (author === "official" && seen.official) return true;
  if (!seen.official || !behaves) {
    if (seen.found(asked.query) || (seen.question && seen.found(asked.asks))) return true;
    return seen.several && seen.found(asked.several);
  }
  return seen.found(asked.behaviour) || (behaviour_rule === "outside hours" && seen.outside_hours);
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
