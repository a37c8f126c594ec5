/** Answers that are no mentions: a help desk or a review site says when it answered. @module */
import { statedAnswers } from "../../tables/answered_at.ts";
import { rowFinder } from "../../tables/lookup/finders.ts";
import type { Part } from "../../tables/stage.ts";
import { isCompanys } from "../../tables/subject.ts";
import type { Zone } from "../../time/zone.ts";
import type { SubjectView } from "../types.ts";
import type { Answers, Facts } from "./types.ts";
import type { Kept } from "./kept.ts";

/** Kinds of which records may say when they were answered, even if no answer is due. */
const KINDS = ["review", "ticket"];

/**
 * Kept rows whose records say when they were answered, as wall time; Infinity: not yet. The column is read only where there
 * are such answers or reviews and tickets at all.
 */
export function readStated(kept: Kept, parts: readonly Part[], { beside }: Answers, zone: Zone): Map<number, number> {
  const stated = new Map<number, number>();
  if (!beside && !KINDS.some((kind) => kept.kind.names.names.includes(kind))) return stated;
  for (const part of parts) {
    const frame = part.read(["id", "extra"]), rowAt = rowFinder(frame.text("id"), kept.ids);
    statedAnswers(frame.text("extra"), (i, at) => {
      const row = rowAt(i);
      if (row < 0) return;
      // Of a record met again the first answer counts, as in the measures.
      stated.set(row, Math.min(at === Infinity ? at : at + zone.offset(at), stated.get(row) ?? Infinity));
    });
  }
  return stated;
}

/**
 * When a mention was answered for a subject as its own record says, wall time in ms; Infinity: not yet; null: it says nothing
 * of that subject. By the rule of the measures: a review is answered by whom it is about, any other by the company alone.
 */
export function statedReader(
  { kept, about, stated }: Facts,
  subjects: readonly SubjectView[],
): (row: number, subject: number) => number | null {
  const review = kept.kind.names.find("review");
  const hasDesk = subjects.map((subject) => isCompanys(subject, subjects.find(({ name }) => name === subject.of)));
  return (row, s) => {
    const at = stated.size === 0 || about[s][row] === 0 ? undefined : stated.get(row);
    return at !== undefined && (hasDesk[s] || kept.kind.of[row] === review) ? at : null;
  };
}
