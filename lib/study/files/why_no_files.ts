/** Says why a path or pattern found nothing, and what is there instead. @module */
import { relative } from "node:path";
import { nearest } from "../../text/nearest.ts";
import { listed, suggestion } from "../problems.ts";
import { type FoundFiles, isPattern } from "./find_files.ts";
import { kindOf, namesIn } from "./folder.ts";

/** The reason and what would be right, as the end of a message: `there is no file "mai.csv" in exports; it holds "may.csv"`. */
export async function whyNoFiles(folder: string, { base, rest }: FoundFiles): Promise<string> {
  const place = placeOf(folder, base);
  if (rest === "") return `${place} is a folder; "${relative(folder, base) || "."}/*" reads the files in it`;
  if (await kindOf(base) === "file") return `${place} is a file, not a folder`;
  if (rest.includes("\\")) return `there is no ${JSON.stringify(rest)} in ${place}; write / for \\ in a path`;
  const names = await namesIn(base) ?? [], [next, ...further] = rest.split("/");
  const holds = names.length === 0 ? "it is empty" : `it holds ${listed(names)}`;
  if (isPattern(next)) return `no file in ${place} matches; ${holds}`;
  const kind = further.length > 0 ? "folder" : "file";
  return `there is no ${kind} ${JSON.stringify(next)} in ${place}; ${holds}${suggestion(nearest(next, names))}`;
}

/** A folder in words: relative to the study, so that no message names the machine's folders. */
function placeOf(folder: string, path: string): string {
  return relative(folder, path) || "the study's folder";
}
