/** Judgements that stand in the tables of an earlier run. @module */
import type { TextColumn } from "../tables/columns.ts";
import type { Frame } from "../tables/frame.ts";
import { nameFinder } from "../tables/lookup/finders.ts";
import { onlyRows } from "../tables/lookup/only_rows.ts";
import { recurring } from "./_recurring.ts";
import { type Judgement, NONE } from "./types.ts";

/** A part of the tables, made when other mentions of it stood. */
export interface CodedBefore {
  readonly codes: Frame;
  readonly probabilities: Frame;
}

/** What of it still holds. */
export interface Known {
  /** Whether the mention of a row was coded. */
  readonly has: (row: number) => boolean;
  /** The judgements of a codebook, in the order of the rows. */
  readonly of: (codebook: string) => Iterable<Judgement>;
}

/**
 * What the tables of an earlier run say of the mentions that are to be coded now. An id that several rows have counts as not
 * known, for the tables may mean any of them.
 *
 * @param ids of the mentions, by row
 * @param rows those that are to be coded
 */
export function knownJudgements(ids: TextColumn, rows: readonly number[], before: CodedBefore): Known {
  const toCode = new Uint8Array(ids.length), coded = new Uint8Array(ids.length);
  for (const row of rows) toCode[row] = 1;
  const rowsOf = (frame: Frame) => {
    const rowOf = onlyRows(ids, frame.text("mention"));
    return Int32Array.from({ length: frame.length }, (_, i) => {
      const row = rowOf(i);
      return row >= 0 && toCode[row] === 1 ? row : -1;
    });
  };
  const places = { codes: rowsOf(before.codes), probabilities: rowsOf(before.probabilities) };
  for (const row of places.codes) if (row >= 0) coded[row] = 1;
  return {
    has: (row) => coded[row] === 1,
    of: (codebook) => ({ [Symbol.iterator]: () => judgementsOf(codebook, before, places) }),
  };
}

/** Rows of the mentions, by row of a table; -1: none that is known. */
type Places = Readonly<Record<keyof CodedBefore, Int32Array>>;

/** Codes of one mention and subject stand one below the other; probabilities follow in the same order, where there are any. */
function* judgementsOf(codebook: string, { codes, probabilities }: CodedBefore, places: Places): Generator<Judgement> {
  const isOwn = nameFinder(codes.text("codebook"), [codebook]), confidences = codes.number("confidence");
  const subjectAt = subjectsOf(codes), codeAt = recurring(codes.text("code"));
  const chances = probabilitiesOf(codebook, probabilities, places.probabilities);
  for (let i = 0; i < codes.length;) {
    const row = places.codes[i];
    if (row < 0 || isOwn(i) < 0) {
      i++;
      continue;
    }
    const subject = subjectAt(i), confidence = confidences.at(i) ?? undefined, given: string[] = [];
    for (; i < codes.length && places.codes[i] === row && isOwn(i) >= 0 && subjectAt(i) === subject; i++) {
      if (codeAt(i) !== NONE) given.push(codeAt(i));
    }
    yield { row, subject, codes: given, confidence, p: chances(row, subject) };
  }
}

/** The probabilities of a row and subject, which are asked for in their order. */
function probabilitiesOf(codebook: string, frame: Frame, places: Int32Array) {
  const isOwn = nameFinder(frame.text("codebook"), [codebook]), subjectAt = subjectsOf(frame);
  const lists = frame.list("p");
  let next = 0;
  return (row: number, subject: string | null): readonly number[] | undefined => {
    while (next < frame.length && (places[next] < 0 || isOwn(next) < 0)) next++;
    if (next === frame.length || places[next] !== row || subjectAt(next) !== subject) return undefined;
    return lists.at(next++) as readonly number[];
  };
}

function subjectsOf(frame: Frame): (i: number) => string | null {
  const { valid } = frame.text("subject"), subjectAt = recurring(frame.text("subject"));
  return (i) => valid?.[i] === 0 ? null : subjectAt(i);
}
