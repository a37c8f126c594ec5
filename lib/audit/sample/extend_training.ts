/** Lists what to code next so that a learned coder learns most. @module */
import { join } from "node:path";
import { readHandCodes } from "../../coding/people/read_hand_codes.ts";
import type { Codebook } from "../../coding/types.ts";
import { appendRows } from "../../tables/people/append_rows.ts";
import { readPeopleFileIfThere } from "../../tables/people/people_text.ts";
import { peopleTable } from "../../tables/people/people_table.ts";
import { StudyError } from "../../tables/study_error.ts";
import { studyTables } from "../study_tables.ts";
import { unitKey } from "../unit_key.ts";
import { checkedName } from "./extend_sample.ts";
import { populationOf } from "./population_of.ts";
import { sampledMentions } from "../../tables/people/sampled_mentions.ts";
import { uncertainUnits } from "./uncertain_units.ts";

/** Columns of `coding/train-NAME.csv`: it has no chance, so it can never be taken for a random sample. */
const TRAINING_COLUMNS = ["mention", "subject", "codebook", "uncertainty", "text"] as const;

export interface TrainingListed {
  /** Relative to the study: `coding/train-may.csv`. */
  readonly file: string;
  readonly before: number;
  readonly added: number;
}

/**
 * Writes the mentions that a codebook's coder is least sure of to `coding/train-NAME.csv`. Left out are mentions of any
 * random sample (what a coder learns from must not measure it), those coded already, and those listed before.
 *
 * @param folder of a study that was run
 * @throws {StudyError} if no coder gives probabilities for the codebook
 */
export async function extendTraining(
  folder: string,
  codebook: Codebook,
  { name, size }: { readonly name: string; readonly size: number },
): Promise<TrainingListed> {
  const file = `coding/train-${checkedName(name)}.csv`, path = join(folder, file);
  const listed = await listedIn(path), sampled = await sampledMentions(folder);
  const coded = new Set((await readHandCodes(folder, [codebook])).decisions.map(unitKey));
  const without = (mention: string, subject: string | null) => {
    const key = unitKey({ mention, subject });
    return sampled.has(mention) || coded.has(key) || listed.has(key);
  };
  const tables = studyTables(folder), { multiple } = codebook;
  const found = uncertainUnits(tables, { codebook: codebook.name, multiple, size, without });
  if (found === null) {
    throw new StudyError(
      `Cannot list what is uncertain in ${codebook.name}: no coder gives probabilities for it (table probabilities); ` +
        "use coder words or learned and run the study, or draw a random sample without --uncertain",
    );
  }
  const texts = new Map(populationOf(tables).map(({ mention, text }) => [mention, text]));
  const rows = found.map(({ mention, subject, uncertainty }) => {
    return [mention, subject ?? "", codebook.name, uncertainty.toFixed(4), texts.get(mention) ?? ""];
  });
  if (rows.length > 0 || listed.size === 0) await appendRows(path, TRAINING_COLUMNS, rows);
  return { file, before: listed.size, added: rows.length };
}

async function listedIn(path: string): Promise<Set<string>> {
  const { rows } = peopleTable(await readPeopleFileIfThere(path) ?? "", ["mention", "subject"], ["subject"]);
  return new Set(rows.map(({ cells: { mention, subject } }) => unitKey({ mention, subject: subject || null })));
}
