/** Topics that were spoken of more or less than in the last run. @module */
import type { Diff } from "../diff/types.ts";
import type { MovedTopic } from "./types.ts";

/** Shown at most. */
const SHOWN = 6;

/**
 * Topics of the companies whose mentions in the whole period changed, those that moved most for their size first: by the
 * change over the root of what there was, as chance moves a count.
 */
export function movedTopics(diff: Diff | null): MovedTopic[] {
  const labels = new Map(diff?.topics.map(({ before, label_after }) => [before, label_after]));
  const moved = (diff?.numbers ?? []).filter(({ measure, subject_kind, period_kind, dimension }) =>
    measure === "mentions" && subject_kind === "company" && period_kind === "all" && dimension === "topic"
  );
  const size = ({ change, before }: (typeof moved)[number]) =>
    Math.abs(change ?? 0) / Math.sqrt(Math.max(1, before.raw ?? 0));
  return moved.filter(({ value }) => labels.has(value!)).sort((a, b) => size(b) - size(a)).slice(0, SHOWN).map((
    { value, before, after },
  ) => ({ label: labels.get(value!)!, before: before.raw, now: after.raw }));
}
