/** Finds the records of a JSON document while it streams by, parsing nothing else. @module */

const QUOTE = 34, COMMA = 44, COLON = 58, BACKSLASH = 92, LF = 10;
const OPEN_LIST = 91, CLOSE_LIST = 93, OPEN = 123, CLOSE = 125;

/** A larger record is taken for one that never closes. */
const ELEMENT_LIMIT_BYTES = 32 << 20;
/** Texts and numbers beside the records are kept up to this length. */
const SCALAR_LIMIT_BYTES = 1 << 12;

/** An element of a list that was asked for. */
export interface JsonElement {
  /** Keys down to the list, joined by points; `` for a list that is the document. */
  readonly path: string;
  readonly text: string;
  readonly line: number;
  /** Texts, numbers and truth values that stood before it in the objects around it, by key. */
  readonly head: Readonly<Record<string, unknown>>;
  /** The file ends inside it, or it is larger than any record. */
  readonly open: boolean;
}

/** Takes a document's bytes. */
export interface JsonElements {
  push(chunk: Uint8Array): void;
  end(): void;
}

interface Level {
  readonly list: boolean;
  readonly path: string;
  readonly head: Record<string, unknown>;
  key: string;
}

/**
 * Hands over the elements of the lists whose path is wanted, one by one, as text.
 *
 * What stands before the first bracket is skipped (`window.YTD.tweets.part0 = `). Several documents may follow each
 * other. Damage outside records is passed over.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { jsonElements } from "./json_elements.ts";
 *
 * const found: string[] = [];
 * const elements = jsonElements((path) => path === "a.b", ({ text, head }) => found.push(`${head.n} ${text}`));
 * elements.push(new TextEncoder().encode('{"n": 7, "a": {"b": [{"x": "]"}, 1], "c": [2]}}'));
 * elements.end();
 * assert.deepEqual(found, ['7 {"x": "]"}', "7 1"]);
 * ```
 */
export function jsonElements(
  wanted: (path: string) => boolean,
  onElement: (element: JsonElement) => void,
): JsonElements {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let buffer: Uint8Array = new Uint8Array(0), at = 0, line = 1;
  const levels: Level[] = [];
  // Inside an element: where it began, how deep, and whether in a string.
  let start = -1, startLine = 1, depth = 0, quoted = false;

  return {
    push(chunk) {
      const keep = start >= 0 ? start : at;
      const joined = new Uint8Array(buffer.length - keep + chunk.length);
      joined.set(buffer.subarray(keep));
      joined.set(chunk, buffer.length - keep);
      at -= keep;
      if (start >= 0) start = 0;
      buffer = joined;
      scan(false);
    },
    end() {
      scan(true);
      if (start >= 0) emit(buffer.length, true);
    },
  };

  function scan(final: boolean): void {
    while (at < buffer.length) {
      if (start >= 0) {
        if (!scanElement()) return;
      } else if (!scanStructure(final)) return;
    }
  }

  /** Goes on inside an element; false if more bytes are needed. */
  function scanElement(): boolean {
    for (; at < buffer.length; at++) {
      const byte = buffer[at];
      if (byte === LF) line++;
      if (quoted) {
        if (byte === BACKSLASH) at++;
        else if (byte === QUOTE) {
          quoted = false;
          if (depth === 0) return at++, emit(at, false);
        }
      } else if (byte === QUOTE) quoted = true;
      else if (byte === OPEN || byte === OPEN_LIST) depth++;
      else if (byte === CLOSE || byte === CLOSE_LIST) {
        if (depth === 0) return emit(at, false);
        if (--depth === 0) return at++, emit(at, false);
      } else if (depth === 0 && (byte === COMMA || byte <= 32)) return emit(at, false);
      if (at - start > ELEMENT_LIMIT_BYTES) return emit(at, true);
    }
    return false;
  }

  function emit(end: number, open: boolean): true {
    const text = decoder.decode(buffer.subarray(start, end));
    const head = Object.assign({}, ...levels.map((level) => level.head));
    onElement({ path: levels.at(-1)?.path ?? "", text, line: startLine, head, open });
    start = -1;
    return true;
  }

  /** One token outside of elements; false if more bytes are needed. */
  function scanStructure(final: boolean): boolean {
    const byte = buffer[at], level = levels.at(-1);
    if (byte === LF) line++;
    if (byte <= 32 || byte === COMMA || byte === COLON) return at++, true;
    if (byte === CLOSE || byte === CLOSE_LIST) {
      levels.pop();
      return at++, true;
    }
    if (level?.list && wanted(level.path)) {
      [start, startLine, depth, quoted] = [at, line, 0, false];
      return true;
    }
    if (byte === OPEN || byte === OPEN_LIST) {
      const path = !level
        ? ""
        : level.list || level.key === ""
        ? level.path
        : level.path
        ? `${level.path}.${level.key}`
        : level.key;
      levels.push({ list: byte === OPEN_LIST, path, head: {}, key: "" });
      if (level) level.key = "";
      return at++, true;
    }
    return level ? scanScalar(level, final) : (at++, true);
  }

  /** A key, or a value that is no bracket. */
  function scanScalar(level: Level, final: boolean): boolean {
    const end = buffer[at] === QUOTE ? stringEnd(at + 1) : wordEnd(at);
    if (end < 0 && !final) return false;
    const stop = end < 0 ? buffer.length : end;
    const value = valueOf(buffer.subarray(at, Math.min(stop, at + SCALAR_LIMIT_BYTES)));
    for (let i = at; i < stop; i++) if (buffer[i] === LF) line++;
    at = Math.max(stop, at + 1);
    if (level.list) return true;
    if (level.key === "" && typeof value === "string") level.key = value;
    else {
      if (level.key !== "") level.head[level.key] = value;
      level.key = "";
    }
    return true;
  }

  function stringEnd(from: number): number {
    for (let i = from; i < buffer.length; i++) {
      if (buffer[i] === BACKSLASH) i++;
      else if (buffer[i] === QUOTE) return i + 1;
    }
    return -1;
  }

  function wordEnd(from: number): number {
    for (let i = from; i < buffer.length; i++) {
      const byte = buffer[i];
      if (
        byte <= 32 || byte === COMMA || byte === COLON || byte === CLOSE || byte === CLOSE_LIST || byte === OPEN ||
        byte === OPEN_LIST || byte === QUOTE
      ) return i;
    }
    return -1;
  }

  function valueOf(bytes: Uint8Array): unknown {
    const text = decoder.decode(bytes);
    if (/^-?\d{16,}$/.test(text)) return text;
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }
}
