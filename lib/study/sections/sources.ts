/** The section `sources`. @module */
import { isScalar } from "yaml";
import { nearest } from "../../text/nearest.ts";
import { TIME_FORMS } from "../../time/time_forms.ts";
import { listed, quoted, suggestion } from "../problems.ts";
import { findFiles } from "../files/find_files.ts";
import { whyNoFiles } from "../files/why_no_files.ts";
import type { SourceSpec } from "../types.ts";
import { type Entry, type Fields, fieldsOf, itemsOf, wrong } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { choiceOf, numberOf, textOf } from "../yaml/scalars.ts";
import { columnsOf, defaultsOf } from "./columns.ts";

const EXAMPLE = "{ files: exports/*.csv }";
const KEYS = ["files", "format", "columns", "time", "defaults", "encoding", "delimiter", "sheet", "header_row"];
const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "koi8-r", "koi8-u", "ibm866"];

/** What reading sources needs to know beside the entry. */
export interface SourceContext {
  readonly folder: string;
  readonly reader: Reader;
  /** Names of the formats that are known. */
  readonly formats: readonly string[];
  /** What a column of an export can be read as. */
  readonly targets: readonly string[];
}

/** The sources with their files, and notes on files that two of them name and on answers that find no question. */
export async function sourcesOf(
  entry: Entry | undefined,
  context: SourceContext,
): Promise<{ sources: SourceSpec[]; notes: string[] }> {
  const { reader } = context;
  if (!entry) {
    reader.problems.add(1, `Cannot find sources: the study has none; at least one is needed, such as ${EXAMPLE}`);
    return { sources: [], notes: [] };
  }
  const items = itemsOf(entry, `[${EXAMPLE}]`, reader);
  if (items?.length === 0) {
    reader.problems.add(
      entry.line,
      `Cannot read sources: the list is empty; at least one is needed, such as ${EXAMPLE}`,
    );
  }
  const sources: SourceSpec[] = [];
  for (const item of items ?? []) sources.push(...await sourceOf(item, context));
  const { sources: apart, notes } = eachFileOnce(sources);
  return { sources: apart, notes: [...notes, ...sources.flatMap(unanswerable)] };
}

/** A table that says what is answered and not which record that is: no answer would find its question. */
function unanswerable({ files, format, columns, line }: SourceSpec): string[] {
  if (format || !columns.parent || !columns.text || columns.id) return [];
  return [
    `${files}, line ${line}: column ${
      quoted(columns.parent)
    } says which record is answered, and no column is named as id, ` +
    "so no answer finds its question and nothing counts as answered",
  ];
}

async function sourceOf(entry: Entry, context: SourceContext): Promise<SourceSpec[]> {
  const { reader, targets } = context;
  const fields = fieldsOf(entry, KEYS, EXAMPLE, reader);
  if (!fields) return [];
  if (!fields.has("files")) {
    reader.problems.add(entry.line, `Cannot read sources: found one without files; a whole one is ${EXAMPLE}`);
  }
  const { columns, lines } = columnsOf(fields.get("columns"), targets, reader);
  const defaults = defaultsOf(fields.get("defaults"), targets, reader), reading = readingOf(fields, context);
  const files = textOf(fields.get("files"), "exports/*.csv", reader);
  if (files === undefined) return [];
  const paths = await pathsOf(fields.get("files")!, files, context);
  return [{ files, paths, columns, defaults, ...reading, line: entry.line, column_lines: lines }];
}

/** How the files are to be read where they do not say it themselves. */
function readingOf(fields: Fields, { reader, formats }: SourceContext): Partial<SourceSpec> {
  const header = { least: 1, whole: true, example: "4" } as const;
  const keys = {
    format: formatOf(fields.get("format"), formats, reader),
    time: choiceOf(fields.get("time"), TIME_FORMS, reader),
    encoding: encodingOf(fields.get("encoding"), reader),
    delimiter: delimiterOf(fields.get("delimiter"), reader),
    sheet: textOf(fields.get("sheet"), "Сообщения", reader),
    header_row: numberOf(fields.get("header_row"), header, reader),
  };
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
}

function formatOf(entry: Entry | undefined, formats: readonly string[], reader: Reader): string | undefined {
  const name = textOf(entry, "brandwatch", reader);
  if (entry === undefined || name === undefined || formats.includes(name)) return name;
  const near = nearest(name, formats),
    right = near ? suggestion(near) : `; the formats are ${listed(formats, formats.length)}`;
  reader.problems.add(entry.line, `Cannot find format ${quoted(name)}: no such format is known${right}`);
  return undefined;
}

function encodingOf(entry: Entry | undefined, reader: Reader): string | undefined {
  const name = textOf(entry, "windows-1251", reader);
  if (entry === undefined || name === undefined) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    const right = `one such as ${listed(ENCODINGS)} is needed${suggestion(nearest(name, ENCODINGS))}`;
    return wrong(entry, right, reader) ?? undefined;
  }
}

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  "\\t": "\t",
  tab: "\t",
  comma: ",",
  semicolon: ";",
  pipe: "|",
};

function delimiterOf(entry: Entry | undefined, reader: Reader): string | undefined {
  if (!entry) return undefined;
  const value = isScalar(entry.node) ? entry.node.value : null;
  const delimiter = typeof value === "string" ? DELIMITER_WORDS[value] ?? value : "";
  if (delimiter.length === 1 && !/[\p{L}\d"\r\n]/u.test(delimiter)) return delimiter;
  return wrong(entry, 'one sign is needed, such as ";" or "\\t", in quotes', reader) ?? undefined;
}

async function pathsOf(entry: Entry, files: string, { folder, reader }: SourceContext): Promise<readonly string[]> {
  const found = await findFiles(folder, files);
  if (found.paths.length === 0) {
    reader.problems.add(entry.line, `Cannot find files ${quoted(files)}: ${await whyNoFiles(folder, found)}`);
  }
  return found.paths;
}

/** A file that several sources name is read once, by the first of them. */
function eachFileOnce(sources: readonly SourceSpec[]): { sources: SourceSpec[]; notes: string[] } {
  const owners = new Map<string, SourceSpec>(), notes: string[] = [];
  const apart = sources.map((source) => {
    const paths = source.paths.filter((path) => {
      const owner = owners.get(path);
      if (owner) {
        notes.push(
          `${path} is named twice, in lines ${owner.line} and ${source.line}, and read once, as line ${owner.line} says`,
        );
      } else owners.set(path, source);
      return !owner;
    });
    return { ...source, paths };
  });
  return { sources: apart, notes };
}
