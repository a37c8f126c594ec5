/** What of the stages' old work still stands on the disk as it was made. @module */
import { join } from "node:path";
import { hashFile } from "./hash.ts";
import type { Layout } from "./layout.ts";
import { readState, type StageState } from "./state.ts";

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

/** Looks at what stages left: at one when it is asked for, or at all while the main thread has nothing else to do. */
export interface Look {
  /** Null: it never finished here. */
  at(stage: string): Promise<SoundState | null>;
  /** Looks at all, one after the other. */
  ahead(): void;
}

/** A look at what each of the stages left, once. */
export function lookAt(layout: Layout, stages: readonly string[]): Look {
  const looks = new Map<string, Promise<SoundState | null>>();
  const at = (stage: string) => {
    let look = looks.get(stage);
    if (!look) looks.set(stage, look = soundStateOf(layout, stage));
    return look;
  };
  const all = async () => {
    for (const stage of stages) await at(stage).catch(() => {}); // told to whoever asks
  };
  return { at, ahead: () => void all() };
}

/** What stands of a stage's work; null: it never finished here. */
export async function soundStateOf(layout: Layout, stage: string): Promise<SoundState | null> {
  const left = await readState(layout, stage);
  return left && await soundState(layout, left);
}
