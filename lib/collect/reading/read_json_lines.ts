/** Reads JSON Lines: an object a line. @module */
import { jsonSpans } from "../input/json_spans.ts";
import { parseJson } from "../input/parse_json.ts";
import { isPythonDict, jsonOfPython } from "../input/python_literal.ts";
import { LINE_LIMIT_BYTES, type TextLine, textLines } from "../input/text_lines.ts";
import { isObject, keyPaths } from "../mapping/key_paths.ts";
import { inside, type Wrapper, wrapperIn } from "../mapping/wrapper.ts";
import { recognise, type Recognised } from "../recognise.ts";
import type { Format, JsonObject } from "../types.ts";
import { checkColumns, noteParts, withKeysOf } from "../layout/check_columns.ts";
import { chooseFormat } from "../layout/choose_format.ts";
import { type Item, readItems } from "./object_reader.ts";
import type { Task, TextInput } from "./task.ts";

/** Reads every line into the task's mentions and rejections. */
export async function readJsonLines(input: TextInput, task: Task): Promise<void> {
  const { names, recognised, wrapper } = linesLayout(input, task.formats);
  const format = chooseFormat({ recognised }, topNames(names), input.name, task);
  // Where more records follow than were looked at, a key may yet come.
  if (input.complete && names.length > 0) checkColumns(names, input.name, task.source);
  noteParts(names, input.name, task);
  await readItems(() => itemsOf(input, format ? wrapper : []), format, withKeysOf(task, names));
}

/** Names of the first records, the formats that they fit, and what the records lie in. */
export interface LinesLayout {
  readonly names: string[];
  readonly recognised: readonly Recognised[];
  readonly wrapper: Wrapper;
}

/** The layout of lines by the first of them; records of a known format may each lie in another object. */
export function linesLayout(input: TextInput, formats: readonly Format[]): LinesLayout {
  const records = sampleRecords(input);
  const wrapper = wrapperIn(records, (names) => recognise(names, formats, "objects").length > 0);
  const names = namesOf(wrapper.length === 0 ? records : records.map((record) => inside(record, wrapper)));
  return { names, recognised: recognise(names, formats, "objects"), wrapper };
}

async function* itemsOf(input: TextInput, wrapper: Wrapper): AsyncIterable<Item[]> {
  const parse = parserOf(input);
  for await (const lines of textLines(input.chunks())) {
    const items = lines.filter(({ text }) => text.trim() !== "").flatMap((line) => parseLine(line, parse));
    yield wrapper.length === 0 ? items : items.map((item) => unwrapped(item, wrapper));
  }
}

/** An item with its record as it lies within; what is kept of a rejected one is the whole of it. */
export function unwrapped(item: Item, wrapper: Wrapper): Item {
  if ("reason" in item || wrapper.length === 0) return item;
  return { ...item, record: inside(item.record, wrapper), raw: item.raw ?? JSON.stringify(item.record) };
}

/** A file of which every line is what Python prints is read so; a line of that kind among JSON is damage. */
function parserOf(input: TextInput): (text: string) => unknown {
  const isPython = linesOf(input).every(isPythonDict);
  return isPython ? (text) => parseJson(jsonOfPython(text)) : parseJson;
}

/** What a line holds: one object, several in a list or side by side, or nothing of use. */
function parseLine({ line, text }: TextLine, parse: (text: string) => unknown): Item[] {
  // Of a file that was put behind another; of a text sequence (RFC 7464); of a list whose brackets were cut off.
  const raw = text.replace(/^\ufeff|^\p{Cc}+/u, "").replace(/,\s*$/, "");
  if (raw.length >= LINE_LIMIT_BYTES) return [{ line, raw, reason: "JSON: the line is too long" }];
  try {
    const value = parse(raw), records = Array.isArray(value) ? value : [value];
    return records.length > 0 && records.every(isObject)
      ? records.map((record) => ({ line, record, ...isObject(value) ? { raw } : {} }))
      : [{ line, raw, reason: `JSON: the line holds ${named(value)}, not an object` }];
  } catch {
    const spans = jsonSpans(raw) ?? [];
    if (spans.length < 2) return [{ line, raw, reason: "JSON: the line breaks off or is damaged" }];
    return spans.map(({ start, end }) => parsePiece(raw.slice(start, end), line));
  }
}

function parsePiece(raw: string, line: number): Item {
  try {
    const record = parseJson(raw);
    return isObject(record)
      ? { line, record, raw }
      : { line, raw, reason: `JSON: ${named(record)} stands in place of a record` };
  } catch {
    return { line, raw, reason: "JSON: the record is damaged" };
  }
}

/** What a value is, in words. */
export function named(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

/** Paths of the keys of the first records. */
export function sampleNames(input: TextInput): string[] {
  return namesOf(sampleRecords(input));
}

function namesOf(records: readonly JsonObject[]): string[] {
  return [...new Set(records.flatMap((record) => [...keyPaths(record)]))];
}

function sampleRecords(input: TextInput): JsonObject[] {
  const parse = parserOf(input);
  return linesOf(input).flatMap((text) => parseLine({ line: 0, text: text.trim() }, parse))
    .flatMap((item) => "record" in item ? [item.record] : []);
}

/** Lines of the beginning that hold anything. */
function linesOf({ sample, complete }: TextInput): string[] {
  const lines = new TextDecoder().decode(sample).split("\n");
  if (!complete) lines.pop();
  return lines.filter((text) => text.trim() !== "");
}

/** Keys at the top, for messages. */
export function topNames(names: Iterable<string>): string[] {
  return [...names].filter((name) => !name.includes("."));
}
