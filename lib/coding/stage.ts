/** Coding: which codes each kept mention has, by the study's codebooks. @module */
import { loadWordForms } from "../query/mod.ts";
import type { EarlyContext, Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { contentHash } from "../text/content_hash.ts";
import { StudyError } from "../tables/study_error.ts";
import type { Subject } from "../tables/subject.ts";
import { askCoders, columnsFor, MATCH_COLUMNS } from "./_ask_coders.ts";
import { CHOOSING_COLUMNS, type CodeParameters, type UsedCodebook } from "./code_part.ts";
import { codebookName } from "../tables/people/codebook_name.ts";
import { officeHours } from "../time/parse_hours.ts";
import { readCodebook } from "./codebook/read_codebook.ts";
import { CODERS } from "./mod.ts";
import { handCodesFrame } from "./people/hand_codes_frame.ts";
import { type HandCodes, readHandCodes } from "./people/read_hand_codes.ts";
import { type PreparingMeans, preparingOf } from "./preparing_of.ts";
import { coderNamed } from "./register_coders.ts";
import type { CodebookUse, LlmSpec, Preparing } from "./types.ts";

export interface CodingParameters {
  readonly codebooks: readonly CodebookUse[];
  readonly subjects: readonly Subject[];
  /** Zone of the office hours; default UTC. */
  readonly timezone?: string;
  /** `care.hours` as the study has it, or null: see {@linkcode officeHours}. */
  readonly hours?: string | null;
  /** The endpoint that the study names. */
  readonly llm?: LlmSpec;
}

/**
 * Codes the kept mentions that are about a subject, are written by a subject's account, or are replies or comments
 * (which may answer either). Part by part: a repost has its original's text, so it gets the same codes without a look
 * at the original. A codebook that is coded for each subject has rows only for mentions that are about one.
 *
 * What people decided (`coding/`) follows in a part of its own, so that a decision makes no other part anew.
 */
export const STAGE: Stage<CodingParameters> = {
  name: "coding",
  reads: ["mentions", "matches"],
  writes: ["codes", "probabilities"],
  run,
  beforeTurn,
};

async function beforeTurn({ parameters }: EarlyContext<CodingParameters>): Promise<void> {
  if (parameters.codebooks.some(({ coder = "rule" }) => coder === "rule")) await loadWordForms();
}

async function run(context: StageContext<CodingParameters>): Promise<StageCounts> {
  const { codebooks, subjects, timezone = "UTC", hours } = context.parameters;
  const used = await readUsed(codebooks, context.folder);
  const people = await readHandCodes(context.folder, used.map(({ codebook }) => codebook));
  const parameters: CodeParameters = {
    codebooks: used,
    prepared: await context.step("prepare", () => prepare(used, preparingOf(context.parameters, meansOf(context)))),
    accounts: subjects.flatMap(({ accounts }) => accounts).sort(),
    timezone,
    office_hours: officeHours(hours),
  };
  const asked = await context.step("ask", () => askCoders(context, parameters));
  const { counts } = await context.step("code", () =>
    context.mapParts({
      step: "code",
      inputs: ["mentions", "matches"],
      columns: { mentions: columnsFor(used), matches: MATCH_COLUMNS },
      chosen_by: { mentions: CHOOSING_COLUMNS },
      outputs: ["codes", "probabilities"],
      module: import.meta.resolve("./code_part.ts"),
      parameters,
      ...(asked ? { each: (i: number) => ({ key: contentHash(JSON.stringify(asked[i])), value: asked[i] }) } : {}),
    }));
  const rows = context.parts("mentions").reduce((sum, part) => sum + part.rows, 0);
  const byHand = await context.step("hand codes", () => writeHandCodes(context, people));
  return { rows_in: rows, rows_out: (counts.codes ?? 0) + byHand };
}

/** Adds the part of people's codes, where there are any, and says what could not be placed. */
async function writeHandCodes(
  context: StageContext<CodingParameters>,
  { decisions, notes }: HandCodes,
): Promise<number> {
  for (const note of notes) context.note(note);
  if (decisions.length === 0) return 0;
  const ids = context.parts("mentions").values().map((part) => part.read(["id"]).text("id"));
  const subjects = new Set(context.parameters.subjects.map(({ name }) => name));
  const { frame, unknown_mentions, unknown_subjects } = handCodesFrame(decisions, ids, subjects);
  for (const [count, what] of [[unknown_mentions, "mentions"], [unknown_subjects, "subjects"]] as const) {
    if (count > 0) {
      context.note(
        `${count} hand ${
          count === 1 ? "code is" : "codes are"
        } of ${what} that are not in this run; they stay in their files`,
      );
    }
  }
  if (frame.length > 0) await context.write("codes", frame);
  return frame.length;
}

/** The study's codebooks, each with the coder that codes it. */
async function readUsed(uses: readonly CodebookUse[], folder: string): Promise<UsedCodebook[]> {
  const names = new Map<string, string>();
  const used: UsedCodebook[] = [];
  for (const { use, coder } of uses) {
    const name = codebookName(use), other = names.get(name);
    if (other !== undefined) {
      throw new StudyError(
        `study.yml: Cannot use codebook ${use}: ${other} has the same name "${name}"; rename the file`,
      );
    }
    names.set(name, use);
    const codebook = await readCodebook(use, folder);
    const named = coderNamed(CODERS, coder ?? codebook.coder, use);
    const refusal = named.refuses?.(codebook) ?? null;
    if (refusal !== null) {
      throw new StudyError(`study.yml: Cannot code codebook ${use} with coder "${named.name}": ${refusal}`);
    }
    used.push({ codebook, coder: named.name });
  }
  return used;
}

function meansOf(context: StageContext<CodingParameters>): PreparingMeans {
  const mentions = (columns: readonly string[]) => context.parts("mentions").values().map((part) => part.read(columns));
  return { folder: context.folder, mentions, note: (text) => context.note(text) };
}

/** What each coder in use reads before any mention, by the coder's name. */
async function prepare(used: readonly UsedCodebook[], context: Preparing): Promise<Record<string, unknown>> {
  const prepared: Record<string, unknown> = {};
  for (const coder of CODERS.values()) {
    const own = used.filter(({ coder: name }) => name === coder.name).map(({ codebook }) => codebook);
    if (own.length > 0 && coder.prepare) prepared[coder.name] = await coder.prepare(own, context);
  }
  return prepared;
}
