/** Tells a format by the names that a file has. @module */
import { dottedPath, foldHeader } from "./mapping/header_names.ts";
import { TARGETS } from "./mapping/plan.ts";
import type { Format, From, Shape } from "./types.ts";

/** A format that a file's names meet. */
export interface Recognised {
  readonly format: Format;
  /** Names of the set that was met: the more, the surer. */
  readonly met: number;
  /** Names of the file that the format knows. */
  readonly known: number;
}

/**
 * The formats of a shape that a set of names meets, the surest first.
 *
 * @param names headers, or paths of a record's keys; compared folded
 */
export function recognise(names: Iterable<string>, formats: readonly Format[], shape: Shape): Recognised[] {
  const keys = shape === "table" ? [...names].map(dottedPath) : [...names];
  const folded = new Set(keys.flatMap(withParents).map(foldHeader));
  folded.delete("");
  return formats.filter((format) => comesAs(format, shape))
    .map((format) => ({
      format,
      met: metBy(folded, format),
      known: [...knownNames(format)].filter((name) => folded.has(name)).length,
    }))
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met || b.known - a.known);
}

/** Rows are saved as objects too, one key a column; objects as rows, where the format says so. */
function comesAs(format: Format, shape: Shape): boolean {
  if (format.shape === shape) return true;
  return shape === "table" ? Boolean(format.tables) : shape === "objects" && format.shape === "table" && !format.tables;
}

/** `user.name` shows that there was a `user`. */
function withParents(name: string): string[] {
  const parents = [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index));
  return [name, ...parents];
}

/** Size of the largest set of the format's that the names meet; 0 if they meet none. */
function metBy(names: ReadonlySet<string>, { recognise }: Format): number {
  return Math.max(0, ...recognise.map((set) => set.every((name) => isMet(name, names)) ? set.length : 0));
}

function isMet(wanted: string, names: ReadonlySet<string>): boolean {
  return wanted.split("|").some((name) => {
    const folded = foldHeader(name);
    if (!folded.endsWith("*")) return names.has(folded);
    for (const other of names) if (other.startsWith(folded.slice(0, -1))) return true;
    return false;
  });
}

const cache = new WeakMap<Format, ReadonlySet<string>>();

/** All names, folded, that a format's declaration mentions. */
export function knownNames(format: Format): ReadonlySet<string> {
  const found = cache.get(format);
  if (found) return found;
  const names = new Set(namesIn(format).map(foldHeader));
  cache.set(format, names);
  return names;
}

/** The same as they are written. */
export function namesIn(format: Format): readonly string[] {
  const mapped = TARGETS.flatMap((target) => target === "kind" ? [] : plainNames(format[target]));
  const sets = format.recognise.flat().flatMap((name) => name.split("|")).filter((name) => !name.endsWith("*"));
  return [...mapped, ...sets, ...format.names ?? [], ...format.used ?? []];
}

const unions = new WeakMap<readonly Format[], ReadonlySet<string>>();

/** All names, folded, that any of the formats mentions. */
export function namesOfAll(formats: readonly Format[]): ReadonlySet<string> {
  let union = unions.get(formats);
  if (!union) unions.set(formats, union = new Set(formats.flatMap((format) => [...knownNames(format)])));
  return union;
}

function plainNames(from: From | undefined): readonly string[] {
  return from === undefined || typeof from === "function" ? [] : typeof from === "string" ? [from] : from;
}
