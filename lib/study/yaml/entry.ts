/** Entries of a study file: a value, its line, and its place in words. @module */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import { nearest } from "../../text/nearest.ts";
import { listed, quoted, suggestion } from "../problems.ts";
import type { Reader } from "./parse_yaml.ts";

/** A value of a study file. */
export interface Entry {
  /** As the YAML was read. */
  readonly node: Node;
  /** Line of the key, or of the item of a list. */
  readonly line: number;
  /** `care.target`; the study itself is `the study`. */
  readonly name: string;
}

/** Entries by key; a key without a value is as good as none. */
export type Fields = ReadonlyMap<string, Entry>;

/**
 * The entries of a group of keys. A key that it may not have, but is nearly one that it lacks, is told and then read as that
 * one: what stands there under a misspelt name is not told as missing, too.
 *
 * @param keys those it may have; null: any
 * @param example the whole as it would be right, for the message
 * @returns null, with a message, if the entry is no group of keys
 */
export function fieldsOf(entry: Entry, keys: readonly string[] | null, example: string, reader: Reader): Fields | null {
  if (!isMap(entry.node)) return wrong(entry, `keys are needed, such as ${example}`, reader);
  const fields = new Map<string, Entry>(), meant = new Map<string, Entry>(), lines = new Map<string, number>();
  const nameOf = (key: string) => entry.name === ROOT ? key : `${entry.name}.${key}`;
  for (const pair of entry.node.items as Pair<Node, Node | null>[]) {
    const line = lineOf(pair.key, entry, reader), key = keyOf(pair.key);
    const before = key === null ? undefined : lines.get(key);
    if (key === null) {
      reader.problems.add(line, `Cannot read ${entry.name}: found ${describe(pair.key)} for a key; a word is needed`);
    } else if (keys && !keys.includes(key)) {
      reader.problems.add(line, unknownKey(key, pair, entry, keys));
      const near = nearest(key, keys), node = near && valueOf(pair.value, line, reader);
      if (near && node) meant.set(near, { node, line, name: nameOf(near) });
    } else if (before !== undefined) {
      reader.problems.add(
        line,
        `Cannot read key ${quoted(key)}: it stands twice, in lines ${before} and ${line}; keep one`,
      );
    } else {
      lines.set(key, line);
      refuseHiddenText(key, pair.value, line, reader);
      const node = valueOf(pair.value, line, reader);
      if (node) fields.set(key, { node, line, name: nameOf(key) });
    }
  }
  return new Map([...meant, ...fields]);
}

/** What the study as a whole is called. */
export const ROOT = "the study";

/** The entries of a list; null, with a message, if the entry is no list. */
export function itemsOf(entry: Entry, example: string, reader: Reader): Entry[] | null {
  if (!isSeq(entry.node)) return wrong(entry, `a list is needed, such as ${example}`, reader);
  return (entry.node.items as (Node | null)[]).flatMap((item) => {
    const line = lineOf(item, entry, reader), node = valueOf(item, line, reader);
    if (!node) reader.problems.add(line, `Cannot read ${entry.name}: found an empty item; fill it or leave it out`);
    return node ? [{ node, line, name: entry.name }] : [];
  });
}

/** Adds a mistake in the grammar of all: what was found, what would be right. */
export function wrong(entry: Entry, right: string, reader: Reader): null {
  reader.problems.add(entry.line, `Cannot read ${entry.name}: found ${describe(entry.node)}; ${right}`);
  return null;
}

function unknownKey(key: string, { value }: Pair<Node, Node | null>, { name, node }: Entry, keys: readonly string[]) {
  const near = nearest(key, keys);
  const isBare = value === null || (isScalar(value) && value.value === null);
  if (near === null && isBare && isMap(node) && node.flow) { // { name: Acme, Inc } holds a key Inc
    return `Cannot read ${quoted(key)} as a key: it has no value; put a text that holds a comma in quotes`;
  }
  const right = near === null ? `; the keys are ${listed(keys, keys.length)}` : suggestion(near);
  return `Cannot read key ${quoted(key)}: ${name === ROOT ? "the study" : name} has no such key${right}`;
}

/** `colour: #0a6` is a comment to YAML: silence would drop what was meant as a value. */
function refuseHiddenText(key: string, node: Node | null, line: number, reader: Reader): void {
  if (!isScalar(node) || node.value !== null || !/^[^\s#!-]/.test(node.comment ?? "")) return;
  const right = `put the value in quotes: ${key}: ${quoted(`#${node.comment!.split("\n")[0]}`)}`;
  reader.problems.add(line, `Cannot read ${key}: found nothing, for # begins a comment; ${right}`);
}

function keyOf(key: unknown): string | null {
  if (!isScalar(key)) return typeof key === "string" ? key : null;
  return key.value === null ? null : String(key.source ?? key.value);
}

function lineOf(node: unknown, entry: Entry, reader: Reader): number {
  const range = (node as Node | null)?.range;
  return range ? reader.lineOf(range[0]) : entry.line;
}

/** The node itself, an alias followed; null where there is no value. */
function valueOf(node: Node | null, line: number, reader: Reader): Node | null {
  if (isAlias(node)) {
    const target = reader.followAlias() ? node.resolve(reader.document) : null;
    const right = target === null
      ? "the file has more than 100 of them; write the values out"
      : "no &anchor of that name comes before";
    if (!target) reader.problems.add(line, `Cannot follow *${node.source}: ${right}`);
    return target ?? null;
  }
  return node === null || isScalar(node) && node.value === null ? null : node;
}

/** What stands there, in words. */
function describe(node: unknown): string {
  if (isMap(node)) return "a group of keys";
  if (isSeq(node)) return "a list";
  return isScalar(node) && node.value !== null ? quoted(String(node.source ?? node.value)) : "nothing";
}
