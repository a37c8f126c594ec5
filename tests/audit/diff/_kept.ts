/** Kept runs made of studies in few words. */
import { buildFacts, countMeasures, type FactParameters } from "../../../lib/measure/mod.ts";
import { part } from "../../../lib/measure/decisions_part.ts";
import type { KeptRun } from "../../../lib/audit/diff/kept_run.ts";
import { Frame, FrameBuilder } from "../../../lib/tables/frame.ts";
import { joinFrames } from "../../../lib/tables/join_frames.ts";
import { SCHEMAS, type TableName } from "../../../lib/tables/schemas.ts";
import { parametersOf, type Study, tablesOf } from "../../measure/study.ts";

/** The run that a study would have left: of its mentions, what the table `decisions` keeps. */
export function keptRun(name: string, study: Study): KeptRun {
  const tables = tablesOf(study), parameters = parametersOf(study);
  const whole = (table: keyof typeof tables) => {
    const frames = [...tables[table]];
    return frames.length > 0 ? joinFrames(frames) : new FrameBuilder(SCHEMAS[table as TableName]).build();
  };
  const accounts = study.subjects.flatMap((subject) => subject.accounts);
  const columns = new Map(part({ mentions: whole("mentions") }, { accounts }).tables.decisions.columns);
  columns.set("id", columns.get("mention")!);
  columns.set("clean_text", columns.get("addressed")!);
  return {
    name,
    manifest: { stages: [{ parameters }] } as never,
    parameters,
    mentions: new Frame(columns),
    matches: whole("matches"),
    topics: whole("topics"),
    topic_members: whole("topic_members"),
    codes: whole("codes"),
    measures: new FrameBuilder(SCHEMAS.measures).build(),
  };
}

/** Its measures as a study counts them, by what names them. */
export function measured(study: Study, parameters: FactParameters = parametersOf(study)) {
  return new Map(
    countMeasures(buildFacts(tablesOf(study), parameters)).map((row) => [
      JSON.stringify([row.measure, row.subject, row.period_kind, row.period, row.dimension, row.value]),
      row,
    ]),
  );
}
