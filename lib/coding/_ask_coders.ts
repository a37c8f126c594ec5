/** Lets the coders that ask an endpoint ask, before any part is coded. @module */
import type { StageContext } from "../tables/stage.ts";
import { StudyError } from "../tables/study_error.ts";
import { mentionsToCode } from "./_mentions_to_code.ts";
import { type Asked, CODED_COLUMNS, type CodeParameters, type UsedCodebook } from "./code_part.ts";
import { CODERS } from "./mod.ts";
import type { LlmSpec, MentionsToCode } from "./types.ts";

interface AskingParameters {
  readonly llm?: LlmSpec;
}

/** Columns of `matches` that say what a mention is about. */
export const MATCH_COLUMNS: readonly string[] = ["mention", "subject", "subject_kind", "matched"];

/** The answers that coders got from an endpoint, part by part; null: no coder in use asks one. */
export async function askCoders(
  context: StageContext<AskingParameters>,
  code: CodeParameters,
): Promise<Asked[] | null> {
  const { llm } = context.parameters, mentions = context.parts("mentions");
  const asked: Record<string, unknown>[] = mentions.map(() => ({}));
  const inUse = [...CODERS.values()].filter(({ name, ask }) =>
    ask && code.codebooks.some(({ coder }) => coder === name)
  );
  for (const coder of inUse) {
    const own = code.codebooks.filter(({ coder: name }) => name === coder.name).map(({ codebook }) => codebook);
    if (!llm || !context.outside) {
      const right = 'add llm: { url: "http://127.0.0.1:11434/v1", model: "…" }';
      throw new StudyError(`study.yml: Cannot use coder ${coder.name}: the study names no endpoint; ${right}`);
    }
    const { outside, progress } = context;
    const asking = { llm, outside, progress, note: (text: string) => context.note(text) };
    const answers = await coder.ask!(partsToCode(context, code), own, asking);
    answers.forEach((answer, i) => asked[i][coder.name] = answer);
  }
  return inUse.length > 0 ? asked : null;
}

function* partsToCode(context: StageContext<AskingParameters>, code: CodeParameters): Generator<MentionsToCode> {
  const matches = context.parts("matches");
  for (const [i, part] of context.parts("mentions").entries()) {
    yield mentionsToCode(part.read(columnsFor(code.codebooks)), matches[i].read(MATCH_COLUMNS), code);
  }
}

/** Columns of `mentions` that the coders in use read. */
export function columnsFor(used: readonly UsedCodebook[]): string[] {
  const needs = used.flatMap(({ coder }) => CODERS.get(coder)?.needs ?? []);
  return [...new Set([...CODED_COLUMNS, ...needs])];
}
