/** What readers of records that are objects have in common. @module */
import { anyCaseFields, type NamedFields, objectFields, rowObjectFields } from "../mapping/fields_of.ts";
import { keyPaths } from "../mapping/key_paths.ts";
import { pickFrom } from "../mapping/make_mention.ts";
import { fromOf, namesOf, type Plan } from "../mapping/plan.ts";
import { AROUND, ownRecords, SOURCE_AROUND } from "../layout/own_records.ts";
import { nested } from "../layout/row_records.ts";
import type { Document, Format, JsonObject } from "../types.ts";
import { careful } from "./careful.ts";
import { isDone, planOf, type Task } from "./task.ts";
import { timeFormOf } from "../layout/time_form.ts";

/** A record of the input, or a piece of it that is none. */
export type Item =
  | { readonly line: number; readonly record: JsonObject; readonly raw?: string; readonly document?: Document }
  | { readonly line: number; readonly raw: string; readonly reason: string };

const NO_DOCUMENT: Document = { head: {}, lists: {} };

/**
 * Maps all items into the task's table: once through for the dates' form, where that is open, once for good.
 *
 * @returns how many items there were
 */
export async function readItems(
  items: () => AsyncIterable<readonly Item[]>,
  format: Format | null,
  task: Task,
): Promise<number> {
  const column = namesOf(fromOf(format, task.source).published_at)[0] ?? "date";
  const form = await timeFormOf(() => dateValues(items(), format, task), task, format, column);
  const mapper = careful(withAround(planOf(task, format, form)), task), fieldsOf = fieldsReader(format);
  let count = 0;
  for await (const some of items()) {
    for (const item of some) {
      if (isDone(task)) break;
      count++;
      if ("reason" in item) {
        task.table.reject({ file: task.file, line: item.line, reason: item.reason, record: item.raw });
        continue;
      }
      const records = recordsOf(item, format, task);
      // As it stands in the file; of a page or a thread the one record that it is about.
      const raw = (record: JsonObject) =>
        records.length > 1 ? JSON.stringify(record) : item.raw ?? JSON.stringify(item.record);
      for (const record of records) mapper.map(fieldsOf(record), item.line, () => raw(record));
    }
    await task.pause();
    if (isDone(task)) break;
  }
  mapper.finish();
  await task.pause();
  return count;
}

/** An item's records: a page or a thread may hold many. */
function recordsOf(
  { record, document = NO_DOCUMENT }: { record: JsonObject; document?: Document },
  format: Format | null,
  task: Task,
) {
  if (format === null) return ownRecords(record, task.source.columns);
  if (!format.expand) return [record];
  const isFlat = format.shape === "objects" && Object.keys(record).some((key) => key.includes("."));
  return format.expand(isFlat ? nested(Object.entries(record), new Map()) : record, document);
}

/** A reply that lies in a record and does not say itself what it answers answers that one. */
function withAround(plan: Plan): Plan {
  if (plan.format !== null) return plan;
  const { parent, source } = plan.from;
  return {
    ...plan,
    from: { ...plan.from, parent: [...namesOf(parent), AROUND], source: [...namesOf(source), SOURCE_AROUND] },
  };
}

/**
 * A format of tables compares names as headers are compared, and so are the study's own where there is no format. Other
 * formats are told by names in any case, too: where the first record writes them otherwise, all are looked up so.
 */
function fieldsReader(format: Format | null): (record: JsonObject) => NamedFields {
  if (format === null) return anyCaseFields;
  if (format.shape === "table") return rowObjectFields;
  if (format.expand) return objectFields;
  let isExact: boolean | null = null;
  return (record) => {
    isExact ??= isWrittenSo(record, format);
    return isExact ? objectFields(record) : anyCaseFields(record);
  };
}

/** Whether a record has names by which a format is told, letter by letter. */
function isWrittenSo(record: JsonObject, { recognise }: Format): boolean {
  const names = new Set(keyPaths(record));
  return recognise.some((set) => set.every((name) => name.split("|").some((one) => names.has(one))));
}

async function* dateValues(
  items: AsyncIterable<readonly Item[]>,
  format: Format | null,
  task: Task,
): AsyncIterable<string> {
  const from = fromOf(format, task.source).published_at, fieldsOf = fieldsReader(format);
  for await (const some of items) {
    for (const item of some) {
      if ("reason" in item) continue;
      for (const record of recordsOf(item, format, task)) {
        const value = pickFrom(fieldsOf(record), from);
        if (value !== null) yield String(value);
      }
    }
  }
}
