/** The clauses of a query as functions of a scene. @module */
import type { Scene, Span } from "./_scene.ts";
import { termClause } from "./_term_clause.ts";
import { fieldClause } from "./_field_clause.ts";
import type { Near, Query } from "../types.ts";
import type { Clause, Numbers } from "./types.ts";

/** Makes a query's functions, and names the leaves it looks for. */
export function clauseOf(query: Query, numbers: Numbers): Clause {
  if (query.type === "term") return termClause(query, numbers);
  if (query.type === "field") return fieldClause(query);
  if (query.type === "near") return nearClause(query, numbers);
  if (query.type === "not") {
    const part = clauseOf(query.part, numbers);
    return { waitsFor: null, leaf: null, isWords: part.isWords, test: (scene) => !part.test(scene), find: () => {} };
  }
  const parts = query.parts.map((part) => clauseOf(part, numbers));
  return query.type === "and" ? andClause(parts) : orClause(parts, numbers);
}

function andClause(parts: readonly Clause[]): Clause {
  return {
    waitsFor: fewest(parts),
    leaf: null,
    isWords: parts.every(({ isWords }) => isWords),
    test: (scene) => parts.every((part) => part.test(scene)),
    find: (scene, spans) => parts.forEach((part) => part.find(scene, spans)),
  };
}

/**
 * An OR. A codebook's query is often a list of fifty words and a hundred phrases. All single words become one list of leaves,
 * which costs one look; of the phrases only those are tried that wait for a leaf which the text has.
 */
function orClause(parts: readonly Clause[], numbers: Numbers): Clause {
  const waits = parts.map(({ waitsFor }) => waitsFor), words = parts.flatMap(({ leaf }) => leaf ?? []);
  const list = listOf(words, numbers);
  const more = parts.filter(({ leaf }) => leaf === null),
    phrases = more.filter(({ waitsFor }) => waitsFor?.length === 1);
  const byLeaf = Map.groupBy(phrases, ({ waitsFor }) => waitsFor![0]), begun = listOf([...byLeaf.keys()], numbers);
  const others = more.filter((part) => !phrases.includes(part)).map((part) => mayHold(part, numbers));
  return {
    waitsFor: waits.includes(null) ? null : waits.flatMap((waitsFor) => waitsFor ?? []),
    leaf: null,
    isWords: parts.every(({ isWords }) => isWords),
    test: (scene) =>
      hasAny(scene, list) || (hasAny(scene, begun) && holdsAny(scene, byLeaf)) ||
      others.some((part) => part.test(scene)),
    find: (scene, spans) => parts.forEach((part) => part.test(scene) && part.find(scene, spans)),
  };
}

const NO_LIST = -1;

function listOf(leaves: readonly number[], numbers: Numbers): number {
  return leaves.length > 0 ? numbers.list(leaves) : NO_LIST;
}

/** Whether the text has one of the leaves of a list. */
function hasAny({ lists, text }: Scene, list: number): boolean {
  return lists[list] === text; // of no list: undefined
}

/** Whether one of the clauses holds that wait for one leaf each. */
function holdsAny(scene: Scene, byLeaf: ReadonlyMap<number, readonly Clause[]>): boolean {
  for (let i = 0; i < scene.foundCount; i++) {
    const clauses = byLeaf.get(scene.found[i]);
    if (clauses?.some((clause) => clause.test(scene))) return true;
  }
  return false;
}

/** The clause, which is looked at more closely only where the text has a leaf that it waits for. */
function mayHold(clause: Clause, numbers: Numbers): Clause {
  if (clause.waitsFor === null) return clause;
  const list = numbers.list(clause.waitsFor);
  return { ...clause, test: (scene) => hasAny(scene, list) && clause.test(scene) };
}

/** All parts must hold: the text is looked at more closely only where it has leaves of the one that has the fewest. */
function fewest(parts: readonly Clause[]): readonly number[] | null {
  const waits = parts.flatMap(({ waitsFor }) => waitsFor === null ? [] : [waitsFor]);
  return waits.length === 0 ? null : waits.reduce((a, b) => b.length < a.length ? b : a);
}

/**
 * Holds where a left and a right place lie near and do not share a word; finds the stretch from one to the other. What
 * stands between them was not looked for, so of such a stretch the ends are shown.
 */
function nearClause({ left, right, within, ordered }: Near, numbers: Numbers): Clause {
  const sides = [clauseOf(left, numbers), clauseOf(right, numbers)];
  const stretches = (scene: Scene): Span[] => {
    if (!sides.every((side) => side.test(scene))) return [];
    const [lefts, rights] = sides.map((side) => {
      const spans: Span[] = [];
      side.find(scene, spans);
      return spans;
    });
    const forward = followedBy(lefts, rights, within);
    return ordered ? forward : [...forward, ...followedBy(rights, lefts, within)];
  };
  return {
    waitsFor: fewest(sides),
    leaf: null,
    isWords: false,
    test: (scene) => stretches(scene).length > 0,
    find: (scene, spans) => stretches(scene).forEach((span) => spans.push(span)),
  };
}

/** Every place with a next one that begins at most so many words after it. */
function followedBy(places: readonly Span[], others: readonly Span[], within: number): Span[] {
  const next = others.toSorted((a, b) => a.first - b.first);
  return places.flatMap((place) => {
    const found: Span[] = [], { last } = place;
    for (let i = firstAfter(next, last); i < next.length && next[i].first <= last + within; i++) {
      found.push(stretch(place, next[i]));
    }
    return found;
  });
}

/** From one place to another; of places with words between them, in them or in both, the ends as well. */
function stretch(from: Span, to: Span): Span {
  const all = { first: from.first, last: to.last };
  const isWhole = from.last + 1 === to.first && !from.ends && !to.ends;
  return isWhole ? all : { ...all, ends: [from, to] };
}

/** The index of the first place that begins after a word. */
function firstAfter(places: readonly Span[], word: number): number {
  let low = 0, high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].first > word) high = middle;
    else low = middle + 1;
  }
  return low;
}
