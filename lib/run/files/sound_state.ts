/** What of the stages' old work still stands on the disk as it was made. @module */
import { join, relative } from "node:path";
import { exists } from "./commit.ts";
import { hashFile } from "./hash.ts";
import type { Layout } from "./layout.ts";
import { type PartState, readState, type StageState } from "./state.ts";

/** A stage's state without the parts that cannot be taken over, and why it has to run again; null: nothing is wrong. */
export interface SoundState {
  readonly state: StageState;
  readonly why: string | null;
}

/**
 * Looks at every part and file that a stage made: one that somebody took away, changed or damaged is made again, and is
 * never taken over, nor are those that were made with it: parts of one key, in whatever table, stand or fall together. A
 * hash costs half a second a gigabyte.
 */
export async function soundState(layout: Layout, state: StageState): Promise<SoundState> {
  let why: string | null = null;
  const isSound = async (name: string, hash: string) => {
    const found = await hashFile(join(layout.out, name)).catch(() => null);
    if (found === hash) return true;
    why ??= `out/${name} ${found === null ? "is missing" : "is not what was written"}`;
    return false;
  };
  const damaged = new Set<PartState>(), keys = new Set<string>();
  for (const { folder, parts } of Object.values(state.tables)) {
    for (const part of parts) {
      if (await isSound(`${folder}/${part.file}`, part.hash)) continue;
      damaged.add(part);
      if (part.key !== null) keys.add(part.key);
    }
  }
  for (const [name, hash] of Object.entries(state.files)) await isSound(name, hash);
  const isWhole = (part: PartState) => !damaged.has(part) && !(part.key !== null && keys.has(part.key));
  const tables = Object.entries(state.tables).map(([name, table]) =>
    [name, { ...table, parts: table.parts.filter(isWhole) }] as const
  );
  return { state: { ...state, tables: Object.fromEntries(tables) }, why };
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

/** Why a stage of which nothing stands runs again, where it did finish here; null: as far as can be seen it never did. */
export async function whyNothingStands(layout: Layout, stage: string): Promise<string | null> {
  const file = layout.state(stage);
  return await exists(file) ? `out/${relative(layout.out, file)} is not what was written` : null;
}
