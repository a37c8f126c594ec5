/** At which step each mention, match and code of the one run becomes that of the other. @module */
import type { Frame } from "../../tables/frame.ts";
import type { KeptRun } from "./kept_run.ts";
import { type DiffStep, STEPS } from "./types.ts";

/** Numbers of the steps, from 1; 0 is the earlier run as it was. */
export const AT: Readonly<Record<DiffStep, number>> = Object.fromEntries(
  STEPS.map((step, i) => [step, i + 1]),
) as Record<
  DiffStep,
  number
>;

/** Columns of a record itself, not of what was decided over it. */
const OWN = ["published_at", "source", "kind", "author", "parent", "lang", "rating", "addressed", "extra"] as const;
const DECIDED = ["status", "dropped_because", "duplicate_of"] as const;

/** A mention in two runs. */
interface Fate {
  /** When its row becomes that of the later run. */
  readonly step: number;
  readonly kept_before: boolean;
  readonly kept_after: boolean;
}

/** Which rows of the tables stand at which step: row i of the earlier run until `until[i]`, exclusive. */
export interface Changes {
  readonly mentions: ReadonlyMap<string, Fate>;
  /** The step of a mention × subject's match (subject null: of the mention being about anything). */
  matchStep(mention: string, subject: string | null): number;
  /** The step of a code given to a mention, for a subject or as a whole. */
  codeStep(mention: string, subject: string | null): number;
  /** The step of a mention's topic. */
  topicStep(mention: string): number;
}

/** Compares two runs mention by mention. */
export function changesOf(before: KeptRun, after: KeptRun): Changes {
  const mentions = fatesOf(before.mentions, after.mentions);
  const abouts = [before, after].map(({ matches }) => aboutOf(matches));
  const changedQueries = queriesThatChanged(before, after);
  const matchStep = (mention: string, subject: string | null): number => {
    const { step } = mentions.get(mention) ?? NOWHERE;
    if (step === AT["new mentions"] || step === AT["gone mentions"]) return step;
    const byQuery = subject === null ? changedQueries.size > 0 : changedQueries.has(subject);
    return byQuery ? AT.queries : AT["changed records"];
  };
  const stepOf = (mention: string, subject: string | null, otherwise: number): number => {
    const { step, kept_before, kept_after } = mentions.get(mention) ?? NOWHERE;
    if (step === AT["new mentions"] || step === AT["gone mentions"] || step === AT["changed records"]) return step;
    if (kept_before !== kept_after) return step;
    const [was, is] = abouts.map((about) => about.get(mention) ?? NOTHING);
    const differs = subject === null
      ? was.size !== is.size || [...was].some((one) => !is.has(one))
      : was.has(subject) !== is.has(subject);
    return differs ? matchStep(mention, subject) : otherwise;
  };
  return {
    mentions,
    matchStep,
    codeStep: (mention, subject) => stepOf(mention, subject, AT.codes),
    topicStep: (mention) => stepOf(mention, null, AT.topics),
  };
}

/** What is said of a mention that no table of mentions has. */
const NOWHERE: Fate = { step: 0, kept_before: false, kept_after: false };
const NOTHING: ReadonlySet<string> = new Set();

function fatesOf(before: Frame, after: Frame): ReadonlyMap<string, Fate> {
  const rows = new Map(before.text("id").toArray().map((id, row) => [id!, row]));
  const fates = new Map<string, Fate>();
  const isKept = (frame: Frame, row: number) => frame.text("status").at(row) === "kept";
  for (let i = 0; i < after.length; i++) {
    const id = after.text("id").at(i)!, row = rows.get(id), kept_after = isKept(after, i);
    if (row === undefined) fates.set(id, { step: AT["new mentions"], kept_before: false, kept_after });
    else fates.set(id, { step: stepBetween(before, row, after, i), kept_before: isKept(before, row), kept_after });
  }
  for (const [id, row] of rows) {
    if (!fates.has(id)) {
      fates.set(id, { step: AT["gone mentions"], kept_before: isKept(before, row), kept_after: false });
    }
  }
  return fates;
}

/** The reason why a mention of both runs is not the same in both; 0: it is. */
function stepBetween(before: Frame, i: number, after: Frame, j: number): number {
  const differs = (column: string) => before.columns.get(column)?.at(i) !== after.columns.get(column)?.at(j);
  if (DECIDED.some(differs)) {
    const reasons = [before.text("dropped_because").at(i), after.text("dropped_because").at(j)];
    if (reasons.includes("outside the period")) return AT.period;
    if (reasons.includes("excluded")) return AT.exclusions;
    if (reasons.includes("no text")) return AT["changed records"];
    return AT.duplicates;
  }
  return OWN.some(differs) ? AT["changed records"] : 0;
}

/** The subjects that each mention is about. */
function aboutOf(matches: Frame): ReadonlyMap<string, ReadonlySet<string>> {
  const about = new Map<string, Set<string>>();
  for (let i = 0; i < matches.length; i++) {
    const mention = matches.text("mention").at(i)!, subject = matches.text("subject").at(i)!;
    const own = about.get(mention);
    if (own) own.add(subject);
    else about.set(mention, new Set([subject]));
  }
  return about;
}

function queriesThatChanged(before: KeptRun, after: KeptRun): ReadonlySet<string> {
  const [was, is] = [before, after].map(({ parameters }) =>
    new Map(parameters.subjects.map(({ name, query }) => [name, query]))
  );
  return new Set([...was.keys(), ...is.keys()].filter((name) => was.get(name) !== is.get(name)));
}
