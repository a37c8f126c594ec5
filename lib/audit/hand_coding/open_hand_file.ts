/** A file of hand codes that decisions are added to, one by one. @module */
import { dirname, join } from "node:path";
import { handFiles } from "../../coding/people/hand_files.ts";
import { type HandFileOptions, parseHandCodes } from "../../coding/people/parse_hand_codes.ts";
import { holdsHandCodes } from "../../coding/people/read_hand_codes.ts";
import { HAND_COLUMNS, type HandCode } from "../../coding/people/types.ts";
import { stringify } from "../../tables/csv.ts";
import { checkUtf8, readPeopleFile } from "../../tables/people/people_text.ts";
import { harmlessCell } from "../../tables/people/plain_cell.ts";
import { StudyError } from "../../tables/study_error.ts";

/** What is written of a decision; the moment is the file's. */
export interface NewHandCode {
  readonly mention: string;
  readonly subject: string | null;
  /** Null takes the decision back. */
  readonly code: string | null;
  readonly coder: string;
}

export interface HandFileOnDisk {
  /** Relative to the study. */
  readonly file: string;
  /** All rows, those included that somebody else has added meanwhile. */
  rows(): readonly HandCode[];
  /** Adds the rows of one decision: in one piece, and on the disk before it returns. */
  add(rows: readonly NewHandCode[]): void;
}

export interface OpenHandFileOptions extends HandFileOptions {
  readonly codebook: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Opens a file of hand codes, or one to be. Rows are only ever added, also to undo; but a last line that was not written to
 * its end, as a crash leaves it, is no row and is taken away.
 *
 * @throws {StudyError} with the line of every mistake in the file
 */
export function openHandFile(folder: string, file: string, options: OpenHandFileOptions): HandFileOnDisk {
  const path = join(folder, file);
  checkHead(textOf(path), file);
  mendEnd(path, file, options);
  let size = -1, rows: readonly HandCode[] = [];
  const read = () => {
    const now = sizeOf(path);
    if (now !== size) [rows, size] = [parsed(path, file, options), now];
    return rows;
  };
  read();
  return {
    file,
    rows: read,
    add(added) {
      const last = read().reduce((latest, { at }) => Math.max(latest, at), 0);
      const at = new Date(Math.max(options.now(), last + 1)).toISOString(); // a later decision has a later moment
      const lines = added.map(({ mention, subject, code, coder }) =>
        [mention, subject ?? "", options.codebook, code ?? "", coder, at].map(harmlessCell)
      );
      append(path, stringify(textOf(path).trim() === "" ? [HAND_COLUMNS, ...lines] : lines));
    },
  };
}

/** The file that holds a codebook's hand codes: the second where the first is a file of examples. */
export async function handFileOf(folder: string, codebook: string): Promise<string> {
  const [first, second] = handFiles(codebook);
  const text = await readPeopleFile(join(folder, first)).catch(() => "");
  return text.trim() === "" || holdsHandCodes(text) ? first : second;
}

function parsed(path: string, file: string, options: HandFileOptions): readonly HandCode[] {
  const { rows, mistakes } = parseHandCodes(textOf(path), file, options);
  if (mistakes.length > 0) throw new StudyError(mistakes.join("\n"));
  return rows;
}

/** Rows are written in this order, so the file must have it. */
function checkHead(text: string, file: string): void {
  const head = text.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0].trim();
  if (head === "" || head.toLowerCase() === HAND_COLUMNS.join(",")) return;
  throw new StudyError(
    `${file}:1: Cannot add hand codes: found "${head}"; the columns must be ${HAND_COLUMNS.join(",")}`,
  );
}

function mendEnd(path: string, file: string, options: HandFileOptions): void {
  const text = textOf(path);
  if (text === "" || /[\r\n]$/.test(text)) return;
  const { half } = parseHandCodes(text, file, options);
  if (half === null) append(path, "\r\n");
  else Deno.truncateSync(path, new TextEncoder().encode(text.slice(0, text.lastIndexOf("\n") + 1)).length);
}

function append(path: string, text: string): void {
  Deno.mkdirSync(dirname(path), { recursive: true });
  using file = Deno.openSync(path, { append: true, create: true });
  const bytes = new TextEncoder().encode(text);
  for (let written = 0; written < bytes.length;) written += file.writeSync(bytes.subarray(written));
  file.syncSync();
}

function textOf(path: string): string {
  try {
    const bytes = Deno.readFileSync(path);
    checkUtf8(path, bytes);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}

function sizeOf(path: string): number {
  try {
    return Deno.statSync(path).size;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return 0;
    throw error;
  }
}
