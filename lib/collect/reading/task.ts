/** What reading one file is told, and what it hands back. @module */
import type { SourceSpec } from "../source_spec.ts";
import type { Zone } from "../../time/zone.ts";
import type { MentionTable } from "../mapping/mention_table.ts";
import { fromOf, type Plan, type Target } from "../mapping/plan.ts";
import { clockInName } from "../values/zone_in_name.ts";
import type { NamePerson } from "../people/pseudonym.ts";
import type { DateReading } from "../layout/date_reading.ts";
import type { Format } from "../types.ts";

/** An entry of `sources`, as far as reading a file depends on it. */
export type Source = Pick<
  SourceSpec,
  | "format"
  | "columns"
  | "time"
  | "defaults"
  | "encoding"
  | "delimiter"
  | "sheet"
  | "header_row"
  | "line"
  | "column_lines"
>;

/** One file to read. */
export interface Task {
  /** As messages and tables name it: relative to the study, `/` between folders. */
  readonly file: string;
  readonly source: Source;
  readonly clock: Pick<Zone, "toUtc">;
  readonly name: NamePerson;
  readonly formats: readonly Format[];
  readonly table: MentionTable;
  /** Says something once that a person should know. */
  note(text: string): void;
  /** Called now and then while rows are read: the place to write full parts and to report progress. */
  pause(): Promise<void>;
  /** Records wanted; reading stops soon after. */
  readonly limit?: number;
}

/** A text to read, as UTF-8. */
export interface TextInput {
  /** `exports/may.csv`, or `exports/may.zip/posts.csv`. */
  readonly name: string;
  /** From the start, without a byte order mark; may be called again. */
  chunks(): AsyncIterable<Uint8Array>;
  /** The first bytes, and whether they are all there is. */
  readonly sample: Uint8Array;
  readonly complete: boolean;
}

/** How the task's records become mentions, by the format that was found and what the study says. */
export function planOf(task: Task, format: Format | null, { form, turned, shortYears }: DateReading): Plan {
  const { source, clock, name, file } = task, column = source.columns.published_at, stated = clockInName(column);
  if (stated) task.note(`${file}: column "${column}" names the zone of its dates; they are read by it`);
  return {
    format,
    from: fromOf(format, source),
    named: new Set(Object.keys(source.columns) as Target[]),
    defaults: source.defaults,
    form,
    turned,
    shortYears,
    clock: stated ?? (format?.zone === "utc" ? UTC : clock),
    name,
    file,
  };
}

/** Whether the task has read enough. */
export function isDone({ limit, table }: Task): boolean {
  return limit !== undefined && table.mentions + table.rejections >= limit;
}

const UTC = { toUtc: (ms: number) => ms };
