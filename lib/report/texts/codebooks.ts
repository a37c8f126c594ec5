/** Codes whose order the report knows, and the codebooks that are the study's own. @module */
import { codebookName } from "../../tables/people/codebook_name.ts";
import type { Report } from "../types.ts";

/** Tones in the order in which they stand. */
export const TONES: readonly string[] = ["negative", "neutral", "positive"];
/** Stages of the consumer cycle in their order. */
export const CYCLE: readonly string[] = ["search", "purchase", "use", "disposal"];

/** Codebooks with measures of their own. */
const BUILT_IN = ["tone", "mention_type", "motives", "journey", "expectations"];

/** Whether the study codes by a codebook. */
export function usesCodebook({ parameters }: Pick<Report, "parameters">, codebook: string): boolean {
  return parameters.codebooks.some(({ use }) => codebookName(use) === codebook);
}

/** Names of the codebooks that do not come with the toolkit. */
export function ownCodebooks({ parameters }: Pick<Report, "parameters">): string[] {
  return parameters.codebooks.map(({ use }) => codebookName(use)).filter((name) => !BUILT_IN.includes(name));
}
