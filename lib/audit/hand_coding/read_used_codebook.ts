/** A codebook of a study by the name a person gives on the command line. @module */
import { codebookName } from "../../tables/people/codebook_name.ts";
import { readCodebook } from "../../coding/codebook/read_codebook.ts";
import type { Codebook } from "../../coding/types.ts";
import type { Study } from "../../study/types.ts";
import { StudyError } from "../../tables/study_error.ts";
import { nearest } from "../../text/nearest.ts";

/**
 * The codebook of that name, among those that the study uses; without a name, its first.
 *
 * @throws {StudyError} if the study uses none of that name, or none at all
 */
export async function readUsedCodebook(
  { folder, codebooks }: Pick<Study, "folder" | "codebooks">,
  name = codebooks[0]?.use,
): Promise<Codebook> {
  if (name === undefined || codebooks.length === 0) {
    throw new StudyError("Cannot code: the study uses no codebook; name one under codebooks in its study file");
  }
  const names = codebooks.map(({ use }) => codebookName(use)), at = names.indexOf(codebookName(name));
  if (at >= 0) return await readCodebook(codebooks[at].use, folder);
  const near = nearest(name, names);
  const right = near ? `did you mean "${near}"?` : `codebooks are ${names.join(", ")}`;
  throw new StudyError(`Cannot find codebook "${name}": the study uses none of that name; ${right}`);
}
