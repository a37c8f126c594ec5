/** The facts at each step between two runs. @module */
import { buildFacts, type Facts } from "../../measure/mod.ts";
import { canonicalJson } from "../../run/files/hash.ts";
import { TextBuilder } from "../../tables/columns.ts";
import { Frame } from "../../tables/frame.ts";
import { selectRows } from "../../tables/select_rows.ts";
import { AT, type Changes } from "./changes_of.ts";
import { factsOfRun, type KeptRun } from "./kept_run.ts";
import { type AlignedTopic, STEPS } from "./types.ts";

/** A table of both runs, and for each of its rows the step at which it changes; 0: it is the same in both. */
interface ChangingTable {
  readonly before: Frame;
  /** The step at which each row of `before` goes. */
  readonly until: Int32Array;
  readonly after: Frame;
  /** The step at which each row of `after` comes. */
  readonly from: Int32Array;
}

/** Facts by step: 0 is the earlier run, the last is the later run, each exactly as it was measured. */
export interface Between {
  facts(step: number): Facts;
  /** Whether anything changes at a step. */
  changes(step: number): boolean;
}

/**
 * Makes ready to turn one run into the other, step by step. A topic of the later run that the earlier one has, too, is called
 * as it was there.
 */
export function betweenRuns(
  before: KeptRun,
  after: KeptRun,
  changes: Changes,
  topics: readonly AlignedTopic[],
): Between {
  const renamed = renameTopics(after, topics);
  const own = (mention: string) => changes.mentions.get(mention)?.step ?? 0;
  const tables = {
    mentions: changingTable(before.mentions, after.mentions, (frame, i) => own(frame.text("id").at(i)!)),
    matches: changingTable(
      before.matches,
      after.matches,
      (frame, i) => changes.matchStep(frame.text("mention").at(i)!, frame.text("subject").at(i)!),
    ),
    codes: changingTable(
      before.codes,
      after.codes,
      (frame, i) => changes.codeStep(frame.text("mention").at(i)!, frame.text("subject").at(i)),
    ),
    topic_members: changingTable(
      before.topic_members,
      renamed.topic_members,
      (frame, i) => changes.topicStep(frame.text("mention").at(i)!),
    ),
  };
  const [first, last] = [before, { ...after, ...renamed }].map(factsOfRun);
  const span = { from: Math.min(first.span.from, last.span.from), to: Math.max(first.span.to, last.span.to) };
  const moved = (step: number) => Object.values(tables).some((table) => isChangedAt(table, step));
  return {
    changes: (step) =>
      step === AT["other parameters"] || moved(step) || (step === AT.queries && subjectsDiffer(before, after)),
    facts(step) {
      if (step === 0) return first;
      if (step === STEPS.length) return last;
      const subjects = (step >= AT.queries ? after : before).parameters.subjects;
      const facts = buildFacts({
        mentions: rowsAfter(tables.mentions, step),
        matches: rowsAfter(tables.matches, step),
        topics: [before.topics, renamed.topics],
        topic_members: rowsAfter(tables.topic_members, step),
        codes: rowsAfter(tables.codes, step),
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

function changingTable(before: Frame, after: Frame, stepOf: (frame: Frame, i: number) => number): ChangingTable {
  const steps = (frame: Frame) => Int32Array.from({ length: frame.length }, (_, i) => stepOf(frame, i));
  return { before, until: steps(before), after, from: steps(after) };
}

/** The table after a step. Of a row that is the same in both runs the earlier run's is taken. */
function rowsAfter({ before, until, after, from }: ChangingTable, step: number): Frame[] {
  const stays = places(until, (turn) => turn === 0 || turn > step);
  const came = places(from, (turn) => turn !== 0 && turn <= step);
  return [selectRows(before, stays), selectRows(after, came)];
}

function places(steps: Int32Array, test: (step: number) => boolean): number[] {
  const rows: number[] = [];
  steps.forEach((step, row) => test(step) && rows.push(row));
  return rows;
}

/** Whether a step changes the table: rows that go and rows that come may hold the same. */
function isChangedAt({ before, until, after, from }: ChangingTable, step: number): boolean {
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
