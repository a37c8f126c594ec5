/** Finds a format in names that a program has rewritten. @module */
import { distinctNames, foldHeader } from "../mapping/header_names.ts";
import { TARGETS } from "../mapping/plan.ts";
import { namesIn, recognise, type Recognised } from "../recognise.ts";
import type { Task } from "../reading/task.ts";
import type { Format, From } from "../types.ts";
import { isWhole } from "./choose_format.ts";
import type { Header } from "./table_layout.ts";

/** A format is told by rewritten names only where so many of them tell it, or so many are its own. */
const ENOUGH_NAMES = 3, ENOUGH_KNOWN = 6;

/** A table's names, and the formats that they fit. */
export interface Named {
  readonly names: string[];
  readonly recognised: readonly Recognised[];
}

/**
 * The names of a table's columns. R and pandas write points or underscores for spaces and points (`Full.Text`,
 * `full_text`, `user_screen_name`): where no format knows the names as they stand, those that are a format's but for
 * such signs are written as it writes them.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { FORMATS } from "../formats/mod.ts";
 * import { namedAsKnown } from "./known_names.ts";
 *
 * const cells = ["Query.Id", "Query.Name", "Url", "Full.Text", "Mine"];
 * const source = { columns: {}, format: undefined };
 * const { names } = namedAsKnown({ row: { cells }, recognised: [] }, { source, formats: FORMATS });
 * assert.deepEqual(names, ["Query Id", "Query Name", "Url", "Full Text", "Mine"]);
 * ```
 */
export function namedAsKnown(
  { row, recognised }: { readonly row: Pick<Header["row"], "cells">; readonly recognised: readonly Recognised[] },
  { source, formats }: {
    readonly source: Pick<Task["source"], "columns" | "format">;
    readonly formats: Task["formats"];
  },
): Named {
  const names = distinctNames(row.cells);
  const wanted = source.format === undefined ? formats : formats.filter(({ name }) => name === source.format);
  const isMet = source.format === undefined
    ? recognised.length > 0
    : recognised.some(({ format }) => wanted.includes(format));
  if (isMet || isWhole(source.columns)) return { names, recognised };
  const own = new Set(Object.values(source.columns).map(foldHeader));
  const kept = (renamed: readonly string[]) =>
    renamed.map((name, i) => own.has(foldHeader(names[i])) ? names[i] : name);
  let best: Named = { names, recognised };
  for (const format of wanted) {
    const renamed = renamedAs(format, names), [found] = recognise(renamed, [format], "table");
    if (!found || found.met < ENOUGH_NAMES && found.known < ENOUGH_KNOWN) continue;
    const [other] = best.recognised;
    if (!other || found.met > other.met || found.met === other.met && found.known > other.known) {
      best = { names: distinctNames(kept(renamed)), recognised: [found] };
    }
  }
  return best;
}

/** A format's names by their signs apart, and beginnings of names that it goes by. */
interface Written {
  readonly names: ReadonlyMap<string, string>;
  readonly beginnings: readonly (readonly [string, string])[];
}

const written = new WeakMap<Format, Written>();

function renamedAs(format: Format, names: readonly string[]): string[] {
  let known = written.get(format);
  if (!known) written.set(format, known = writtenBy(format));
  return names.map((name) => {
    const apart = signsApart(name), whole = known.names.get(apart);
    if (whole !== undefined) return whole;
    const [, beginning] = known.beginnings.find(([start]) => apart.startsWith(start)) ?? [];
    return beginning === undefined ? name : beginning + name.slice(beginning.length);
  });
}

function writtenBy(format: Format): Written {
  const names = [...namesIn(format), ...namesRead(format)].toReversed();
  const beginnings = format.recognise.flat().flatMap((name) => name.split("|")).filter((name) => name.endsWith("*"));
  return {
    names: new Map(names.map((name) => [signsApart(name), name])),
    beginnings: beginnings.map((name) => name.slice(0, -1)).map((name) => [signsApart(name), name] as const),
  };
}

/** Names that a format's rules ask of a record that has none of them. */
function namesRead(format: Format): readonly string[] {
  return TARGETS.flatMap((target) => namesAsked(format[target]));
}

/** Names that a rule asks of a record that has none of them; none of a rule that is a name. */
export function namesAsked(rule: From | Format["kind"]): readonly string[] {
  const asked: string[] = [];
  const ask = (...names: string[]) => {
    asked.push(...names);
    return null;
  };
  if (typeof rule === "function") rule({ text: ask, value: ask });
  return asked;
}

/** Letters and digits, whatever else stands between them one sign. */
function signsApart(name: string): string {
  return foldHeader(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, "_").replace(/^_+|_+$/g, "");
}
