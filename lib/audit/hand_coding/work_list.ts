/** Which mentions are to be coded. @module */
import { join } from "node:path";
import type { Codebook } from "../../coding/types.ts";
import { seedOf } from "../../stats/seed_of.ts";
import { readPeopleFile } from "../../tables/people/people_text.ts";
import { peopleTable } from "../../tables/people/people_table.ts";
import { parseSample } from "../../tables/people/sample.ts";
import { StudyError } from "../../tables/study_error.ts";
import { lotOf } from "../sample/lot_of.ts";
import { unitKey } from "../unit_key.ts";
import type { CodingUnit, WorkList } from "./types.ts";

export interface WorkListOptions {
  /** Name of a random sample, or of a list for training; default: the one sample there is. */
  readonly sample?: string;
  readonly train?: string;
  /** Share of the units that every coder codes, 0 to 1. */
  readonly overlap: number;
}

/**
 * Reads the list of units for a codebook: a row each mention × subject, or each mention where the codebook is coded once a
 * mention. Every coder codes the units whose mention's lot is below the overlap, so the overlap grows with the sample.
 *
 * @throws {StudyError} if there is no list, or several and none is named
 */
export async function readWorkList(folder: string, codebook: Codebook, options: WorkListOptions): Promise<WorkList> {
  const { kind, name } = await listNamed(folder, options);
  const file = `coding/${kind}-${name}.csv`, text = await readPeopleFile(join(folder, file));
  const rows = kind === "sample" ? parseSample(text, file) : trainingRows(text, codebook.name, file);
  const lots = seedOf(`overlap ${name}`, 1);
  const units = new Map<string, CodingUnit>();
  for (const { mention, subject: about, text } of rows) {
    const subject = codebook.per_subject ? about : null;
    if (subject === "") continue;
    const key = unitKey({ mention, subject });
    if (!units.has(key)) {
      units.set(key, { key, mention, subject, text, overlap: lotOf(mention, lots) < options.overlap });
    }
  }
  if (units.size === 0) throw new StudyError(`Cannot code by hand: ${file} holds nothing to code`);
  return { file, kind, name, units: [...units.values()] };
}

async function listNamed(
  folder: string,
  { sample, train }: WorkListOptions,
): Promise<{ kind: WorkList["kind"]; name: string }> {
  const there = await listsIn(folder);
  const wanted = train === undefined ? sample : train, kind = train === undefined ? "sample" : "train";
  const samples = there.filter((list) => list.kind === kind);
  const found = wanted === undefined && samples.length === 1 ? samples[0] : samples.find(({ name }) => name === wanted);
  if (found) return found;
  const names = there.map(({ kind, name }) => `--${kind} ${name}`).join(", ");
  if (names === "") {
    throw new StudyError(
      "Cannot code by hand: there is no sample under coding/; draw one: deno task sample FOLDER --name NAME",
    );
  }
  const what = wanted === undefined ? "no list is named" : `there is no ${kind} "${wanted}"`;
  throw new StudyError(`Cannot code by hand: ${what}; lists are ${names}`);
}

async function listsIn(folder: string): Promise<{ kind: WorkList["kind"]; name: string }[]> {
  const entries = await Array.fromAsync(Deno.readDir(join(folder, "coding"))).catch(() => []);
  return entries.map(({ name }) => name).sort().flatMap((file) => {
    const [, kind, name] = /^(sample|train)-(.+)\.csv$/.exec(file) ?? [];
    return kind ? [{ kind: kind as WorkList["kind"], name }] : [];
  });
}

function trainingRows(text: string, codebook: string, file: string) {
  const { rows, missing } = peopleTable(text, ["mention", "subject", "codebook", "text"], ["text"]);
  if (missing) throw new StudyError(`${file}:1: Cannot read the list: it has no column ${missing.join(", ")}`);
  return rows.map(({ cells }) => cells).filter((cells) => cells.codebook === codebook);
}
