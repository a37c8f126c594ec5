/** Files inside the study's folder that the study names. @module */
import { normalize } from "node:path";
import { quoted } from "../problems.ts";
import type { Entry } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { textOf } from "../yaml/scalars.ts";
import { findFiles } from "./find_files.ts";
import { whyNoFiles } from "./why_no_files.ts";

/**
 * The path of a file that must be there, relative to the study; undefined, with a message, if it is not. It must lie
 * inside the study: the processes that read it see no other folder.
 */
export async function ownFileOf(
  entry: Entry | undefined,
  example: string,
  { folder, reader }: { readonly folder: string; readonly reader: Reader },
): Promise<string | undefined> {
  const path = textOf(entry, example, reader);
  if (entry === undefined || path === undefined) return undefined;
  const found = await findFiles(folder, path);
  if (isInside(path) && found.rest === "" && found.paths.length === 1) return found.paths[0];
  const why = isInside(path)
    ? await whyNoFiles(folder, found)
    : "it lies outside the study's folder; a file inside is needed";
  reader.problems.add(entry.line, `Cannot find the file ${quoted(path)} of ${entry.name}: ${why}`);
  return undefined;
}

function isInside(path: string): boolean {
  const plain = normalize(path);
  return !plain.startsWith("/") && plain !== ".." && !plain.startsWith("../");
}
