/** Finds where a JSON document keeps its records, and which format they have. @module */
import { jsonElements } from "../input/json_elements.ts";
import { closingBracket } from "../input/json_spans.ts";
import { parseJson } from "../input/parse_json.ts";
import { isPythonDict, jsonOfPython } from "../input/python_literal.ts";
import { SCRIPT } from "../input/sniff.ts";
import { foldHeader } from "../mapping/header_names.ts";
import { isObject, keyPaths, ownPaths } from "../mapping/key_paths.ts";
import { inside, withoutLists, type Wrapper, wrapperIn } from "../mapping/wrapper.ts";
import { columnsByName } from "../propose/guess_columns.ts";
import { recognise, type Recognised } from "../recognise.ts";
import type { Format, JsonObject } from "../types.ts";
import { asRecords, isByKey, recordsIn } from "../layout/as_records.ts";
import { isThread } from "../layout/own_records.ts";
import { chooseFormat, isWhole } from "../layout/choose_format.ts";
import { linesLayout, sampleNames } from "./read_json_lines.ts";
import type { Task, TextInput } from "./task.ts";

/** Where the records lie, and what they are. */
export interface JsonLayout {
  readonly format: Format | null;
  readonly recognised: readonly Recognised[];
  readonly paths: ReadonlySet<string>;
  /** The whole document, where it is one record itself. */
  readonly root: JsonObject | null;
  /** The keys under which each object of a list holds its record. */
  readonly wrapper: Wrapper;
}

const OPEN_LIST = new TextEncoder().encode("[");

/**
 * Records found in the first bytes, by their list's path, and the formats that they fit; `open`: choose none yet. The
 * lists that formats declare are looked through first, then those a list of pages deeper, then any other.
 */
export function jsonLayout(input: TextInput, task: Task, open = false): JsonLayout {
  const named = task.formats.find(({ name }) => name === task.source.format);
  const declared = declaredPaths(task.formats);
  let found = recognisedIn(input, task.formats, (path) => declared.has(path));
  const isPaged = found.length === 0;
  if (isPaged) found = recognisedIn(input, task.formats, (path) => path !== "" && declared.has(path));
  const isWrapped = found.length === 0, inLists = isWrapped ? recognisedIn(input, task.formats, () => true, true) : [];
  const whole = isWrapped ? rootRecord(input, task) ?? wrappedRoot(inLists, input, task) : null;
  const root = whole && isOnlyAround(whole, inLists, task) ? null : whole;
  if (isWrapped && !root) found = [...withWrapped(inLists, input, task)];
  const recognised = found.length > 0 || !root ? found : recognise(new Set(keyPaths(root)), task.formats, "objects");
  const sorted = recognised.toSorted((a, b) => b.met - a.met || b.known - a.known);
  const distinct = sorted.filter(({ format }, i) => sorted.findIndex((other) => other.format === format) === i);
  const format = open ? null : named ?? chooseFormat({ recognised: distinct }, namesIn(input), input.name, task);
  const met = isWrapped ? found.filter((one) => one.format === format).map(({ path }) => path) : [];
  const declares = format?.records?.length && !(named && liesElsewhere(input, format.records, task));
  const paths = met.length > 0 ? met : declares ? format.records! : pathsIn(input, task);
  const wrapper = found.find((one) => one.format === (open ? distinct[0]?.format : format))?.wrapper ?? [];
  const read = new Set(paths.filter((path) => !isPaged || isWrapped || path));
  return { format, recognised: distinct, root, paths: read, wrapper };
}

/** Formats of records that lie one inside an object of a list each, where no list outside those objects is known. */
function withWrapped(inLists: readonly Listed[], input: TextInput, { formats }: Task): readonly Listed[] {
  const wrapped = recognisedIn(input, formats, () => true, true, true);
  const isAround = (outer: string, path: string) => path !== outer && path.startsWith(outer);
  const outermost = wrapped.filter(({ path }) => inLists.every((one) => isAround(path, one.path)));
  return outermost.length > 0 ? outermost : inLists;
}

/** Paths of the keys of the first records, or of a document that is one. */
export function jsonNames(input: TextInput, formats: readonly Format[]): string[] {
  const declared = declaredPaths(formats);
  const known = sampled(input, (path) => declared.has(path));
  const found = known.size > 0 ? known : sampled(input, () => true);
  return [...new Set([...found.values()].flatMap((records) => records.flatMap((record) => [...keyPaths(record)])))];
}

/**
 * Whether the lines of what looks like JSON Lines are documents that hold their records in a list: pages of an
 * interface's answers, or one document that was written without line ends.
 */
export function linesArePages(input: TextInput, task: Task): boolean {
  const names = sampleNames(input), declared = declaredPaths(task.formats);
  if (isRecord(names, task)) return holdsList(input, task);
  if (holdsNothing(input, task)) return true;
  const inner = namesOfLists(input);
  return hasColumns(inner, task) || tells(inner.map((name) => name.slice(name.lastIndexOf(".") + 1))) ||
    recognisedIn(input, task.formats, (path) => declared.has(path)).length > 0 ||
    linesLayout(input, task.formats).wrapper.length === 0 && holdsPages(input, task);
}

function holdsPages(input: TextInput, task: Task): boolean {
  return (recordsIn(wholeDocument(input), (names) => isRecord(names, task)) ?? []).length > 1 ||
    [false, true].some((wrapped) => recognisedIn(input, task.formats, (path) => path !== "", true, wrapped).length > 0);
}

/** Whether what looks like a record is one object around a list of them, at a place that their format does not declare. */
function holdsList(input: TextInput, task: Task): boolean {
  const document = wholeDocument(input);
  if (!isObject(document)) return false;
  const inLists = recognisedIn(input, task.formats, (path) => path !== "", true);
  return isOnlyAround(document, inLists.filter(({ format, path }) => !format.records?.includes(path)), task);
}

/** Texts, numbers and truth values at a document's top, wherever they stand; none of one too long to see. */
export function headOf(input: TextInput): JsonObject {
  const document = wholeDocument(input);
  if (!isObject(document)) return {};
  return Object.fromEntries(
    Object.entries(document).filter(([, value]) => value !== null && typeof value !== "object"),
  );
}

/** Whether a sound document says that there was nothing to export: no record, and a list that is empty. */
export function holdsNothing(input: TextInput, task: Task): boolean {
  const document = wholeDocument(input);
  if (document === null || isObject(document) && Object.keys(document).length === 0) return true;
  if (isObject(document) && (isRecord([...keyPaths(document)], task) || isOfRecords(document, task))) return false;
  const lists = listsIn(document);
  return lists.length > 0 && lists.every(({ length }) => length === 0);
}

/** Whether all values of an object are objects, and one is a record: its empty lists are a part of it. */
function isOfRecords(document: JsonObject, task: Task): boolean {
  const values = Object.values(document);
  return values.every(isObject) && values.some((value) => isObject(value) && isRecord([...ownPaths(value)], task));
}

/** Whether a document holds no list at all, as an interface's message of an error does. */
export function hasNoList(input: TextInput): boolean {
  return listsIn(wholeDocument(input)).length === 0;
}

/** Objects that follow each other without a list around them, as one list; any other input as it is. */
export function asOneList(input: TextInput): TextInput {
  const text = new TextDecoder().decode(input.sample), start = text.search(/\S/);
  if (text[start] !== "{") return input;
  const end = closingBracket(text, start);
  if (end < 0 || !/^[\s,]*\{/.test(text.slice(end + 1))) return input;
  const sample = new Uint8Array(input.sample.length + 1);
  sample.set(OPEN_LIST);
  sample.set(input.sample, 1);
  return {
    ...input,
    sample,
    async *chunks() {
      yield OPEN_LIST;
      yield* input.chunks();
    },
  };
}

/** The document with its records in a list, where they lie in none. */
export async function withList(input: TextInput, task: Task): Promise<TextInput> {
  const hasList = sampled(input, () => true).size > 0, known = (names: readonly string[]) => isRecord(names, task);
  const isListed = hasList && !isByKey(new TextDecoder().decode(input.sample), (names) => isWritten(names, task));
  return isListed || holdsNothing(input, task) ? input : await asRecords(input, known);
}

/** Whether keys are a record's: a format knows them, the study names them, or they name a date and a text. */
function isRecord(names: readonly string[], task: Task): boolean {
  return hasColumns(names, task) || recognise(names, task.formats, "objects").length > 0 ||
    tells(names.filter((name) => !name.includes(".")));
}

/** The same of an object that stands before a list: a chat, too, has an id and a name. */
function isWritten(names: readonly string[], task: Task): boolean {
  const { text, published_at } = task.source.columns, folded = names.map(foldHeader);
  return isWhole(task.source.columns)
    ? folded.includes(foldHeader(text)) || folded.includes(foldHeader(published_at))
    : isRecord(names, task);
}

function hasColumns(names: readonly string[], { source }: Task): boolean {
  const known = new Set(names.map(foldHeader));
  return Object.values(source.columns).some((name) => known.has(foldHeader(name)));
}

/** Whether names say that they hold a date and a text. */
function tells(names: readonly string[]): boolean {
  const { text, published_at } = columnsByName(names);
  return text !== undefined && published_at !== undefined;
}

function declaredPaths(formats: readonly Format[]): ReadonlySet<string> {
  return new Set(formats.flatMap((format) => format.records ?? []));
}

/** A format that the records of a list fit. */
interface Listed extends Recognised {
  readonly path: string;
  readonly wrapper: Wrapper;
}

/**
 * Formats that the records of lists fit, each with its list; `anywhere`: of formats that declare other lists, too;
 * `wrapped`: of records that lie inside the objects of the list.
 */
function recognisedIn(
  input: TextInput,
  formats: readonly Format[],
  wanted: (path: string) => boolean,
  anywhere = false,
  wrapped = false,
): Listed[] {
  const isKnown = (names: Iterable<string>) => recognise(names, formats, "objects").length > 0;
  return [...sampled(input, wanted)].flatMap(([path, records]) => {
    const wrapper = wrapped ? wrapperIn(records, isKnown) : [];
    if (wrapped && wrapper.length === 0) return [];
    const names = new Set(records.flatMap((record) => [...keyPaths(inside(record, wrapper))]));
    return recognise(names, formats, "objects").filter(({ format }) => anywhere || format.records?.includes(path))
      .map((one) => ({ ...one, path, wrapper }));
  });
}

/** Whether a document is known by nothing but a list of records in it, which are of that format themselves. */
function isOnlyAround(root: JsonObject, inLists: readonly Recognised[], { formats, source }: Task): boolean {
  if (Object.keys(source.columns).length > 0 || recognise(ownPaths(root), formats, "objects").length > 0) return false;
  const [best] = recognise(keyPaths(root), formats, "objects");
  return inLists.some(({ format }) => format === best?.format);
}

/** A document that is one record: an object that a format knows, or with all the keys that the study names, or a thread. */
function rootRecord(input: TextInput, { formats, source }: Task): JsonObject | null {
  const value = wholeDocument(input), names = Object.values(source.columns);
  if (!isObject(value)) return null;
  const paths = new Set(keyPaths(value));
  const named = names.length > 0 && names.every((name) => paths.has(name));
  return named || isThread(value, source.columns) || recognise(paths, formats, "objects").length > 0 ? value : null;
}

/** A document that is one record inside another object, with all lists of records in it. */
function wrappedRoot(inLists: readonly Listed[], input: TextInput, { formats, source }: Task): JsonObject | null {
  const value = wholeDocument(input);
  if (!isObject(value) || Object.keys(source.columns).length > 0) return null;
  const own = withoutLists(value), known = (names: Iterable<string>) => recognise(names, formats, "objects").length > 0;
  const wrapper = wrapperIn([own], known), start = `${wrapper.join(".")}.`;
  return wrapper.length > 0 && inLists.every(({ path }) => path.startsWith(start)) ? inside(value, wrapper) : null;
}

/** The document's value; undefined if it is no sound one, or too long to say. */
function wholeDocument(input: TextInput): unknown {
  if (!input.complete) return undefined;
  try {
    return parseJson(new TextDecoder().decode(input.sample).trim().replace(SCRIPT, "").replace(/\)?;?$/, ""));
  } catch {
    return undefined;
  }
}

function listsIn(value: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return [value];
  return isObject(value) ? Object.values(value).flatMap(listsIn) : [];
}

/** Whether a named format's lists hold nothing here, and another list has columns that the study names beside it. */
function liesElsewhere(input: TextInput, records: readonly string[], { source }: Task): boolean {
  if (sampled(input, (path) => records.includes(path)).size > 0) return false;
  const wanted = new Set(Object.values(source.columns).map(foldHeader));
  return [...jsonNames(input, [])].some((name) => wanted.has(foldHeader(name)));
}

/** Where there is no format: the list at the top, else the one with most of the study's columns, else the longest. */
function pathsIn(input: TextInput, { source }: Task): string[] {
  if (sampled(input, (path) => path === "").size > 0) return [""];
  const wanted = new Set(Object.values(source.columns).map(foldHeader));
  const met = (records: readonly JsonObject[]) =>
    new Set(records.flatMap((record) => [...keyPaths(record)].map(foldHeader).filter((name) => wanted.has(name)))).size;
  const all = [...sampled(input, () => true)].map(([path, records]) => ({ path, records, met: met(records) }))
    .sort((a, b) => b.met - a.met || b.records.length - a.records.length);
  return [all[0]?.path ?? ""];
}

function namesIn(input: TextInput): string[] {
  const found = [...sampled(input, () => true).values()];
  return [...new Set(found.flatMap((records) => records.flatMap((record) => Object.keys(record))))];
}

/** Paths of the keys of objects that lie in lists. */
function namesOfLists(input: TextInput): string[] {
  const found = [...sampled(input, (path) => path !== "").values()];
  return [...new Set(found.flatMap((records) => records.flatMap((record) => [...keyPaths(record)])))];
}

/** The value of a record, also as Python prints it in a list. */
export function valueOf(text: string): unknown {
  return parseJson(isPythonDict(text) ? jsonOfPython(text) : text);
}

function sampled(input: TextInput, wanted: (path: string) => boolean): Map<string, JsonObject[]> {
  const found = new Map<string, JsonObject[]>();
  const scanner = jsonElements(wanted, ({ path, text, open }) => {
    if (open) return;
    try {
      const value = valueOf(text),
        records = Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
      if (records.length === 0) return;
      if (!found.has(path)) found.set(path, []);
      found.get(path)!.push(...records);
    } catch { /* damaged: said when it is read */ }
  });
  scanner.push(input.sample);
  return found;
}
