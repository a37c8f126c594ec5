/** How well people agree in a study, and how well machines do beside them. @module */
import { readHandCodes } from "../../coding/people/read_hand_codes.ts";
import { ADJUDICATED } from "../../coding/people/types.ts";
import { type Codebook, NONE } from "../../coding/types.ts";
import { agreementOf, type CodebookAgreed } from "../../stats/agreement/agreement_of.ts";
import { sampledMentions } from "../../tables/people/sampled_mentions.ts";
import { studyTables, type TableParts } from "../study_tables.ts";
import { unitKey } from "../unit_key.ts";
import { type CodeScores, codeScores, type UnitCodes } from "./code_scores.ts";

/** Agreement on one codebook of a study. */
export interface StudyAgreement {
  /** Initials of all who coded. */
  readonly coders: readonly string[];
  /** People among each other; what was settled is not among them. */
  readonly people: CodebookAgreed;
  /** Units that were settled. */
  readonly settled: number;
  /** Each machine that coded the codebook, against what was settled and, where nothing was, each person's decision. */
  readonly machines: readonly { readonly coder: string; readonly scores: CodeScores }[];
}

/**
 * Compares what people decided (`coding/`) with each other, and with what machines decided in the last run (table `codes`).
 *
 * Machines are measured on random samples alone: what was coded for training was chosen where they are weak. Chances are
 * left aside, so a sample that was drawn `--by` strata weighs all its rows alike.
 *
 * @param folder of a study that was run
 * @throws {StudyError} if a file under `coding/` has a mistake, or the study has not been run
 */
export async function readAgreement(folder: string, codebook: Codebook): Promise<StudyAgreement> {
  const { decisions } = await readHandCodes(folder, [codebook]);
  const mine = decisions.filter((decision) => decision.codebook === codebook.name);
  const people = mine.filter(({ coder }) => coder !== ADJUDICATED);
  const settled = new Map(mine.filter(({ coder }) => coder === ADJUDICATED).map((given) => [unitKey(given), given]));
  const codes = codebook.codes.map(({ code }) => code);
  const drawn = await sampledMentions(folder);
  const truth = [...people.filter((given) => !settled.has(unitKey(given))), ...settled.values()]
    .filter(({ mention }) => drawn.has(mention)).map((given) => ({ unit: unitKey(given), codes: given.codes }));
  const machines = machineCodes(studyTables(folder), codebook.name, new Set(truth.map(({ unit }) => unit)));
  return {
    coders: [...new Set(people.map(({ coder }) => coder))].sort(),
    people: agreementOf(people.map((given) => ({ ...given, unit: unitKey(given) })), { codes }),
    settled: settled.size,
    machines: [...machines].sort(([a], [b]) => a < b ? -1 : 1)
      .map(([coder, given]) => ({ coder, scores: codeScores(truth, given, codes) })),
  };
}

/** Codes of machines on the wanted units, by coder: rows that name no moment are a machine's. */
function machineCodes(tables: TableParts, codebook: string, wanted: ReadonlySet<string>): Map<string, UnitCodes[]> {
  const found = new Map<string, Map<string, string[]>>();
  for (const frame of tables("codes", ["mention", "subject", "codebook", "code", "coder", "at"])) {
    const [mentions, subjects, codebooks, codes, coders] = ["mention", "subject", "codebook", "code", "coder"]
      .map((name) => frame.text(name));
    const at = frame.number("at");
    for (let row = 0; row < frame.length; row++) {
      if (codebooks.at(row) !== codebook || at.at(row) !== null) continue;
      const unit = unitKey({ mention: mentions.at(row)!, subject: subjects.at(row) });
      if (!wanted.has(unit)) continue;
      const units = found.get(coders.at(row)!) ?? new Map<string, string[]>();
      found.set(coders.at(row)!, units);
      const code = codes.at(row)!;
      units.set(unit, [...units.get(unit) ?? [], ...(code === NONE ? [] : [code])]);
    }
  }
  return new Map([...found].map(([coder, units]) => [coder, [...units].map(([unit, codes]) => ({ unit, codes }))]));
}
