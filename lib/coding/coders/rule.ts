/** Codes by the queries of the codebooks, all of them in one pass over the texts. @module */
import { FIELDS } from "../../query/mod.ts";
import type { Code, Codebook, Coder, Judgement, MentionsToCode } from "../types.ts";
import { matchQueries } from "./_match_queries.ts";

/** What the codes of a codebook ask of a mention: numbers of queries, −1 where there is none. */
interface Asked {
  readonly query: number;
  readonly several: number;
  readonly behaviour: number;
}

/** A mention as the rules see it. */
interface Seen {
  readonly official: boolean;
  readonly outside_hours: boolean;
  readonly subjects: number;
  readonly found: (query: number) => boolean;
}

/**
 * Codes by rules. What people write is found by `query` (and `several`, where the mention is about two subjects or
 * more); what a subject's account writes by `author: official`, by `behaviour` and `behaviour_rule` and, in a codebook
 * that has none of these and is not for people only, by `query`.
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
    codes.map(({ query, several, behaviour }) => ({
      query: numberOf(query),
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
  found: (k: number, query: number) => boolean,
): Judgement[] {
  const inOrder = codebook.order.map((name) => codebook.codes.findIndex(({ code }) => code === name));
  const behaves = codebook.codes.some(({ behaviour, behaviour_rule }) => behaviour ?? behaviour_rule);
  const judgements: Judgement[] = [];
  rows.forEach((row, k) => {
    const subjects = about[row] ?? [];
    const seen = {
      official: official[row] === 1,
      outside_hours: outside_hours[row] === 1,
      subjects: subjects.length,
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
      if (!fits(codebook.codes[i], asked[i], seen, behaves)) continue;
      codes.push(codebook.codes[i].code);
      if (!codebook.multiple) break;
    }
  }
  return codes.length === 0 && codebook.otherwise !== null ? [codebook.otherwise] : codes;
}

function fits({ author, behaviour_rule }: Code, asked: Asked, seen: Seen, behaves: boolean): boolean {
  if (author === "official" && seen.official) return true;
  if (!seen.official || !behaves) return seen.found(asked.query) || (seen.subjects > 1 && seen.found(asked.several));
  return seen.found(asked.behaviour) || (behaviour_rule === "outside hours" && seen.outside_hours);
}
