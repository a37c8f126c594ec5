/** The facts at each step between two runs. @module */
import { buildFacts, type Facts } from "../../measure/mod.ts";
import { canonicalJson } from "../../run/files/hash.ts";
import { TextBuilder } from "../../tables/columns.ts";
import { Frame } from "../../tables/frame.ts";
import { selectRows } from "../../tables/select_rows.ts";
import { AT, type Changes } from "./changes_of.ts";
import { factsOfRun, type KeptRun } from "./kept_run.ts";
import { type AlignedTopic, STEPS } from "./types.ts";

/** A table in both runs, and for each row the step at which it goes or comes. */
interface Turning {
  readonly before: Frame;
  readonly until: Int32Array;
  readonly after: Frame;
  readonly from: Int32Array;
}

/** Facts by step: 0 is the earlier run, the last is the later run, each exactly as it was measured. */
export interface Between {
  facts(step: number): Facts;
  /** Whether anything changes at a step. */
  changes(step: number): boolean;
}

/** Prepares the way from one run to the other. Topics of the later run go by the earlier one's names where they are the same. */
export function betweenRuns(
  before: KeptRun,
  after: KeptRun,
  changes: Changes,
  topics: readonly AlignedTopic[],
): Between {
  const renamed = renameTopics(after, topics);
  const own = (mention: string) => changes.mentions.get(mention)?.step ?? 0;
  const tables = {
    mentions: turning(before.mentions, after.mentions, (frame, i) => own(frame.text("id").at(i)!)),
    matches: turning(
      before.matches,
      after.matches,
      (frame, i) => changes.matchStep(frame.text("mention").at(i)!, frame.text("subject").at(i)!),
    ),
    codes: turning(
      before.codes,
      after.codes,
      (frame, i) => changes.codeStep(frame.text("mention").at(i)!, frame.text("subject").at(i)),
    ),
    topic_members: turning(
      before.topic_members,
      renamed.topic_members,
      (frame, i) => changes.topicStep(frame.text("mention").at(i)!),
    ),
  };
  const [first, last] = [before, { ...after, ...renamed }].map(factsOfRun);
  const span = { from: Math.min(first.span.from, last.span.from), to: Math.max(first.span.to, last.span.to) };
  const moved = (step: number) => Object.values(tables).some((table) => moves(table, step));
  return {
    changes: (step) =>
      step === AT["other parameters"] || moved(step) || (step === AT.queries && subjectsDiffer(before, after)),
    facts(step) {
      if (step === 0) return first;
      if (step === STEPS.length) return last;
      const subjects = (step >= AT.queries ? after : before).parameters.subjects;
      const facts = buildFacts({
        mentions: at(tables.mentions, step),
        matches: at(tables.matches, step),
        topics: [before.topics, renamed.topics],
        topic_members: at(tables.topic_members, step),
        codes: at(tables.codes, step),
      }, { ...before.parameters, subjects, period: span });
      return withDaysOf(facts, first);
    },
  };
}

/** The span between the runs is that of both; how many days there are is the earlier run's until the last step. */
function withDaysOf(facts: Facts, { calendar: { lengths } }: Facts): Facts {
  const calendar = { ...facts.calendar, lengths: { ...facts.calendar.lengths, all: lengths.all } };
  return { ...facts, calendar };
}

/** Rows that are the same in both runs stay those of the earlier one. */
function turning(before: Frame, after: Frame, stepOf: (frame: Frame, i: number) => number): Turning {
  const steps = (frame: Frame) => Int32Array.from({ length: frame.length }, (_, i) => stepOf(frame, i));
  return { before, until: steps(before), after, from: steps(after) };
}

/** Step 0 in both: the row never changes, and the earlier run's stands. */
function at({ before, until, after, from }: Turning, step: number): Frame[] {
  const stays = places(until, (turn) => turn === 0 || turn > step);
  const came = places(from, (turn) => turn !== 0 && turn <= step);
  return [selectRows(before, stays), selectRows(after, came)];
}

function places(steps: Int32Array, test: (step: number) => boolean): number[] {
  const rows: number[] = [];
  steps.forEach((step, row) => test(step) && rows.push(row));
  return rows;
}

/** Whether rows go or come at a step that are not the same before and after. */
function moves({ before, until, after, from }: Turning, step: number): boolean {
  const [goes, comes] = [places(until, (turn) => turn === step), places(from, (turn) => turn === step)];
  if (goes.length !== comes.length) return true;
  const lines = (frame: Frame, rows: number[]) => rows.map((row) => lineOf(frame, row)).sort();
  const [old, young] = [lines(before, goes), lines(after, comes)];
  return old.some((line, i) => line !== young[i]);
}

function lineOf({ columns }: Frame, row: number): string {
  return JSON.stringify(
    [...columns].filter(([name]) => name !== "confidence" && name !== "similarity")
      .map(([, column]) => column.at(row)),
  );
}

function subjectsDiffer(before: KeptRun, after: KeptRun): boolean {
  return canonicalJson(before.parameters.subjects) !== canonicalJson(after.parameters.subjects);
}

function renameTopics(run: KeptRun, topics: readonly AlignedTopic[]): Pick<KeptRun, "topics" | "topic_members"> {
  const names = new Map(topics.map(({ before, after }) => [after, before]));
  const renamed = (frame: Frame) => {
    const column = new TextBuilder();
    for (const name of frame.text("topic").toArray()) column.add(names.get(name!) ?? name);
    return new Frame(new Map(frame.columns).set("topic", column.build()));
  };
  return { topics: renamed(run.topics), topic_members: renamed(run.topic_members) };
}
