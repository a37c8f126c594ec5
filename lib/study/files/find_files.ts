/** Finds the files that a source names. @module */
import { join, matchesGlob, relative, resolve } from "node:path";
import { compareCodePoints } from "../../text/order/compare_code_points.ts";
import { kindOf, nameOnDisk } from "./folder.ts";

/** What a path or pattern led to. */
export interface FoundFiles {
  /** Relative to the study, sorted by code points. */
  readonly paths: readonly string[];
  /** The folder (absolute) up to which the path exists as written. */
  readonly base: string;
  /** What of it was taken for a pattern or does not exist; empty if it all exists. */
  readonly rest: string;
}

/** Folders of a study that hold no exports: a pattern looks into them only if it names them. */
const NO_EXPORTS = ["out", "runs", "coding"];
/** So deep `**` goes. */
const MAX_DEPTH = 32;

/**
 * Finds files by a path or a pattern of `*`, `?`, `**`, `[ab]`, `{a,b}`, relative to the study.
 *
 * What exists as it is written is taken literally, folder by folder: `выгрузка [a].csv` is a file's name if there is
 * such a file. The study's own path is never a pattern. Letters match however they are composed, a name's ending in
 * capitals as in lower case (`*.csv` finds `MAY.CSV`). A pattern does not match hidden files, and looks into `out`, `runs`
 * and `coding` only if it names them.
 *
 * @param folder the study's folder, absolute
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { findFiles } from "./find_files.ts";
 *
 * const { paths } = await findFiles(import.meta.dirname!, "find_*.ts");
 * assert.deepEqual(paths, ["find_files.ts"]);
 * ```
 */
export async function findFiles(folder: string, pattern: string): Promise<FoundFiles> {
  const segments = pattern.split("/").filter((segment, i) => segment !== "." && (segment !== "" || i === 0));
  let base = resolve(folder, segments[0] === "" ? "/" : ".");
  if (segments[0] === "") segments.shift();
  while (segments.length > 0) {
    const name = segments[0] === ".." ? ".." : await nameOnDisk(base, segments[0]);
    if (name === null) break;
    base = join(base, name);
    segments.shift();
  }
  const rest = segments.join("/");
  const found = rest === ""
    ? await fileItself(base)
    : isPattern(rest)
    ? await filesBelow(base, rest, resolve(folder))
    : [];
  const paths = found.map((path) => relative(resolve(folder), path)).sort(compareCodePoints);
  return { paths, base, rest };
}

/** Whether a path holds signs of a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

async function fileItself(path: string): Promise<string[]> {
  return await kindOf(path) === "file" ? [path] : [];
}

async function filesBelow(base: string, pattern: string, study: string): Promise<string[]> {
  const isWanted = wantedBy(pattern.normalize("NFC")), deep = pattern.includes("**");
  const depth = deep ? MAX_DEPTH : pattern.split("/").length - 1; // slashes in braces count too: too deep is no harm
  const found: string[] = [];
  const walk = async (folder: string, left: number): Promise<void> => {
    for (const { name, kind } of await entriesOf(folder, deep)) {
      const path = join(folder, name);
      if (kind === "file" && isWanted(relative(base, path).normalize("NFC"))) found.push(path);
      if (kind === "folder" && left > 0 && !(folder === study && base === study && NO_EXPORTS.includes(name))) {
        await walk(path, left - 1);
      }
    }
  };
  await walk(base, depth);
  return found;
}

/** Whether a pattern finds a path: as both are written, or by their endings in lower case. */
function wantedBy(pattern: string): (path: string) => boolean {
  const plain = withPlainEnding(pattern);
  return (path) => matchesGlob(path, pattern) || matchesGlob(withPlainEnding(path), plain);
}

/** The ending in lower case. One of a pattern that holds signs (`{CSV,XLSX}`) stays as it is. */
function withPlainEnding(path: string): string {
  return path.replace(/\.[A-Za-z0-9]+$/, (ending) => ending.toLowerCase());
}

/** Files and folders of a folder; a link counts as what it leads to, but `**` follows none to a folder (rings). */
async function entriesOf(folder: string, deep: boolean): Promise<{ name: string; kind: "file" | "folder" }[]> {
  const entries: { name: string; kind: "file" | "folder" }[] = [];
  for await (const { name, isFile, isDirectory, isSymlink } of Deno.readDir(folder)) {
    if (name.startsWith(".")) continue;
    const kind = isFile ? "file" : isDirectory ? "folder" : isSymlink ? await kindOf(join(folder, name)) : null;
    if (kind !== null && !(isSymlink && deep && kind === "folder")) entries.push({ name, kind });
  }
  return entries;
}
