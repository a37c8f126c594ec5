/** Decisions over all mentions, by the part that each mention is of. @module */
import { hashBytes } from "../text/content_hash.ts";
import { DROP_REASONS } from "../tables/schemas.ts";
import type { PartDecisions } from "./mentions_part.ts";
import type { Decisions, Evidence } from "./types.ts";

/** What was decided over the rows of one part. */
export interface OwnDecisions {
  /** A hash: the same decisions, the same key. */
  readonly key: string;
  /** Made only where it is asked for: a part whose key did not change is not written again. */
  readonly value: PartDecisions;
}

/** The decisions over each part, in the order of the parts. */
export function decisionsByPart(
  decisions: Decisions,
  evidence: Evidence,
  parts: readonly { readonly rows: number }[],
): OwnDecisions[] {
  let end = 0;
  return parts.map(({ rows }) => {
    const start = end;
    end += rows;
    return {
      key: keyOf(decisions, evidence, start, start + rows),
      get value() {
        return decisionsOf(decisions, evidence, start, start + rows);
      },
    };
  });
}

function decisionsOf(decisions: Decisions, { id }: Evidence, start: number, end: number): PartDecisions {
  const idOf = (row: number) => decisions.renamed.get(row) ?? id.at(row)!;
  const dropped: [number, NonNullable<Decisions["dropped"][number]>][] = [];
  const duplicateOf: [number, string][] = [], parents: [number, string][] = [], renamed: [number, string][] = [];
  for (let row = start; row < end; row++) {
    const reason = decisions.dropped[row], of = decisions.duplicateOf[row], name = decisions.renamed.get(row);
    if (reason !== null) dropped.push([row - start, reason]);
    if (of >= 0) duplicateOf.push([row - start, idOf(of)]);
    if (decisions.parents[row] >= 0) parents.push([row - start, idOf(decisions.parents[row])]);
    if (name !== undefined) renamed.push([row - start, name]);
  }
  return { dropped, duplicateOf, parents, renamed };
}

/** Numbers that the key is made of, for each row over which something was decided. */
const FIELDS = 8;
const encoder = new TextEncoder();

/** By the hashes of the ids that a row is given: a tenth of the time that the ids take as texts. */
function keyOf(decisions: Decisions, { key }: Evidence, start: number, end: number): string {
  const { dropped, duplicateOf, parents, renamed } = decisions;
  const fields = roomFor((end - start) * FIELDS);
  let at = 0;
  const put = (row: number) => {
    const name = renamed.size > 0 ? renamed.get(row) : undefined;
    const hash = name === undefined ? null : hashBytes(encoder.encode(name), 0, encoder.encode(name).length);
    fields[at++] = row < 0 ? 0 : hash ? hash[0] : key.high[row];
    fields[at++] = row < 0 ? 0 : hash ? hash[1] : key.low[row];
  };
  for (let row = start; row < end; row++) {
    const reason = dropped[row], isNamed = renamed.size > 0 && renamed.has(row);
    if (reason === null && duplicateOf[row] < 0 && parents[row] < 0 && !isNamed) continue;
    fields[at++] = row - start;
    fields[at++] = reason === null ? -1 : DROP_REASONS.indexOf(reason);
    put(duplicateOf[row]);
    put(parents[row]);
    put(isNamed ? row : -1);
  }
  return hex(hashBytes(new Uint8Array(fields.buffer, 0, at * fields.BYTES_PER_ELEMENT), 0, at * 4));
}

let room = new Int32Array(0);

/** Memory that is used again from part to part: fresh pages cost more than what is done with them. */
function roomFor(numbers: number): Int32Array<ArrayBuffer> {
  if (room.length < numbers) room = new Int32Array(numbers);
  return room;
}

function hex(hash: Uint32Array): string {
  return Array.from(hash.subarray(0, 2), (half) => half.toString(16).padStart(8, "0")).join("");
}
