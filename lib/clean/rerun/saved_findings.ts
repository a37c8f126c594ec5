/** What was found, kept for the next run, and taken up by it. @module */
import { packArrays, unpackArrays } from "../evidence/packed_arrays.ts";
import type { Span } from "../../time/span_of.ts";
import type { Findings, NearPairs } from "../types.ts";

/** All that findings hang on: they are taken up only where it is the same, or more of the same. */
export interface Basis {
  readonly parts: readonly BasisPart[];
  readonly period: Span | null;
  readonly exclude: string | null;
}

/** A part of the mentions. */
interface BasisPart {
  /** Of its evidence, and of what is excluded. */
  readonly hash: string;
  readonly rows: number;
}

/** What an earlier run found, by the rows that its mentions have now. */
export interface Known {
  readonly before: Findings;
  /** 1 for each row that the earlier run knew. */
  readonly isKnown: Uint8Array;
}

/** The findings as bytes: about five for a mention. */
export function packFindings({ first, how, near, parents, renamed }: Findings, basis: Basis): Uint8Array<ArrayBuffer> {
  const { rows, starts, earlier, stands, copies } = near;
  const answers = parents.some((parent) => parent >= 0) ? parents : new Int32Array();
  return packArrays({
    about: { basis, renamed: [...renamed] },
    arrays: { first, how, parents: answers, rows, starts, earlier, stands, copies },
  });
}

/**
 * Takes up what an earlier run found.
 *
 * @returns why it cannot be, in words, where a mention that was known is not there any more, or more than mentions changed
 */
export function takeUpFindings(bytes: Uint8Array<ArrayBuffer>, basis: Basis): Known | string {
  const { about, arrays } = unpackArrays(bytes);
  const { basis: then, renamed } = about as { basis: Basis; renamed: [number, string][] };
  if (then.exclude !== basis.exclude) return "the study excludes others";
  if (then.period?.from !== basis.period?.from || then.period?.to !== basis.period?.to) return "the period moved";
  const places = placesNow(then.parts, basis.parts);
  if (places === null) return "mentions changed or are gone";
  const count = basis.parts.reduce((sum, { rows }) => sum + rows, 0), isKnown = new Uint8Array(count);
  for (const row of places) isKnown[row] = 1;
  const to = (row: number) => row < 0 ? -1 : places[row], moved = (rows: Int32Array) => rows.map(to);
  const { first, how, parents, starts, ...near } = arrays as
    & Record<"first" | "parents" | keyof NearPairs, Int32Array>
    & { how: Uint8Array };
  const placed = (values: Int32Array) => {
    const all = new Int32Array(count).fill(-1);
    for (let row = 0; row < values.length; row++) all[places[row]] = to(values[row]);
    return all;
  };
  const ways = new Uint8Array(count);
  for (let row = 0; row < how.length; row++) ways[places[row]] = how[row];
  const before: Findings = {
    first: placed(first),
    how: ways,
    near: {
      rows: moved(near.rows),
      starts,
      earlier: moved(near.earlier),
      stands: moved(near.stands),
      copies: moved(near.copies),
    },
    parents: placed(parents),
    renamed: new Map(renamed.map(([row, name]) => [places[row], name])),
  };
  return { before, isKnown };
}

/** For each row of the old parts its row now; null if one of them is gone, or they changed places. */
function placesNow(old: readonly BasisPart[], now: readonly BasisPart[]): Int32Array | null {
  const places = new Int32Array(old.reduce((sum, { rows }) => sum + rows, 0));
  let k = 0, row = 0, start = 0;
  for (const { hash, rows } of now) {
    if (k < old.length && old[k].hash === hash) {
      for (let i = 0; i < rows; i++) places[row++] = start + i;
      k++;
    }
    start += rows;
  }
  return k === old.length ? places : null;
}
