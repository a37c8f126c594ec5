/** Finds the study file that a path means. @module */
import { basename, dirname, resolve } from "node:path";
import { nearest } from "../text/nearest.ts";
import { StudyError } from "../tables/study_error.ts";
import { listed, quoted, suggestion } from "./problems.ts";
import { kindOf, namesIn } from "./files/folder.ts";

/** A study's folder (absolute) and the name of its file. */
export interface Place {
  readonly folder: string;
  readonly file: string;
}

const DEFAULT_FILE = "study.yml";

/**
 * The study file of a folder, or the file itself.
 *
 * @throws {StudyError} if there is none; no folder above the study is named
 */
export async function locateStudy(path: string): Promise<Place> {
  const place = resolve(path), kind = await kindOf(place);
  if (kind === "file") return { folder: dirname(place), file: basename(place) };
  if (kind === "folder") {
    if (await kindOf(resolve(place, DEFAULT_FILE)) === "file") return { folder: place, file: DEFAULT_FILE };
    throw new StudyError(
      `Cannot find the study: folder ${quoted(basename(place))} has no study.yml; ${await others(place)}`,
    );
  }
  throw new StudyError(`Cannot find the study: ${await whyMissing(place)}`);
}

async function others(folder: string): Promise<string> {
  const files = (await namesIn(folder) ?? []).filter((name) => /\.ya?ml$/i.test(name));
  if (files.length > 0) return `it holds ${listed(files)}: give the path of the one that is meant`;
  return "deno task new FOLDER FILE… makes one from export files";
}

async function whyMissing(path: string): Promise<string> {
  const parent = dirname(path), name = basename(path), isFile = /\.ya?ml$/i.test(name);
  if (await kindOf(parent) !== "folder") return `there is no folder ${quoted(basename(parent))}`;
  const near = suggestion(nearest(name, (await namesIn(parent) ?? []).filter((other) => other !== name)));
  if (isFile) return `folder ${quoted(basename(parent))} has no file ${quoted(name)}${near}`;
  return `there is no folder ${quoted(name)}${near || "; give the path of a folder with a study.yml"}`;
}
