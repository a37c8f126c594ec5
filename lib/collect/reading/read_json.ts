/** Reads a JSON document: its records wherever the format keeps them. @module */
import { type JsonElement, jsonElements } from "../input/json_elements.ts";
import { parseJson } from "../input/parse_json.ts";
import { isObject, keyPaths } from "../mapping/key_paths.ts";
import { recognise, type Recognised } from "../recognise.ts";
import type { Document, Format, JsonObject } from "../types.ts";
import { checkColumns, withKeysOf } from "../layout/check_columns.ts";
import { chooseFormat } from "../layout/choose_format.ts";
import { type Item, readItems } from "./object_reader.ts";
import { named } from "./read_json_lines.ts";
import { resynced } from "./resynced.ts";
import type { Task, TextInput } from "./task.ts";

/** Where the records lie, and what they are. */
interface JsonLayout {
  readonly format: Format | null;
  readonly recognised: readonly Recognised[];
  readonly paths: ReadonlySet<string>;
  /** The whole document, where it is one record itself. */
  readonly root: JsonObject | null;
}

/** Reads every record of a document into the task's mentions and rejections. */
export async function readJson(input: TextInput, task: Task): Promise<void> {
  const { format, paths, root } = jsonLayout(input, task);
  const names = jsonNames(input, task.formats);
  if (input.complete && names.length > 0) checkColumns(names, input.name, task.source);
  const lists = await listsOf(input, format);
  const items = root ? () => oneItem(root) : () => itemsOf(input, paths, lists);
  const count = await readItems(items, format, withKeysOf(task, names));
  if (count === 0) task.note(`${input.name} holds no records: 0 records`);
}

/** Records found in the first bytes, by their list's path, and the formats that they fit; `open`: choose none yet. */
export function jsonLayout(input: TextInput, task: Task, open = false): JsonLayout {
  const named = task.formats.find(({ name }) => name === task.source.format);
  const declared = new Set(task.formats.flatMap((format) => format.records ?? []));
  const recognised: Recognised[] = [];
  for (const [path, records] of sampled(input, (path) => declared.has(path))) {
    const names = new Set(records.flatMap((record) => [...keyPaths(record)]));
    recognised.push(
      ...recognise(names, task.formats, "objects").filter(({ format }) => format.records?.includes(path)),
    );
  }
  const root = recognised.length === 0 ? rootRecord(input, task) : null;
  if (root) recognised.push(...recognise(new Set(keyPaths(root)), task.formats, "objects"));
  recognised.sort((a, b) => b.met - a.met || b.known - a.known);
  const format = open ? null : named ?? chooseFormat({ recognised }, namesIn(input), input.name, task);
  return { format, recognised, root, paths: new Set(format?.records?.length ? format.records : pathsIn(input)) };
}

/** A document that is one record: an object that a format knows, or with all the keys that the study names. */
function rootRecord(input: TextInput, { formats, source }: Task): JsonObject | null {
  if (!input.complete) return null;
  try {
    const value = parseJson(new TextDecoder().decode(input.sample).trim()), names = Object.values(source.columns);
    if (!isObject(value)) return null;
    const paths = new Set(keyPaths(value));
    const named = names.length > 0 && names.every((name) => paths.has(name));
    return named || recognise(paths, formats, "objects").length > 0 ? value : null;
  } catch {
    return null;
  }
}

async function* oneItem(record: JsonObject): AsyncIterable<Item[]> {
  yield [{ line: 1, record }];
}

/** The lists of objects nearest to the document's top: where there is no format. */
function pathsIn(input: TextInput): string[] {
  const root = sampled(input, (path) => path === "");
  if (root.size > 0) return [""];
  const all = [...sampled(input, () => true)].sort((a, b) => b[1].length - a[1].length);
  return all.length > 0 ? [all[0][0]] : [""];
}

function namesIn(input: TextInput): string[] {
  const found = [...sampled(input, () => true).values()];
  return [...new Set(found.flatMap((records) => records.flatMap((record) => Object.keys(record))))];
}

/** Paths of the keys of the first records. */
export function jsonNames(input: TextInput, formats: readonly Format[]): string[] {
  const declared = new Set(formats.flatMap((format) => format.records ?? []));
  const known = sampled(input, (path) => declared.has(path));
  const found = known.size > 0 ? known : sampled(input, () => true);
  return [...new Set([...found.values()].flatMap((records) => records.flatMap((record) => [...keyPaths(record)])))];
}

function sampled(input: TextInput, wanted: (path: string) => boolean): Map<string, JsonObject[]> {
  const found = new Map<string, JsonObject[]>();
  const scanner = jsonElements(wanted, ({ path, text, open }) => {
    if (open) return;
    try {
      const record = parseJson(text);
      if (!isObject(record)) return;
      if (!found.has(path)) found.set(path, []);
      found.get(path)!.push(record);
    } catch { /* damaged: said when it is read */ }
  });
  scanner.push(input.sample);
  return found;
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
): AsyncIterable<Item[]> {
  let items: Item[] = [], keys: ReadonlySet<string> = new Set();
  const scanner = jsonElements((path) => paths.has(path), (element) => {
    for (const item of parsed(element, lists, keys)) {
      if ("record" in item && keys.size === 0) keys = new Set(Object.keys(item.record));
      items.push(item);
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
    const record = parseJson(text);
    if (isObject(record)) return [{ line, record, document: { head, lists } }];
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
