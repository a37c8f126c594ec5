/** Reads one file, whatever it is. @module */
import { basename } from "node:path";
import { BrokenOff } from "../input/inflate_guard.ts";
import { type Input, openFile } from "../input/open_file.ts";
import { sniff } from "../input/sniff.ts";
import { openText } from "./open_text.ts";
import { readJsonLines } from "./read_json_lines.ts";
import { readChat } from "./read_chat.ts";
import { readFeed } from "./read_feed.ts";
import { readJson } from "./read_json.ts";
import { readTable } from "./read_table.ts";
import { readWorkbook } from "./read_workbook.ts";
import type { Task } from "./task.ts";

/** For a look at the first records, so much of a file tells its encoding. */
const PREVIEW_BYTES = 16 << 20;

/**
 * Reads a file into the task's table; what was odd goes to its notes.
 *
 * @throws {StudyError} if nobody can know how to read it
 */
export async function readFile(path: string, task: Task): Promise<void> {
  if (basename(path).startsWith("~$")) {
    return task.note(`${task.file} is the lock file of a spreadsheet program, empty of records: 0 records`);
  }
  const inputs = await openFile(path, task.file);
  if (inputs.length === 0) return task.note(`${task.file} is an empty zip: 0 records`);
  for (const input of inputs) await readInput(input, task);
}

async function readInput(input: Input, task: Task): Promise<void> {
  if (input.kind === "workbook") return await readWorkbook(input, task);
  const surveyed = task.limit === undefined ? Infinity : PREVIEW_BYTES;
  const text = await openText(input, task.source.encoding, (note) => task.note(note), surveyed);
  const kind = text === null ? "empty" : sniff(new TextDecoder().decode(text.sample), text.complete);
  if (text === null || kind === "empty") return task.note(`${input.name} is empty: 0 records`);
  try {
    await READERS[kind](text, task);
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    task.note(`${error.message}; the records before that were read`);
  }
}

const READERS = {
  "table": readTable,
  "json lines": readJsonLines,
  "json": readJson,
  "xml": readFeed,
  "chat": readChat,
} as const;
