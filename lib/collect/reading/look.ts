/** Looks at a file's beginning: what kind it is, which names it has, which format it fits. @module */
import { basename } from "node:path";
import { StudyError } from "../../tables/study_error.ts";
import { type Input, openFile } from "../containers/open_file.ts";
import type { TextKind } from "../input/sniff.ts";
import { namesInside } from "../mapping/wrapper.ts";
import { recognise, type Recognised } from "../recognise.ts";
import { chooseFormat } from "../layout/choose_format.ts";
import type { Format } from "../types.ts";
import { openText } from "./open_text.ts";
import { feedRoot } from "./read_feed.ts";
import { asOneList, holdsNothing, jsonLayout, jsonNames, withList } from "./json_layout.ts";
import { kindOf } from "./read_file.ts";
import { linesLayout } from "./read_json_lines.ts";
import { sheetsToRead } from "./read_workbook.ts";
import { namedAsKnown } from "../layout/known_names.ts";
import { layoutOf } from "../layout/table_layout.ts";
import { unwrapped } from "../layout/unwrapped.ts";
import { openWorkbook } from "../workbook/workbook.ts";
import type { Task, TextInput } from "./task.ts";

/** So much of a file tells its encoding. */
const SURVEYED_BYTES = 16 << 20;

/** What a look at a file shows. */
export interface Look {
  readonly kind: TextKind | "workbook";
  /** Columns, or paths of keys; empty where there are none to speak of. */
  readonly names: string[];
  /** Whether the names are all that there are. */
  readonly complete: boolean;
  /** Of a table: where its header stands; of a workbook also in which sheet. */
  readonly headerRow?: number;
  readonly sheet?: string;
  /** What the records are read as; null: by the study's columns. */
  readonly format: Format | null;
  /** Formats that the file fits, the surest first. */
  readonly recognised: readonly Recognised[];
}

const NOTHING: Look = { kind: "empty", names: [], complete: true, format: null, recognised: [] };

/**
 * Looks at a file as reading it would; of a packed folder at the first file that can be read.
 *
 * @throws {StudyError} if nothing says how to read it
 */
export async function look(path: string, task: Task): Promise<Look> {
  if (basename(path).startsWith("~$")) return NOTHING;
  const mistakes: StudyError[] = [];
  for (const input of await openFile(path, task.file, task.note)) {
    try {
      const seen = input.kind === "workbook" ? await lookAtWorkbook(input, task) : await lookAtText(input, task);
      if (seen.kind !== "empty") return seen;
    } catch (error) {
      if (!(error instanceof StudyError)) throw error;
      mistakes.push(error);
    }
  }
  if (mistakes.length > 0) throw mistakes[0];
  return NOTHING;
}

async function lookAtWorkbook(input: Input, task: Task): Promise<Look> {
  const [found] = await sheetsToRead(await openWorkbook(input.file!, input.name, task.note), input.name, task);
  if (!found) return NOTHING;
  const { names, recognised } = namedAsKnown(found.header, task);
  return {
    kind: "workbook",
    names: filled(names),
    complete: true,
    headerRow: found.header.row.line,
    sheet: found.sheet.name,
    format: chooseFormat({ recognised }, names, input.name, task),
    recognised,
  };
}

async function lookAtText(input: Input, task: Task): Promise<Look> {
  const given = await openText(input, task.source.encoding, () => {}, SURVEYED_BYTES);
  const kind = given ? kindOf(given, task) : "empty",
    text = given && kind === "json" ? await withList(given, task) : given;
  if (!text || kind === "empty" || (kind === "json" && holdsNothing(text, task))) return NOTHING;
  if (kind === "table") return lookAtTable(text, task);
  const { recognised, names } = LOOKS[kind](text, task);
  const format = chooseFormat({ recognised }, names.filter((name) => !name.includes(".")), input.name, task);
  return { kind, names, complete: text.complete && names.length > 0, format, recognised };
}

function lookAtTable(given: TextInput, task: Task): Look {
  const text = unwrapped(given), layout = layoutOf(text, task);
  if (!layout) return NOTHING;
  const { names, recognised } = namedAsKnown(layout.header, task);
  const format = chooseFormat({ recognised }, names, text.name, task);
  const headerRow = layout.header.row.line;
  return { kind: "table", names: filled(names), complete: true, headerRow, format, recognised };
}

type Names = { readonly recognised: readonly Recognised[]; readonly names: string[] };

const LOOKS: Record<"json lines" | "json" | "xml" | "chat", (text: TextInput, task: Task) => Names> = {
  "json lines": (text, { formats }) => {
    const { names, recognised } = linesLayout(text, formats);
    return { names, recognised };
  },
  "json": (given, task) => {
    const text = asOneList(given), { recognised, wrapper } = jsonLayout(text, task, true);
    return { names: namesInside(jsonNames(text, task.formats), wrapper), recognised };
  },
  "xml": (text, task) => {
    const root = feedRoot(text, task);
    return { names: [], recognised: recognise([root === "feed" ? "entry" : "item"], task.formats, "feed") };
  },
  "chat": (_text, { formats }) => ({ names: [], recognised: recognise(["message"], formats, "chat") }),
};

function filled(names: readonly string[]): string[] {
  return names.filter((name) => name !== "");
}
