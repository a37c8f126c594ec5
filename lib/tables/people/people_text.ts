/** Text of the files under `coding/`, in whatever encoding a spreadsheet saved them. @module */
import { basename, dirname } from "node:path";
import { StudyError } from "../study_error.ts";

/** Bytes of Cyrillic letters in windows-1251, of accented ones in windows-1252. */
const FIRST_LETTER = 0xc0;

/**
 * Bytes as text: UTF-16 by its mark, UTF-8 where they are such, else what spreadsheets write by themselves:
 * windows-1251 where its letters stand side by side, as in Cyrillic words, or windows-1252 where they stand alone. A byte
 * order mark stays.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { peopleText } from "./people_text.ts";
 *
 * assert.equal(peopleText(Uint8Array.of(0xd1, 0xe2, 0xff, 0xe7, 0xfc)), "Связь"); // windows-1251
 * assert.equal(peopleText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)), "café"); // windows-1252
 * assert.equal(peopleText(new TextEncoder().encode("Связь")), "Связь");
 * ```
 */
export function peopleText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { ignoreBOM: true }).decode(bytes);
}

/** {@linkcode peopleText} of a file. */
export async function readPeopleFile(path: string): Promise<string> {
  return peopleText(await Deno.readFile(path));
}

/** {@linkcode peopleText} of a file; null if there is none. */
export async function readPeopleFileIfThere(path: string): Promise<string | null> {
  try {
    return await readPeopleFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/**
 * Makes sure that rows can be added to a file, which are UTF-8.
 *
 * @throws {StudyError} if the file is in another encoding: rows of two are readable in none
 */
export function checkUtf8(path: string, bytes: Uint8Array): void {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8") return;
  throw new StudyError(
    `${basename(dirname(path))}/${
      basename(path)
    }: Cannot add rows: found letters in ${encoding}, as a spreadsheet saved ` +
      `them; save the file as "CSV UTF-8"`,
  );
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return sideBySide(bytes) ? "windows-1251" : "windows-1252";
  }
}

function sideBySide(bytes: Uint8Array): boolean {
  let letters = 0, beside = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < FIRST_LETTER) continue;
    letters++;
    if (bytes[i - 1] >= FIRST_LETTER || bytes[i + 1] >= FIRST_LETTER) beside++;
  }
  return beside * 2 > letters;
}
