/** Tells what kind of text a file holds by its first characters. @module */
import { chatLine } from "./chat_line.ts";
import { isPythonDict } from "./python_literal.ts";

export type TextKind = "empty" | "table" | "json lines" | "json" | "xml" | "chat";

const LINES_TRIED = 50;
/** An object or a list by what follows its bracket; `[id],[date]` and `{id};{date}` are headers of tables. */
const JSON_START = /^(?:\{\s*(?:["'}\\]|$|[\w$]+\s*:)|\[\s*(?:["'{[\]\d-]|$|(?:true|false|null)\b))/;
/** What scripts put before a JSON document: `window.YTD.tweets.part0 =`, `var data =`, `callback(`, `)]}'`. */
export const SCRIPT = /^\s*(?:(?:(?:var|let|const)\s+)?[\w.$]+\s*=\s*|[\w.$]+\(\s*|\)\]\}',?\s*)(?=[[{])/;

/** The kind of a text by its beginning; `complete` says that there is no more of it. */
export function sniff(text: string, complete: boolean): TextKind {
  const start = text.replace(/^[\s\p{Cc}]+/u, "");
  if (start === "") return "empty";
  if (start[0] === "<") return "xml";
  if (SCRIPT.test(start)) return "json";
  if (isChat(start)) return "chat"; // before JSON: a message on an iPhone begins with a bracket too
  if (JSON_START.test(start)) return sniffJson(start, complete);
  return isFollowedByObjects(start) ? "json lines" : "table";
}

/** Whether a first line that is no JSON of a record (a remark, `null`, a number) has lines of objects below it. */
function isFollowedByObjects(text: string): boolean {
  const others = text.split("\n", LINES_TRIED).slice(1).filter((line) => line.trim() !== "");
  const whole = others.filter(isWholeObject).length;
  return whole > 0 && whole * 2 >= others.length;
}

/** The first line begins a message, and so do others, or it stands alone. */
function isChat(text: string): boolean {
  const lines = text.split(/\r?\n/, LINES_TRIED).filter((line) => line.trim() !== "");
  if (!lines.slice(0, 3).some(chatLine)) return false;
  const begun = lines.filter(chatLine), quoted = begun.filter((line) => /^\[?\d[^\]–—-]*["\t;]/.test(line));
  return quoted.length === 0 && (begun.length >= 2 || lines.length <= 2);
}

/** JSON Lines has whole objects on lines of their own; a document has one value over many lines, or on one. */
function sniffJson(text: string, complete: boolean): TextKind {
  const lines = text.split("\n", LINES_TRIED).map((line) => line.trim()).filter((line) => line !== "");
  if (lines.every(isPythonDict)) return "json lines";
  const [first, ...others] = lines, whole = lines.filter(isWholeObject).length;
  if (others.length === 0) {
    return whole === 1 && complete && !/^\{\s*"[^"]*"\s*:\s*[[{]/.test(text) ? "json lines" : "json";
  }
  if (isWholeObject(first)) return "json lines";
  const listed = lines.filter((line) => /^\{.*\},?$/.test(line)).length; // each with a comma behind it, as in a list
  if (isWholeObject(first.replace(/,$/, "")) && listed * 2 > lines.length) return "json lines";
  if (/[[{,]$/.test(first) || (first[0] === "[" && !first.endsWith("]"))) return "json";
  // Lines that all begin as objects do, and do not go on with a comma, are JSON Lines however broken.
  const begun = lines.filter((line) => line.startsWith('{"') && !line.endsWith(",")).length;
  return begun * 2 > lines.length || (whole > 0 && whole * 2 >= others.length) ? "json lines" : "json";
}

function isWholeObject(line: string): boolean {
  const text = line.trim();
  if (!text.startsWith("{") || !text.endsWith("}")) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
