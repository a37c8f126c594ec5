/** Gathers what a weekly run found. @module */
import { basename, join } from "node:path";
import { readAlternatives } from "../alternatives/keep_alternatives.ts";
import { diffRuns } from "../diff/diff_runs.ts";
import { factsOfRun, listRuns, readRun } from "../diff/kept_run.ts";
import { type FinishedStudy, openFinished } from "../finished_study.ts";
import { companyHeadlines } from "../headlines.ts";
import { readCoverage } from "../coverage/read_coverage.ts";
import type { Facts, MeasureRow } from "../../measure/mod.ts";
import { layoutOf } from "../../run/files/layout.ts";
import type { Manifest } from "../../run/files/manifest.ts";
import { runBefore } from "../../run/files/place_before.ts";
import type { Study } from "../../study/types.ts";
import { movedTopics } from "./moved_topics.ts";
import { readWaiting } from "./read_waiting.ts";
import { spikesOf } from "./spikes_of.ts";
import type { FreshDays, Monday } from "./types.ts";

/**
 * What the last run of a study found, and how it differs from the run before it: the one whose days end last before, so that
 * a week is compared with the week before also where its study was mended and run again.
 *
 * @param study as it was read and run
 * @throws {StudyError} if the study has not been run
 *
 * @example
 * ```ts ignore
 * import { readStudy } from "../../study/read_study.ts";
 * import { gatherMonday } from "./gather_monday.ts";
 *
 * const { spikes, waiting } = await gatherMonday(await readStudy("/studies/may"));
 * console.log(spikes.length, waiting.length);
 * ```
 */
export async function gatherMonday(study: Study): Promise<Monday> {
  const { folder } = study, finished = await openFinished(folder), facts = finished.facts();
  const names = await listRuns(folder), run = names.at(-1)!, before = heldAgainst(folder, names);
  const diff = before === null ? null : await diffRuns(folder, [before, run]);
  const days = daysOf(facts), daysBefore = before === null ? null : daysOf(factsOfRun(await readRun(folder, before)));
  const isNew = (day: string) => daysBefore === null || day > daysBefore[1];
  const layout = layoutOf(folder), rows = measureRows(finished);
  const { books }: Manifest = JSON.parse(await Deno.readTextFile(layout.manifest));
  const inbox = await readWaiting(join(layout.out, "inbox.csv"));
  return {
    title: study.title,
    language: study.language,
    run,
    diff,
    days,
    days_before: daysBefore,
    books,
    fresh: daysBefore === null ? [] : freshDays(facts, daysBefore[1]),
    headlines: companyHeadlines(rows),
    spikes: await spikesOf(rows.filter(({ period }) => isNew(period)), facts, finished, study),
    waiting: inbox.filter(({ list }) => list === "answer"),
    ideas: inbox.filter(({ list }) => list === "idea").length,
    topics: movedTopics(diff),
    coverage: await readCoverage(folder),
    alternatives: await readAlternatives(folder),
  };
}

/** The run that the last one is compared with; null: it is the first. */
function heldAgainst(folder: string, names: readonly string[]): string | null {
  const [run, ...others] = names.map((name) => join(layoutOf(folder).runs, name)).reverse();
  const before = runBefore(run, others.reverse());
  return before === null ? null : basename(before);
}

function daysOf({ calendar: { periods: { day } } }: Facts): [string, string] {
  return [day[0] ?? "", day.at(-1) ?? ""];
}

function measureRows(finished: FinishedStudy): MeasureRow[] {
  return [...finished.frames("measures")].flatMap((frame) => frame.rows()) as unknown as MeasureRow[];
}

/** Mentions of each company in the days after one, and in as many days before those. */
function freshDays({ subjects, calendar, days }: Facts, last: string): FreshDays[] {
  const all = calendar.periods.day, start = all.findIndex((day) => day > last), length = all.length - start;
  if (start < 0) return [];
  return subjects.filter(({ kind }) => kind === "company").map(({ name, kept }) => {
    const between = (from: number, to: number) => kept.filter((row) => days[row] >= from && days[row] < to).length;
    return {
      subject: name,
      days: [all[start], all.at(-1)!] as const,
      mentions: between(start, all.length),
      before: start >= length ? between(start - length, start) : null,
    };
  });
}
