/** A run that was kept, and the tables it was counted from. @module */
import { join } from "node:path";
import { buildFacts, type FactParameters, type Facts } from "../../measure/mod.ts";
import { codebookName } from "../../tables/people/codebook_name.ts";
import { orderOf } from "../../run/files/keep_run.ts";
import { layoutOf } from "../../run/files/layout.ts";
import type { Manifest } from "../../run/files/manifest.ts";
import { answerAlone, statedAnswers } from "../../tables/answered_at.ts";
import { TextBuilder, type TextColumn } from "../../tables/columns.ts";
import { Frame, FrameBuilder } from "../../tables/frame.ts";
import { joinFrames } from "../../tables/join_frames.ts";
import { nearest } from "../../text/nearest.ts";
import { decodeParquet, PartError } from "../../tables/parquet.ts";
import { SCHEMAS, type TableName } from "../../tables/schemas.ts";
import { selectRows } from "../../tables/select_rows.ts";
import { StudyError } from "../../tables/study_error.ts";

/** The tables of a kept run, each as one frame; `mentions` has a row a mention and no texts. */
export interface KeptRun {
  readonly name: string;
  readonly manifest: Manifest;
  readonly parameters: FactParameters;
  readonly mentions: Frame;
  readonly matches: Frame;
  readonly topics: Frame;
  readonly topic_members: Frame;
  readonly codes: Frame;
  readonly measures: Frame;
}

/**
 * Names of the kept runs that can be compared, the oldest first.
 *
 * @param folder absolute path of the study's folder
 */
export async function listRuns(folder: string): Promise<string[]> {
  const { runs } = layoutOf(folder);
  const found: { name: string; order: number }[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(runs)) {
      const isRun = isDirectory && !name.startsWith("."); // a run that a kill kept from being kept
      const order = isRun ? await orderOf(join(runs, name)) : 0;
      if (order > 0) found.push({ name, order });
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return found.sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

/**
 * Reads a kept run.
 *
 * @throws {StudyError} if there is no such run, or it was kept without what it was counted from
 */
export async function readRun(folder: string, name: string): Promise<KeptRun> {
  const runs = await listRuns(folder);
  if (!runs.includes(name)) throw noSuchRun(name, runs);
  const place = join(layoutOf(folder).runs, name);
  try {
    return await runIn(place, name);
  } catch (error) {
    const isDamaged = error instanceof SyntaxError || error instanceof PartError ||
      error instanceof Deno.errors.NotFound;
    if (!isDamaged) throw error;
    throw new StudyError(
      `Cannot read run ${name}: a file of it is missing or damaged; remove runs/${name}, or name others`,
    );
  }
}

/** The facts of a kept run, exactly as they were measured. */
export function factsOfRun({ mentions, matches, topics, topic_members, codes, parameters }: KeptRun): Facts {
  return buildFacts(
    { mentions: [mentions], matches: [matches], topics: [topics], topic_members: [topic_members], codes: [codes] },
    parameters,
  );
}

async function runIn(place: string, name: string): Promise<KeptRun> {
  const manifest: Manifest = JSON.parse(await Deno.readTextFile(join(place, "manifest.json")));
  const table = (table: TableName) => readTable(join(place, "tables", table), table);
  const parameters = manifest.stages?.find?.((stage) => stage.name === "measure")?.parameters;
  if (!parameters) throw new StudyError(`Cannot read run ${name}: its manifest does not say how it was measured`);
  return {
    name,
    manifest,
    parameters: parameters as unknown as FactParameters,
    mentions: onceEach(table("decisions")),
    matches: table("matches"),
    topics: table("topics"),
    topic_members: table("topic_members"),
    codes: usedCodes(table("codes"), parameters as unknown as FactParameters),
    measures: table("measures"),
  };
}

function noSuchRun(name: string, runs: readonly string[]): StudyError {
  const near = nearest(name, runs);
  const there = runs.length > 0 ? `runs are ${runs.join(", ")}` : "no run has been kept yet: run the study first";
  return new StudyError(`Cannot find run "${name}": ${there}${near ? `; did you mean "${near}"?` : ""}`);
}

function readTable(folder: string, table: TableName): Frame {
  const files = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
  const frames = files.map((file) => decodeParquet(Deno.readFileSync(join(folder, file))));
  return frames.length > 0 ? joinFrames(frames) : new FrameBuilder(SCHEMAS[table]).build();
}

/**
 * A row a mention, as the facts read them: a record met again has none; of an id that comes twice the kept one. What records
 * say of their answers stands in `extra`, of an id that comes twice the first answer.
 */
function onceEach(decisions: Frame): Frame {
  const ids = decisions.text("mention"), status = decisions.text("status"), because = decisions.text("dropped_because");
  const rows = new Map<string, number>();
  for (let i = 0; i < decisions.length; i++) {
    if (because.at(i) === "same record") continue;
    const id = ids.at(i)!, other = rows.get(id);
    if (other === undefined || (status.at(other) !== "kept" && status.at(i) === "kept")) rows.set(id, i);
  }
  const chosen = selectRows(decisions, [...rows.values()]);
  const columns = new Map(chosen.columns);
  columns.set("id", chosen.text("mention"));
  columns.set("extra", answersOf(decisions, [...rows.keys()]));
  columns.set("clean_text", chosen.text("addressed")); // accounts that it addresses: all that is counted of a text
  return new Frame(columns);
}

/** What is known of the answers to mentions; runs that were kept by an earlier version say nothing of them. */
function answersOf(decisions: Frame, mentions: readonly string[]): TextColumn {
  const ids = decisions.text("mention"), answers = new Map<string, number>();
  if (decisions.columns.has("extra")) {
    statedAnswers(decisions.text("extra"), (row, at) => {
      const id = ids.at(row)!;
      answers.set(id, Math.min(at, answers.get(id) ?? Infinity));
    });
  }
  const column = new TextBuilder();
  for (const id of mentions) column.add(answers.has(id) ? answerAlone(answers.get(id)!) : null);
  return column.build();
}

/** Codes of a machine: people's are a sample. */
function usedCodes(codes: Frame, { codebooks }: FactParameters): Frame {
  const used = new Set(codebooks.map(({ use }) => codebookName(use)));
  const at = codes.number("at"), codebook = codes.text("codebook"), rows: number[] = [];
  for (let i = 0; i < codes.length; i++) if (at.at(i) === null && used.has(codebook.at(i)!)) rows.push(i);
  return selectRows(codes, rows);
}
