/** Reads YAML with care: every mistake is noted with its line, and all are told together. @module */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import { nearest } from "../../text/nearest.ts";
import { StudyError } from "../../tables/study_error.ts";

/** A file that is being read. */
export interface Reading {
  /** As the person wrote it, for messages. */
  readonly file: string;
  readonly lines: LineCounter;
  readonly mistakes: string[];
}

/** The entries of a mapping by key. */
export type Entries = ReadonlyMap<string, Node | null>;

/** @throws {StudyError} if the text is no YAML, or no mapping */
export function openYaml(text: string, file: string): { reading: Reading; root: YAMLMap } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const reading = { file, lines, mistakes: [] };
  for (const { pos: [at], message } of document.errors) {
    note(reading, at, `Cannot read the file: ${message.split(" at line")[0]}`);
  }
  if (document.errors.length === 0 && !isMap(document.contents)) {
    note(reading, 0, "Cannot read the file: it holds no keys; write key: value");
  }
  close(reading);
  return { reading, root: document.contents as YAMLMap };
}

/** Tells all mistakes that were noted. */
export function close({ mistakes }: Reading): void {
  if (mistakes.length > 0) throw new StudyError(mistakes.join("\n"));
}

/** Notes a mistake at a place: a position in the text, or a node. */
export function note(
  { file, lines, mistakes }: Reading,
  place: number | Node | null | undefined,
  message: string,
): void {
  const at = typeof place === "number" ? place : place?.range?.[0] ?? 0;
  mistakes.push(`${file}:${lines.linePos(at).line || 1}: ${message}`);
}

/** The entries of a mapping; keys that are not among `known` are noted. */
export function entriesOf(
  reading: Reading,
  node: Node | null | undefined,
  what: string,
  known: readonly string[],
): Entries {
  const entries = new Map<string, Node | null>();
  if (!isMap(node)) {
    note(reading, node, `Cannot read ${what}: found ${shown(node)}; write its keys: ${known.join(", ")}`);
    return entries;
  }
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (known.includes(name)) entries.set(name, value as Node | null);
    else {
      const meant = nearest(name, known);
      const right = meant ? `did you mean "${meant}"?` : `keys are ${known.join(", ")}`;
      note(reading, key as Node, `Cannot read ${what}: there is no key "${name}"; ${right}`);
    }
  }
  return entries;
}

/** Whether something is one value: no list, no keys. */
export function isOneValue(node: Node): boolean {
  return isScalar(node);
}

/** A text, or null where the key is missing. */
export function textAt(reading: Reading, entries: Entries, key: string): string | null {
  const node = entries.get(key);
  if (node === undefined || node === null) return null;
  if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "") return node.value.trim();
  note(reading, node, `Cannot read ${key}: found ${shown(node)}; write a text`);
  return null;
}

export function flagAt(reading: Reading, entries: Entries, key: string, otherwise: boolean): boolean {
  const node = entries.get(key);
  if (node === undefined || node === null) return otherwise;
  if (isScalar(node) && typeof node.value === "boolean") return node.value;
  note(reading, node, `Cannot read ${key}: found ${shown(node)}; write true or false`);
  return otherwise;
}

/** One of some words, or null where the key is missing. */
export function choiceAt<T extends string>(
  reading: Reading,
  entries: Entries,
  key: string,
  choices: readonly T[],
): T | null {
  const text = textAt(reading, entries, key);
  if (text === null || choices.includes(text as T)) return text as T | null;
  note(reading, entries.get(key), `Cannot read ${key}: found "${text}"; write ${choices.join(" or ")}`);
  return null;
}

/** The items of a list; none where the key is missing. */
export function itemsAt(reading: Reading, entries: Entries, key: string): readonly Node[] {
  const node = entries.get(key);
  if (node === undefined || node === null) return [];
  if (isSeq(node)) return node.items as Node[];
  note(reading, node, `Cannot read ${key}: found ${shown(node)}; write a list: [a, b]`);
  return [];
}

export function textsAt(reading: Reading, entries: Entries, key: string): string[] {
  return itemsAt(reading, entries, key).flatMap((node) => {
    if (isScalar(node) && typeof node.value === "string") return [node.value];
    note(reading, node, `Cannot read ${key}: found ${shown(node)}; write a text${isScalar(node) ? ", in quotes" : ""}`);
    return [];
  });
}

function shown(node: Node | null | undefined): string {
  if (isScalar(node)) return node.value === null ? "nothing" : JSON.stringify(node.value);
  return isMap(node) ? "keys and values" : isSeq(node) ? "a list" : "nothing";
}
