/** People's decisions as rows of the table `codes`. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { type Frame, FrameBuilder } from "../../tables/frame.ts";
import { SCHEMAS } from "../../tables/schemas.ts";
import { NONE } from "../types.ts";
import { subjectKey } from "./coder_key.ts";
import type { HandDecision } from "./types.ts";

/** The rows, and how many decisions have no place in the study as it is now. */
export interface HandCodesFrame {
  readonly frame: Frame;
  /** Decisions on mentions that the study's data do not hold this time. */
  readonly unknown_mentions: number;
  /** Decisions on subjects that the study does not name. */
  readonly unknown_subjects: number;
}

/**
 * Rows of `codes` with the coder's initials and the moment: what tells a person's code from a machine's.
 *
 * @param ids the column `id` of each part of `mentions`
 * @param subjects the study's; a name that people wrote in another case is that subject
 */
export function handCodesFrame(
  decisions: readonly HandDecision[],
  ids: Iterable<TextColumn>,
  subjects: ReadonlySet<string>,
): HandCodesFrame {
  const known = knownAmong(new Set(decisions.map(({ mention }) => mention)), ids);
  const rows = new FrameBuilder(SCHEMAS.codes);
  const names = new Map(Array.from(subjects, (name) => [subjectKey(name), name]));
  let unknown_mentions = 0, unknown_subjects = 0;
  for (const { mention, subject: written, codebook, coder, at, codes } of decisions) {
    const subject = written === null || subjects.has(written) ? written : names.get(subjectKey(written));
    if (!known.has(mention)) unknown_mentions++;
    else if (subject === undefined) unknown_subjects++;
    else {
      for (const code of codes.length > 0 ? codes : [NONE]) rows.add({ mention, subject, codebook, code, coder, at });
    }
  }
  return { frame: rows.build(), unknown_mentions, unknown_subjects };
}

/** Looks for a few ids among many without making a string for each: those of other lengths are passed over. */
function knownAmong(wanted: ReadonlySet<string>, columns: Iterable<TextColumn>): ReadonlySet<string> {
  const lengths = new Set(Array.from(wanted, (id) => new TextEncoder().encode(id).length));
  const known = new Set<string>();
  if (wanted.size === 0) return known;
  for (const ids of columns) {
    for (let i = 0; i < ids.length; i++) {
      if (!lengths.has(ids.offsets[i + 1] - ids.offsets[i])) continue;
      const id = ids.at(i)!;
      if (wanted.has(id)) known.add(id);
    }
  }
  return known;
}
