/** Which topics went on, which are new and which have vanished. @module */
import type { Findings, Past } from "../find_topics.ts";

/** What topics are called, by id, those of earlier runs too. */
export type Labels = Readonly<Record<string, string>>;

/**
 * Says how the topics came about, and how they stand to those of the last run.
 *
 * @param topics topics that are shown
 */
export function notesOnIdentity(
  { model, agreement, why, corpus, before }: Findings,
  topics: readonly { readonly id: string; readonly near: string | null }[],
  labels: Labels,
): string[] {
  const name = (id: string) => `${id} (${labels[id] ?? "unnamed"})`;
  const notes = [];
  if (model.topics.length > 0) {
    const runs = agreement === null
      ? ""
      : `; runs with other chance agree by ${agreement.toFixed(2)} (mean ARI, 1 is fully)`;
    const { length } = corpus.sample, texts = length === 1 ? "1 text" : `${length} different texts`;
    notes.push(`Topics: ${model.topics.length}, from ${texts}; ${why}${runs}`);
  }
  const near = topics.filter(({ id, near }) => near !== null && id < near);
  for (const { id, near: other } of near) {
    notes.push(`Topics ${name(id)} and ${name(other!)} may be one: a person decides`);
  }
  return before ? [...notes, ...comparison(model.topics.map(({ id }) => id), before, name)] : notes;
}

function comparison(
  ids: readonly string[],
  last: Past,
  name: (id: string) => string,
): string[] {
  const before = new Set(last.model.topics.map(({ id }) => id)), now = new Set(ids);
  const lasting = ids.filter((id) => before.has(id));
  const fresh = ids.filter((id) => !before.has(id));
  const gone = [...before].filter((id) => !now.has(id));
  const notes = [`${lasting.length} topics go on from the last run`];
  if (fresh.length > 0) notes.push(`New topics: ${fresh.map(name).join("; ")}`);
  if (gone.length > 0) notes.push(`Topics without mentions now: ${gone.map(name).join("; ")}`);
  return notes;
}
