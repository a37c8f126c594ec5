/** The list of coders, each name once. @module */
import { StudyError } from "../tables/study_error.ts";
import type { Coder } from "./types.ts";

/** Coders by name. */
export type Coders = ReadonlyMap<string, Coder>;

/**
 * Coders by name; a second one of the same name is refused.
 *
 * @throws {RangeError} if two coders have one name
 *
 * @example A second coder of the same name is refused
 * ```ts
 * import assert from "node:assert/strict";
 * import { registerCoders } from "./register_coders.ts";
 *
 * const dice = { name: "dice", needs: [], code: () => [] };
 * assert.equal(registerCoders([dice]).get("dice"), dice);
 * assert.throws(() => registerCoders([dice, { ...dice }]), /"dice" is registered twice/);
 * ```
 */
export function registerCoders(coders: readonly Coder[]): Coders {
  const byName = new Map<string, Coder>();
  for (const coder of coders) {
    if (byName.has(coder.name)) {
      throw new RangeError(`Cannot register coder: "${coder.name}" is registered twice; give one of them another name`);
    }
    byName.set(coder.name, coder);
  }
  return byName;
}

/**
 * The coder of that name.
 *
 * @param codebook as the study file names it, for the message
 * @throws {StudyError} that names the coders there are
 */
export function coderNamed(coders: Coders, name: string, codebook: string): Coder {
  const coder = coders.get(name);
  if (coder) return coder;
  throw new StudyError(
    `study.yml: Cannot find coder "${name}" for codebook ${codebook}: coders are ${[...coders.keys()].join(", ")}`,
  );
}
