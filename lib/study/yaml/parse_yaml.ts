/** Reads YAML into nodes that know their lines. @module */
import { type Document, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { Problems } from "../problems.ts";

/** What the readers of entries need. */
export interface Reader {
  readonly document: Document;
  readonly problems: Problems;
  /** The line (from 1) of an offset in the file. */
  lineOf(offset: number): number;
  /** Counts an alias that was followed; false from the hundredth on: no study needs so many, an alias bomb does. */
  followAlias(): boolean;
}

/** Bytes of the largest study file that is read. */
const MAX_BYTES = 1 << 20;
const MAX_ALIASES = 100;

/**
 * Parses the bytes of a study file. Mistakes of YAML itself go to `problems`.
 *
 * @returns null where nothing of the file can be read
 */
export function parseYaml(bytes: Uint8Array, problems: Problems): Reader | null {
  const text = textOf(bytes, problems);
  if (text === null) return null;
  const lines = new LineCounter(), lineOf = (offset: number) => lines.linePos(offset).line || 1;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const [first] = document.errors; // what follows the first is mostly its consequence
  if (first) {
    problems.add(lineOf(first.pos[0]), messageOf(first));
    return null;
  }
  let aliases = 0;
  return { document, problems, lineOf, followAlias: () => ++aliases <= MAX_ALIASES };
}

function textOf(bytes: Uint8Array, problems: Problems): string | null {
  if (bytes.length > MAX_BYTES) {
    problems.add(1, `Cannot read the study: the file has ${bytes.length} bytes; a study file is text of a few pages`);
    return null;
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
    problems.add(1, "Cannot read the study: the file holds zero bytes; a text in UTF-8 is needed");
  } catch {
    problems.add(lineOfBadByte(bytes), "Cannot read the study: the file is not in UTF-8; save it as UTF-8");
  }
  return null;
}

/** The line on which UTF-8 breaks off. */
function lineOfBadByte(bytes: Uint8Array): number {
  const lines = new TextDecoder().decode(bytes).split("\n");
  return lines.findIndex((line) => line.includes("\ufffd")) + 1 || 1;
}

/** What would be right where YAML stops most people; the rest says what YAML's own reader says. */
const ADVICE: Readonly<Record<string, string>> = {
  BAD_SCALAR_START: "put the text in quotes",
  BLOCK_AS_IMPLICIT_KEY: "put a text that holds a colon in quotes, and each key on a line of its own",
  UNEXPECTED_TOKEN: "put the whole text in quotes: '…' around a text that holds \"…\"",
  MISSING_CHAR: "close what was opened",
  BAD_INDENT: "let the lines of one group begin in one column",
  TAB_AS_INDENT: "indent by spaces",
  MULTIPLE_DOCS: "keep one study a file, without lines of ---",
  RESOURCE_EXHAUSTION: "a study needs no more than four levels",
};

/** What was found, where YAML's own words say less than ours. */
const FOUND: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: "a second document begins",
  RESOURCE_EXHAUSTION: "lists and groups are nested too deeply",
};

function messageOf({ code, message }: YAMLError): string {
  const found = FOUND[code] ?? message.split("\n")[0];
  return `Cannot read the study as YAML: ${found}${ADVICE[code] ? `; ${ADVICE[code]}` : ""}`;
}
