/** Queries looked at from all sides over the same texts. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { compileQueries, formatQuery, loadWordForms, parseQuery, type Query, termsOf } from "../../query/mod.ts";
import type { Frame } from "../../tables/frame.ts";
import { oneLine } from "../one_line.ts";
import { clausesWithout, type Without } from "./clauses_without.ts";
import { type Exclusion, loadExclusions } from "./load_exclusions.ts";
import { nearMissesOf } from "./near_misses.ts";
import { type Labelled, scoreOf } from "./score_of.ts";
import type { ClauseReport, QueryReport, Shown } from "./types.ts";

/** Texts of a part of the data. */
export interface TextPart {
  readonly texts: TextColumn;
  readonly ids: TextColumn;
  /** Rows that are looked at. */
  readonly rows: ArrayLike<number>;
  /** For queries such as `source:vk`. */
  readonly fields?: Pick<Frame, "text">;
}

/** Ids of texts that people found to be about a query's subject (true) or not (false), by the query's name. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

/** Shown at most; characters of a text. */
const SHOWN = 2, FORMS = 12, CHARACTERS = 90;

/**
 * For each query: how many texts it matches; for each clause what it adds and what it removes, and in which forms it is
 * found; words that nearly match; what each exclusion of the library would take out; precision and recall on labelled texts.
 *
 * One pass over the texts for all queries.
 *
 * @param queries by name
 * @throws {QueryError} if a query cannot be read
 */
export async function inspectQueries(
  queries: Readonly<Record<string, string>>,
  parts: Iterable<TextPart>,
  labels: Labels = new Map(),
): Promise<Record<string, QueryReport>> {
  const parsed = Object.entries(queries).map(([name, query]) => [name, parseQuery(query)] as const);
  const benches = await Promise.all(parsed.map(([name, query]) => benchOf(query, labels.get(name))));
  for (const part of parts) {
    for (let i = 0; i < part.rows.length; i++) for (const bench of benches) bench.look(part, part.rows[i]);
  }
  return Object.fromEntries(parsed.map(([name], i) => [name, benches[i].report()]));
}

/** Numbers that grow from text to text. */
interface Tally {
  count: number;
  readonly shown: Shown[];
}

// Longer than most: look() and report() share what grows from text to text.
async function benchOf(query: Query, labels: ReadonlyMap<string, boolean> = new Map()) {
  const clauses = clausesWithout(query);
  const library = loadExclusions(termsOf(query).flatMap(({ words }) => words));
  const others = library.map(({ query }) => parseQuery(query));
  const asked = [
    query,
    ...clauses.map(({ clause }) => clause),
    ...clauses.flatMap(({ rest }) => rest ?? []),
    ...others,
  ];
  const forms = await loadWordForms(asked), matcher = compileQueries(asked, forms), misses = nearMissesOf(query, forms);
  const restAt = placesOf(clauses), othersAt = asked.length - others.length;
  const found = clauses.map(() => 0), seen = clauses.map(() => new Map<string, number>());
  const adds = clauses.map(tally), removes = clauses.map(tally), excluded = others.map(tally);
  const labelled: Labelled[] = [];
  let texts = 0, matched = 0;

  return {
    look({ texts: column, ids, fields }: TextPart, row: number): void {
      const matches = matcher.match(column, row, fields), holds = matches[0] !== null;
      const shown = () => ({ id: ids.at(row)!, text: oneLine(column.at(row) ?? "", CHARACTERS) });
      texts++;
      if (holds) matched++;
      else misses.add(column.at(row) ?? "", shown);
      clauses.forEach((_, i) => {
        const pieces = matches[1 + i], without = restAt[i] >= 0 && matches[restAt[i]] !== null;
        if (pieces !== null) {
          found[i]++;
          for (const form of new Set(pieces.map((piece) => piece.toLowerCase()))) add(seen[i], form);
        }
        if (holds !== without) grow(holds ? adds[i] : removes[i], shown);
      });
      if (holds) others.forEach((_, i) => matches[othersAt + i] !== null && grow(excluded[i], shown));
      const about = labels.get(ids.at(row)!);
      if (about !== undefined) labelled.push({ about, matched: holds, shown: shown() });
    },
    report: (): QueryReport => ({
      query: formatQuery(query),
      texts,
      matched,
      clauses: clauses.map((one, i) =>
        clauseReport(one, { found: found[i], forms: seen[i], adds: adds[i], removes: removes[i] })
      ),
      near_misses: misses.all(),
      exclusions: library.map((own: Exclusion, i) => ({
        ...own,
        removes: excluded[i].count,
        removed: excluded[i].shown,
      })),
      score: scoreOf(labelled),
    }),
  };
}

/** What was counted of a clause. */
interface ClauseTallies {
  readonly found: number;
  readonly forms: ReadonlyMap<string, number>;
  readonly adds: Tally;
  readonly removes: Tally;
}

function clauseReport({ clause, negated }: Without, { found, forms, adds, removes }: ClauseTallies): ClauseReport {
  return {
    clause: formatQuery(clause),
    negated,
    found,
    adds: adds.count,
    removes: removes.count,
    forms: [...forms].map(([form, texts]) => ({ form, texts }))
      .sort((a, b) => b.texts - a.texts || (a.form < b.form ? -1 : 1)).slice(0, FORMS),
    added: adds.shown,
    removed: removes.shown,
  };
}

/** Where the query without each clause stands among those asked; -1: nothing is left of it. */
function placesOf(clauses: readonly Without[]): number[] {
  let next = 1 + clauses.length;
  return clauses.map(({ rest }) => rest === null ? -1 : next++);
}

function tally(): Tally {
  return { count: 0, shown: [] };
}

function grow(tally: Tally, shown: () => Shown): void {
  if (tally.count++ < SHOWN) tally.shown.push(shown());
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
