/** Finds the records in an object of no known format: inside a wrapper, with the replies that lie in it. @module */
import { anyCaseFields } from "../mapping/fields_of.ts";
import { isObject } from "../mapping/key_paths.ts";
import { sourceOfUrl } from "../values/source_slug.ts";
import type { JsonObject } from "../types.ts";

/** Lists that hold what was answered to a record; others (`edits`, `media`) are part of it. */
const REPLIES = /^(?:replies|comments|children|answers|responses|thread|kids|ответы|комментарии|відповіді|коментарі)$/i;
/** Answers to answers are followed so deep. */
const DEPTH = 100;

/** The key under which a reply names the record that it lies in. */
export const AROUND = "\0around";
/** The key under which a reply without an address has the platform of the record that it lies in. */
export const SOURCE_AROUND = "\0source";

type Columns = Readonly<Record<string, string>>;

/**
 * The records of an object, by the study's columns: it may lie inside another, and hold the replies to it in a list, each
 * of which has a date and a text itself and names the record that it lies in.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { AROUND, ownRecords } from "./own_records.ts";
 *
 * const columns = { id: "id", published_at: "at", text: "text" };
 * const thread = { data: { id: 1, at: "2015-07-01", text: "a", replies: [{ id: 2, at: "2015-07-02", text: "b" }] } };
 * assert.deepEqual(ownRecords(thread, columns), [
 *   { id: 1, at: "2015-07-01", text: "a" },
 *   { id: 2, at: "2015-07-02", text: "b", [AROUND]: "1" },
 * ]);
 * ```
 */
export function ownRecords(record: JsonObject, columns: Columns): readonly JsonObject[] {
  if (columns.text === undefined || columns.published_at === undefined) return [record];
  if (!mayHoldReplies(record) && isWhole(record, columns)) return [record]; // nearly all are plain
  return withReplies(unwrapped(record, columns), columns, 0);
}

/** Whether an object holds a record beside the list of what was answered to it, and no other: `{ "post": {…}, "comments": […] }`. */
export function isThread(object: JsonObject, columns: Columns): boolean {
  if (columns.text === undefined || columns.published_at === undefined) return false;
  const values = Object.entries(object),
    lists = values.filter(([, value]) => Array.isArray(value) && value.some(isObject));
  return values.some(([, value]) => isObject(value) && isWhole(value, columns)) &&
    lists.length > 0 && lists.every(([key]) => REPLIES.test(key));
}

/** A record that lies inside another object, with what stands beside it there. */
function unwrapped(record: JsonObject, columns: Columns): JsonObject {
  if (isWhole(record, columns)) return record;
  const [key, inner] = Object.entries(record).find(([, value]) => isObject(value) && isWhole(value, columns)) ?? [];
  if (key === undefined) return record;
  const { [key]: _inner, ...beside } = record;
  return { ...beside, ...inner as JsonObject };
}

function withReplies(record: JsonObject, columns: Columns, depth: number): readonly JsonObject[] {
  const lists = Object.entries(record).flatMap(([key, value]) => {
    const list = REPLIES.test(key) ? listIn(value).filter(isObject) : [];
    return list.some((reply) => isWhole(reply, columns)) ? [{ key, list }] : [];
  });
  if (lists.length === 0 || depth > DEPTH) return [record];
  const own = Object.fromEntries(Object.entries(record).filter(([key]) => !lists.some((list) => list.key === key)));
  const id = columns.id === undefined ? null : anyCaseFields(record).text(columns.id),
    source = sourceIn(record, columns);
  const answers = (reply: JsonObject) => ({
    ...reply,
    ...id === null ? {} : { [AROUND]: id },
    ...source === null || sourceIn(reply, columns) !== null ? {} : { [SOURCE_AROUND]: source },
  });
  return [
    own,
    ...lists.flatMap(({ list }) => list.flatMap((reply) => withReplies(answers(reply), columns, depth + 1))),
  ];
}

/** The platform by a record's address, or by that of the one that it lies in. */
function sourceIn(record: JsonObject, { url }: Columns): string | null {
  if (url === undefined) return null;
  const around = record[SOURCE_AROUND];
  return sourceOfUrl(anyCaseFields(record).text(url)) ?? (typeof around === "string" ? around : null);
}

function mayHoldReplies(record: JsonObject): boolean {
  for (const key in record) {
    const value = record[key];
    if (value !== null && typeof value === "object" && REPLIES.test(key)) return true;
  }
  return false;
}

/** A list, or the one that an object holds: `{"data": […]}`. */
function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value).find((inner) => Array.isArray(inner)) as unknown[] ?? [] : [];
}

function isWhole(record: JsonObject, { text, published_at }: Columns): boolean {
  return isThere(record, text) && isThere(record, published_at);
}

function isThere(record: JsonObject, name: string): boolean {
  const value = record[name];
  return typeof value === "string" || anyCaseFields(record).value(name) !== null;
}
