/** Reads a JSON document: its records wherever the format keeps them. @module */
import { type JsonElement, jsonElements } from "../input/json_elements.ts";
import { parseJson } from "../input/parse_json.ts";
import { isObject } from "../mapping/key_paths.ts";
import { namesInside, type Wrapper } from "../mapping/wrapper.ts";
import type { Document, Format, JsonObject } from "../types.ts";
import { checkColumns, noteParts, withKeysOf } from "../layout/check_columns.ts";
import { asOneList, hasNoList, headOf, holdsNothing, jsonLayout, jsonNames, valueOf } from "./json_layout.ts";
import { type Item, readItems } from "./object_reader.ts";
import { named, unwrapped } from "./read_json_lines.ts";
import { resynced } from "./resynced.ts";
import type { Task, TextInput } from "./task.ts";

/** So much is kept of a document in which nothing could be read. */
const SHOWN_BYTES = 1000;

/** Reads every record of a document into the task's mentions and rejections. */
export async function readJson(given: TextInput, task: Task): Promise<void> {
  if (holdsNothing(given, task)) return task.note(`${given.name} holds no records: 0 records`);
  const input = asOneList(given);
  const { format, paths, root, wrapper } = jsonLayout(input, task);
  const names = namesInside(jsonNames(input, task.formats), wrapper);
  if (input.complete && names.length > 0) checkColumns(names, input.name, task.source);
  noteParts(names, input.name, task);
  const lists = await listsOf(input, format);
  const items = root ? () => oneItem(root) : () => itemsOf(input, paths, lists, wrapper);
  const count = await readItems(items, format, withKeysOf(task, names));
  if (count > 0) return;
  const isWhole = isSound(given);
  if (isWhole && !hasNoList(given)) return task.note(`${input.name} holds no records: 0 records`);
  const record = new TextDecoder().decode(given.sample.subarray(0, SHOWN_BYTES));
  const what = isWhole ? "the document holds no list of records" : "the document is damaged, no record was found";
  task.table.reject({ file: task.file, line: 1, reason: `JSON: ${what}`, record });
}

/** Whether a document can be parsed, an archive's beginning (`window.YTD… =`) aside. */
function isSound({ sample, complete }: TextInput): boolean {
  const text = new TextDecoder().decode(sample);
  try {
    parseJson(text.slice(Math.max(0, text.search(/[[{]/))).replace(/[\s;)]+$/, ""));
    return complete;
  } catch {
    return false;
  }
}

async function* oneItem(record: JsonObject): AsyncIterable<Item[]> {
  yield [{ line: 1, record }];
}

/** The lists that a format's records refer to, gathered beforehand: they may stand after the records. */
async function listsOf(input: TextInput, format: Format | null): Promise<Document["lists"]> {
  const lists: Record<string, JsonObject[]> = {};
  if (!format?.lists) return lists;
  const names = new Map(
    Object.entries(format.lists).flatMap(([name, paths]) => paths.map((path) => [path, name] as const)),
  );
  const scanner = jsonElements((path) => names.has(path), ({ path, text }) => {
    try {
      const value = parseJson(text);
      if (isObject(value)) (lists[names.get(path)!] ??= []).push(value);
    } catch { /* a list beside the records: its damage shows in them */ }
  });
  for await (const chunk of input.chunks()) scanner.push(chunk);
  scanner.end();
  return lists;
}

async function* itemsOf(
  input: TextInput,
  paths: ReadonlySet<string>,
  lists: Document["lists"],
  wrapper: Wrapper,
): AsyncIterable<Item[]> {
  let items: Item[] = [], keys: ReadonlySet<string> = new Set();
  const top = headOf(input);
  const scanner = jsonElements((path) => paths.has(path), (element) => {
    for (const item of parsed({ ...element, head: { ...top, ...element.head } }, lists, keys)) {
      if ("record" in item && keys.size === 0) keys = new Set(Object.keys(item.record));
      items.push(unwrapped(item, wrapper));
    }
  });
  for await (const chunk of input.chunks()) {
    scanner.push(chunk);
    yield items;
    items = [];
  }
  scanner.end();
  yield items;
}

function parsed(element: JsonElement, lists: Document["lists"], keys: ReadonlySet<string>): Item[] {
  const { text, line, head, open } = element;
  try {
    const record = valueOf(text);
    if (isObject(record)) return [{ line, record, document: { head, lists } }];
    if (isListOfObjects(record)) return record.map((one) => ({ line, record: one, document: { head, lists } }));
    return [{ line, raw: text, reason: `JSON: ${named(record)} stands in place of a record` }];
  } catch {
    const rest = resynced(text, keys);
    const reason = open && !rest ? "JSON: the file ends inside the record" : "JSON: the record is damaged";
    const broken: Item = { line, raw: rest ? text.slice(0, rest) : text, reason };
    if (!rest) return [broken];
    const at = line + text.slice(0, rest).split("\n").length - 1;
    return [broken, ...elementsIn(text.slice(rest), at, element).flatMap((next) => parsed(next, lists, keys))];
  }
}

/** Pages that were collected without joining them. */
function isListOfObjects(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** The elements of a piece of a list. */
function elementsIn(text: string, line: number, { path, head }: JsonElement): JsonElement[] {
  const found: JsonElement[] = [];
  const scanner = jsonElements(
    () => true,
    (element) => found.push({ ...element, path, head, line: element.line + line - 1 }),
  );
  scanner.push(new TextEncoder().encode(`[${text}`));
  scanner.end();
  return found;
}
