/** Reads a study file. @module */
import { basename, join } from "node:path";
import { isScalar } from "yaml";
import { readCodebook } from "../coding/codebook/read_codebook.ts";
import { FORMATS } from "../collect/formats/mod.ts";
import { TARGETS } from "../collect/mapping/plan.ts";
import { StudyError } from "../tables/study_error.ts";
import { zoneOf } from "../time/zone.ts";
import { builtInCodebooks, codesOf } from "./built_in.ts";
import { locateStudy, type Place } from "./locate.ts";
import { notesOnAuthors } from "./notes_on_authors.ts";
import { problemsOf } from "./problems.ts";
import { careOf } from "./sections/care.ts";
import { codebooksOf } from "./sections/codebooks.ts";
import { llmOf } from "./sections/llm.ts";
import { periodOf } from "./sections/period.ts";
import { queryOf } from "./sections/query.ts";
import { reportOf } from "./sections/report.ts";
import { sourcesOf } from "./sections/sources.ts";
import { subjectsOf } from "./sections/subjects.ts";
import { topicsOf } from "./sections/topics.ts";
import { zoneNameOf } from "./sections/zone.ts";
import { LANGUAGES, type Study } from "./types.ts";
import { type Fields, fieldsOf, ROOT } from "./yaml/entry.ts";
import { parseYaml, type Reader } from "./yaml/parse_yaml.ts";
import { booleanOf, choiceOf, textOf } from "./yaml/scalars.ts";

const EXAMPLE = "title, sources and subjects";
const KEYS = [
  "title",
  "language",
  "timezone",
  "period",
  "sources",
  "subjects",
  "exclude",
  "duplicates",
  "reposts",
  "pseudonyms",
  "topics",
  "codebooks",
  "care",
  "llm",
  "report",
];

/**
 * Reads and checks a study: every key, every query, every file that it names.
 *
 * Whether the columns that it names are in the export files is for {@linkcode checkStudy}.
 *
 * @param path the study's folder, its `study.yml`, or another study file
 * @returns the study with defaults filled in; paths stay relative to its folder
 * @throws {StudyError} with a line for each mistake: `study.yml:8: Cannot …: found …; what would be right`
 *
 * @example A study of two lines
 * ```ts
 * import assert from "node:assert/strict";
 * import { readStudy } from "./read_study.ts";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/may.csv`, "id,date,text\n");
 * await Deno.writeTextFile(
 *   `${folder}/study.yml`,
 *   "sources: [{ files: '*.csv' }]\nsubjects: [{ name: МТС, kind: company, query: мтс }]\n",
 * );
 * const study = await readStudy(folder);
 * assert.deepEqual(study.sources[0].paths, ["may.csv"]);
 * assert.equal(study.timezone, "UTC");
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function readStudy(path: string): Promise<Study> {
  const place = await locateStudy(path), problems = problemsOf(place.file);
  const reader = parseYaml(await Deno.readFile(join(place.folder, place.file)), problems);
  const fields = reader && rootOf(reader);
  const study = fields && await studyOf(fields, place, reader);
  problems.throwIfAny();
  await checkOwnCodebooks(study!); // without a study there is a problem
  return { ...study!, notes: [...study!.notes, ...notesOnAuthors(study!)] };
}

/** The study's own codebooks are read for their mistakes, so that none is told only after an hour's work. */
async function checkOwnCodebooks({ folder, codebooks }: Study): Promise<void> {
  const own = codebooks.map(({ use }) => use).filter((use) => /\.ya?ml$/i.test(use));
  const read = await Promise.allSettled(own.map((use) => readCodebook(use, folder)));
  const mistakes = read.flatMap((result) => result.status === "rejected" ? [result.reason] : []);
  const other = mistakes.find((error) => !(error instanceof StudyError));
  if (other) throw other;
  if (mistakes.length > 0) throw new StudyError(mistakes.map(({ message }) => message).join("\n"));
}

/** The keys of the study; null, with a message, if the file has none. */
function rootOf(reader: Reader): Fields | null {
  const { contents } = reader.document;
  if (contents === null || isScalar(contents) && contents.value === null) {
    reader.problems.add(1, `Cannot read the study: the file is empty; ${EXAMPLE} are needed`);
    return null;
  }
  const entry = { node: contents, line: reader.lineOf(contents.range?.[0] ?? 0), name: ROOT };
  return fieldsOf(entry, KEYS, EXAMPLE, reader);
}

async function studyOf(fields: Fields, { folder, file }: Place, reader: Reader): Promise<Study> {
  const at = (key: string) => fields.get(key), inFolder = { folder, reader };
  const timezone = zoneNameOf(at("timezone"), reader), llm = llmOf(at("llm"), reader);
  const { sources, notes } = await sourcesOf(at("sources"), {
    ...inFolder,
    formats: FORMATS.map(({ name }) => name),
    targets: TARGETS,
  });
  const subjects = subjectsOf(at("subjects"), reader);
  const codebooks = await codebooksOf(at("codebooks"), {
    ...inFolder,
    builtIn: await builtInCodebooks(),
    hasLlm: at("llm") !== undefined,
  });
  const codes = codebooks.some(({ use }) => use === "expectations") && at("care")
    ? await codesOf("expectations")
    : null;
  return {
    folder,
    file,
    title: textOf(at("title"), '"What they say about us"', reader) ?? basename(folder),
    language: choiceOf(at("language"), LANGUAGES, reader) ?? "en",
    timezone,
    timezone_given: at("timezone") !== undefined,
    period: periodOf(at("period"), zoneOf(timezone), reader),
    sources,
    subjects,
    exclude: queryOf(at("exclude"), "query of exclude", reader) ?? null,
    duplicates: choiceOf(at("duplicates"), ["drop", "keep"], reader) ?? "drop",
    reposts: choiceOf(at("reposts"), ["count", "drop"], reader) ?? "count",
    pseudonyms: booleanOf(at("pseudonyms"), reader) ?? true,
    topics: await topicsOf(at("topics"), inFolder),
    codebooks,
    care: careOf(at("care"), codes, reader),
    llm,
    report: await reportOf(at("report"), inFolder),
    notes,
  };
}
