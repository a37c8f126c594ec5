/** The secret that pseudonyms are made with: once a study, beside study.yml, never in `out/`. @module */
import { exists } from "./commit.ts";
import type { Layout } from "./layout.ts";

const KEY_BYTES = 32;

/** Makes the study's key if it has none: 64 hex characters that only the owner can read. */
export async function makeKey(layout: Layout): Promise<void> {
  if (await exists(layout.key)) return;
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES)).toHex();
  await Deno.writeTextFile(layout.key, `${key}\n`, { mode: 0o600, createNew: true });
}
