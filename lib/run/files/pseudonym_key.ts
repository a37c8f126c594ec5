/** The secret that pseudonyms are made with: once a study, beside study.yml, never in `out/`. @module */
import { StudyError } from "../../tables/study_error.ts";
import { exists } from "./commit.ts";
import type { Layout } from "./layout.ts";

const KEY_BYTES = 32;

/**
 * Makes the study's key if it has none: 64 hex characters that only the owner can read.
 *
 * @throws {StudyError} if there is one without a character: whoever knows that could try names out
 */
export async function makeKey(layout: Layout): Promise<void> {
  if (await exists(layout.key)) {
    if ((await Deno.readTextFile(layout.key)).trim() !== "") return;
    throw new StudyError(
      "Cannot make pseudonyms: the key (.key beside study.yml) is empty; bring the old one back, or remove the file for a new one",
    );
  }
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES)).toHex();
  await Deno.writeTextFile(layout.key, `${key}\n`, { mode: 0o600, createNew: true });
}
