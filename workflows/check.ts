/** Says what a study would do, and runs nothing: `deno task check FOLDER`. */
import { join } from "node:path";
import { readCoverage } from "../lib/audit/coverage/read_coverage.ts";
import { tellCoverage } from "../lib/audit/coverage/tell_coverage.ts";
import { oneLine } from "../lib/audit/one_line.ts";
import { inspectStudy } from "../lib/audit/workbench/inspect_study.ts";
import { tellWorkbench } from "../lib/audit/workbench/tell_workbench.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { isWhole } from "../lib/collect/layout/choose_format.ts";
import { headerOf, previewSource } from "../lib/collect/mod.ts";
import { unnamedColumns } from "../lib/collect/propose/unnamed_columns.ts";
import { loadWordForms, parseQuery, termsOf, wholeWords } from "../lib/query/mod.ts";
import { checkStudy, describeStudy, readStudy, type SourceSpec, type Study } from "../lib/study/mod.ts";
import { command, readArguments, studyFolder, type Usage } from "./_arguments.ts";
import { writeMoment, zoneOf } from "../lib/time/mod.ts";
import { say } from "./_terminal.ts";

const USAGE: Usage = {
  does: "Reads the study and the first records of each source and says what the study would do; runs no stage.",
  usage: "deno task check FOLDER",
  options: {},
  examples: ["deno task check studies/may"],
};

const RECORDS = 3, FORMS = 12, TEXT_CHARACTERS = 70;

await command(async () => {
  const study = await readStudy(studyFolder(readArguments(USAGE).folders, USAGE));
  const headers = new Map<string, readonly string[] | null>();
  const headerIn = async (path: string, source: SourceSpec) => {
    const header = await headerOf(join(study.folder, path), source, path);
    headers.set(path, header);
    return header;
  };
  await checkStudy(study, { headerOf: headerIn });
  for (const line of describeStudy(study)) say(line);
  await tellForms(study);
  for (const source of study.sources) {
    for (const path of source.paths) {
      await tellRecords(study, source, path);
      tellUnnamed(source, headers.get(path) ?? []);
    }
  }
  await tellQueries(study);
  await tellCover(study);
});

/** What each clause of the queries does over the mentions of the last run; nothing where the study has not been run. */
async function tellQueries(study: Study): Promise<void> {
  try {
    const reports = Object.entries(await inspectStudy(study));
    say("What the queries do over the mentions of the last run:");
    for (const line of reports.flatMap(([name, report]) => tellWorkbench(name, report))) say(`  ${line}`);
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    say("What each clause of the queries adds and removes can be told once the study has been run.");
  }
}

/** What the data of the last run may lack; nothing where the study has not been run. */
async function tellCover({ folder, timezone }: Study): Promise<void> {
  try {
    const lines = tellCoverage(await readCoverage(folder), timezone);
    say(lines.length > 0 ? "What the data of the last run may lack:" : "The data of the last run has no gaps.");
    for (const line of lines) say(`  ${line}`);
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    say("Gaps, overlaps and missing authors can be told once the study has been run.");
  }
}

/** The word forms that each subject's query stands for. */
async function tellForms({ subjects }: Study): Promise<void> {
  const queries = subjects.map(({ query }) => parseQuery(query));
  const forms = await loadWordForms(queries);
  say("Words that the queries match:");
  for (const [i, { name }] of subjects.entries()) {
    for (const { words, joints, quoted, beginning } of termsOf(queries[i])) {
      const written = words.map((word, k) => word + (joints[k] ?? "")).join("");
      const [whole, ...others] = wholeWords({ words, joints }).filter((word) => word !== null);
      const all = quoted || beginning || others.length > 0 || /^[#@＃＠]/.test(written) ? [] : forms.formsOf(whole);
      const more = all.length > FORMS ? ` and ${all.length - FORMS} more` : "";
      const shown = quoted ? `"${written}"` : `${written}${beginning ? "*" : ""}`;
      say(`  ${name}: ${shown}${all.length > 1 ? `: ${all.slice(0, FORMS).join(", ")}${more}` : ""}`);
    }
  }
}

/** Columns that the study would lose: of a table that it describes by hand, unnamed ones whose names say what they hold. */
function tellUnnamed({ format, columns }: SourceSpec, header: readonly string[]): void {
  if (format !== undefined || !isWhole(columns)) return;
  const found = Object.entries(unnamedColumns(header, columns)).map(([target, name]) =>
    `${target}: ${JSON.stringify(name)}`
  );
  if (found.length > 0) {
    say(`  Note: columns that the study does not name and therefore does not read: ${found.join(", ")}`);
  }
}

async function tellRecords(study: Study, source: SourceSpec, path: string): Promise<void> {
  const { mentions, rejected, notes } = await previewSource(
    join(study.folder, path),
    source,
    RECORDS,
    study.timezone,
    path,
  );
  const zone = zoneOf(study.timezone);
  say(`First records of ${path}, by the clock of ${study.timezone}:`);
  for (const { id, published_at, author, text } of mentions) {
    const who = author ?? "author unknown", head = oneLine(text, TEXT_CHARACTERS);
    say(`  ${id} · ${writeMoment(published_at, zone)} · ${who} · ${head}`);
  }
  for (const { line, reason } of rejected) say(`  line ${line} would be rejected: ${reason}`);
  if (mentions.length + rejected.length === 0) say("  no records");
  for (const note of notes) say(`  Note: ${note}`);
}
