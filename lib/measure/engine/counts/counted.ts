/** What is counted of a slice for one subject, each thing when it is first asked for. @module */
import type { PeriodKind } from "../../../time/periods.ts";
import type { Facts } from "../../facts/types.ts";
import { ALL } from "../../facts/all.ts";
import type { Cut, ListName, Measure, Slice } from "../../types.ts";
import { group, type Grouped } from "../_grouped.ts";
import { baseOf, takeLines } from "../_lines.ts";
import { marked } from "./marks.ts";
import { distinctAuthors } from "./distinct_authors.ts";
import { type Sliced, type Tally, tally, widthOf, worthSums } from "./tally.ts";
import { listOf } from "../list_of.ts";

/** A slice of one subject: each part by the kind of period. */
export interface Counted {
  readonly cut: Cut | null;
  readonly splits_base: boolean;
  /** Of the subject's own lines. */
  readonly own: () => Tallies;
  /** The same; of rivals' mentions all are the base. */
  readonly tally: (kind: PeriodKind) => Tally;
  /** What the lines that count are worth together, by cell. */
  readonly worth: (kind: PeriodKind) => Float64Array;
  /** Their distinct known authors, by cell. */
  readonly authors: (kind: PeriodKind) => Int32Array;
  /** The lines that count, and those of the base. */
  readonly hits: (kind: PeriodKind) => Grouped;
  readonly base: (kind: PeriodKind) => Grouped;
}

type Tallies = ReadonlyMap<PeriodKind, Tally>;

/** Lists in which all subjects together are the lines of one subject after the other: their counts can be added up. */
const BY_SUBJECT: readonly ListName[] = ["mentions by subject", "answers due"];

/** Gives what is counted of a measure, by slice and subject. */
export function counter(measure: Measure, facts: Facts): (slice: Slice, subject: number) => Counted {
  const isOfRivals = measure.of === "rival mentions", list = isOfRivals ? "mentions by subject" : measure.of;
  const lines = memo((subject: number) => marked(measure, subject, facts, listOf(facts, list, subject)));
  const written = memo((subject: number) => baseOf(measure, subject, facts));
  const known = memo((slice: Slice) => memo((subject: number) => counted(slice, subject)));
  const cuts = memo((slice: Slice) => memo((subject: number) => slice.dimension?.cut(facts, subject) ?? null));
  return (slice, subject) => known(slice)(subject);

  function counted(slice: Slice, subject: number): Counted {
    const cut = cuts(slice)(slice.dimension?.own ? subject : ALL), width = widthOf(cut);
    const splits_base = cut !== null && slice.splits === "base", kinds = slice.periods ?? ["all"];
    const sliced = memo((): Sliced => ({ lines: lines(subject), cut, splits_base, kinds }));
    const taken = memo(() => takeLines(written(subject), slice, cut));
    const addsUp = subject === ALL && BY_SUBJECT.includes(measure.of) && !slice.dimension?.own;
    const parts = () => facts.subjects.map((_, place) => known(slice)(place));
    const own = memo(() => addsUp ? sumOfTallies(parts().map((part) => part.own()), kinds) : tally(sliced(), facts));
    const tallies = memo(() => {
      if (!isOfRivals) return own();
      const rivals = parts().filter((_, place) => facts.subjects[place].kind !== "product");
      const all = sumOfTallies(rivals.map((rival) => rival.own()), kinds);
      return new Map(kinds.map((kind) => [kind, { hits: own().get(kind)!.hits, base: all.get(kind)!.base }]));
    });
    const worths = memo(() => {
      if (addsUp) return new Map(kinds.map((kind) => [kind, sumOf(parts().map((part) => part.worth(kind)))]));
      return worthSums(sliced(), facts, measure.worth?.(facts, subject) ?? (() => 1));
    });
    const authors = memo(() => distinctAuthors(sliced(), facts));
    return {
      cut,
      splits_base,
      own,
      tally: (kind) => tallies().get(kind)!,
      worth: (kind) => worths().get(kind)!,
      authors: (kind) => authors().get(kind)!,
      hits: (kind) => group(taken().hits, kind, width, facts),
      base: (kind) => group(taken().base, kind, splits_base ? width : 1, facts),
    };
  }
}

function sumOfTallies(parts: readonly Tallies[], kinds: readonly PeriodKind[]): Tallies {
  return new Map(kinds.map((kind) => {
    const tallies = parts.map((part) => part.get(kind)!);
    return [kind, { hits: sumOf(tallies.map(({ hits }) => hits)), base: sumOf(tallies.map(({ base }) => base)) }];
  }));
}

function sumOf<A extends Int32Array | Float64Array>(columns: readonly A[]): A {
  const sums = columns[0].slice() as A;
  for (const column of columns.slice(1)) for (let i = 0; i < sums.length; i++) sums[i] += column[i];
  return sums;
}

/** Remembers what was made of each key. */
export function memo<T, K = void>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}
