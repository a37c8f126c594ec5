/** What of a stage's old work still stands on the disk as it was made. @module */
import { join } from "node:path";
import { hashFile } from "./hash.ts";
import type { Layout } from "./layout.ts";
import type { StageState } from "./state.ts";

/** A stage's state without the parts that cannot be taken over, and why it has to run again; null: nothing is wrong. */
export interface SoundState {
  readonly state: StageState;
  readonly why: string | null;
}

/**
 * Looks at every part and file that a stage made: one that somebody took away, changed or damaged is made again, and is
 * never taken over. A hash costs half a second a gigabyte.
 */
export async function soundState(layout: Layout, state: StageState): Promise<SoundState> {
  let why: string | null = null;
  const isSound = async (name: string, hash: string) => {
    const found = await hashFile(join(layout.out, name)).catch(() => null);
    if (found === hash) return true;
    why ??= `out/${name} ${found === null ? "is missing" : "is not what was written"}`;
    return false;
  };
  const tables: Record<string, StageState["tables"][string]> = {};
  for (const [name, table] of Object.entries(state.tables)) {
    const parts: typeof table.parts[number][] = [];
    for (const part of table.parts) if (await isSound(`${table.folder}/${part.file}`, part.hash)) parts.push(part);
    tables[name] = { ...table, parts };
  }
  for (const [name, hash] of Object.entries(state.files)) await isSound(name, hash);
  return { state: { ...state, tables }, why };
}
