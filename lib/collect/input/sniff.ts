/** Tells what kind of text a file holds by its first characters. @module */
import { chatLine } from "./chat_line.ts";

export type TextKind = "empty" | "table" | "json lines" | "json" | "xml" | "chat";

const LINES_TRIED = 50;
/** The kind of a text by its beginning; `complete` says that there is no more of it. */
export function sniff(text: string, complete: boolean): TextKind {
  const start = text.trimStart();
  if (start === "") return "empty";
  if (start[0] === "<") return "xml";
  if (start.startsWith("window.YTD.")) return "json";
  if (start[0] === "{" || start[0] === "[") return sniffJson(start, complete);
  return isChat(start) ? "chat" : "table";
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
  const lines = text.split("\n").slice(0, LINES_TRIED).filter((line) => line.trim() !== "");
  const whole = lines.filter(isWholeObject).length;
  if (lines.length > 1) return whole > 0 && whole * 2 >= lines.length - 1 ? "json lines" : documentOrLines(lines);
  return whole === 1 && complete && !/^\{\s*"[^"]*"\s*:\s*[[{]/.test(text) ? "json lines" : "json";
}

/** Lines that all begin as objects do are JSON Lines however broken. */
function documentOrLines(lines: readonly string[]): TextKind {
  return lines.filter((line) => line.startsWith('{"')).length * 2 > lines.length ? "json lines" : "json";
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
