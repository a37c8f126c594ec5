/** Reads JSON Lines: an object a line. @module */
import { jsonSpans } from "../input/json_spans.ts";
import { parseJson } from "../input/parse_json.ts";
import { isPythonDict, jsonOfPython } from "../input/python_literal.ts";
import { LINE_LIMIT_BYTES, type TextLine, textLines } from "../input/text_lines.ts";
import { isObject, keyPaths } from "../mapping/key_paths.ts";
import { recognise } from "../recognise.ts";
import type { JsonObject } from "../types.ts";
import { checkColumns, noteParts, withKeysOf } from "../layout/check_columns.ts";
import { chooseFormat } from "../layout/choose_format.ts";
import { type Item, readItems } from "./object_reader.ts";
import type { Task, TextInput } from "./task.ts";

/** Reads every line into the task's mentions and rejections. */
export async function readJsonLines(input: TextInput, task: Task): Promise<void> {
  const names = new Set(sampleNames(input));
  const format = chooseFormat(
    { recognised: recognise(names, task.formats, "objects") },
    topNames(names),
    input.name,
    task,
  );
  // Where more records follow than were looked at, a key may yet come.
  if (input.complete && names.size > 0) checkColumns([...names], input.name, task.source);
  noteParts([...names], input.name, task);
  await readItems(() => itemsOf(input), format, withKeysOf(task, names));
}

async function* itemsOf(input: TextInput): AsyncIterable<Item[]> {
  const parse = parserOf(input);
  for await (const lines of textLines(input.chunks())) {
    yield lines.filter(({ text }) => text.trim() !== "").flatMap((line) => parseLine(line, parse));
  }
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
  return [...new Set(sampleRecords(input).flatMap((record) => [...keyPaths(record)]))];
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
