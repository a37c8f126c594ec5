/** Reads one file, whatever it is. @module */
import { basename } from "node:path";
import { StudyError } from "../../tables/study_error.ts";
import { type Input, openFile } from "../containers/open_file.ts";
import { sniff, type TextKind } from "../input/sniff.ts";
import { linesArePages, withList } from "./json_layout.ts";
import { isNoText, openText } from "./open_text.ts";
import { readJsonLines } from "./read_json_lines.ts";
import { readChat } from "./read_chat.ts";
import { readFeed } from "./read_feed.ts";
import { readJson } from "./read_json.ts";
import { readTable } from "./read_table.ts";
import { readWorkbook } from "./read_workbook.ts";
import type { Task, TextInput } from "./task.ts";

/** For a look at the first records, so much of a file tells its encoding. */
const PREVIEW_BYTES = 16 << 20;
const NAMES_SHOWN = 3;

/**
 * Reads a file into the task's table; what was odd goes to its notes.
 *
 * @throws {StudyError} if nobody can know how to read it
 */
export async function readFile(path: string, given: Task): Promise<void> {
  let saidEmpty = false;
  const task: Task = {
    ...given,
    note(text) {
      saidEmpty ||= text.endsWith(" 0 records");
      given.note(text);
    },
  };
  if (basename(path).startsWith("~$")) {
    return task.note(`${task.file} is the lock file of a spreadsheet program, empty of records: 0 records`);
  }
  const inputs = await openFile(path, task.file, task.note);
  if (inputs.length === 0) return task.note(`${task.file} is an empty zip: 0 records`);
  const before = task.table.mentions + task.table.rejections;
  const mistakes: StudyError[] = [], media: string[] = [];
  for (const input of inputs) {
    try {
      await readInput(input, task);
    } catch (error) {
      if (!(error instanceof StudyError)) throw error;
      mistakes.push(error);
      if (isNoText(error)) media.push(input.name);
    }
  }
  if (mistakes.length === inputs.length) throw new StudyError(mistakes.map(({ message }) => message).join("\n"));
  // A chat's zip holds pictures too: what is no export is left out and named.
  for (const error of mistakes.filter((error) => !isNoText(error))) {
    const [first, ...more] = error.message.split("\n").map((line) => line.replace(/^study\.yml:\d+: /, ""));
    task.note(more.length === 0 ? first : `${first}; and ${more.length} more such`);
  }
  if (media.length > 0) task.note(leftOut(media));
  if (task.table.mentions + task.table.rejections === before && !saidEmpty) task.note(`${task.file}: 0 records`);
}

/** Pictures and recordings lie by the hundred beside a chat: one note for all. */
function leftOut(media: readonly string[]): string {
  const shown = media.slice(0, NAMES_SHOWN).join(", ");
  return `${media.length} ${media.length === 1 ? "file holds" : "files hold"} no text and ${
    media.length === 1 ? "was" : "were"
  } left out: ${shown}${media.length > NAMES_SHOWN ? ", …" : ""}`;
}

async function readInput(input: Input, task: Task): Promise<void> {
  if (input.kind === "workbook") return await readWorkbook(input, task);
  const surveyed = task.limit === undefined ? Infinity : PREVIEW_BYTES;
  const text = await openText(input, task.source.encoding, (note) => task.note(note), surveyed);
  const kind = text === null ? "empty" : kindOf(text, task);
  if (text === null || kind === "empty") return task.note(`${input.name} is empty: 0 records`);
  await READERS[kind](kind === "json" ? await withList(text, task) : text, task);
}

/** What kind of text it is; lines that are whole pages of records make a document. */
export function kindOf(text: TextInput, task: Task): TextKind {
  const kind = sniff(new TextDecoder().decode(text.sample), text.complete);
  return kind === "json lines" && linesArePages(text, task) ? "json" : kind;
}

const READERS = {
  "table": readTable,
  "json lines": readJsonLines,
  "json": readJson,
  "xml": readFeed,
  "chat": readChat,
} as const;
