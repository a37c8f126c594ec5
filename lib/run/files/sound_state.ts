/** What of the work of earlier runs still lies on the disk as it was made. @module */
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
 * Hashes every part and file that a stage made (half a second a gigabyte). A part that somebody removed, changed or damaged
 * is left out of the state, so that it is made again and never taken over. So are the parts, in whatever table, that were
 * made with it, which have its key.
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

/** The sound states of some stages, each read once: when it is asked for, or ahead of that. */
export interface SoundStates {
  /** That of one stage; null: it never finished here. */
  of(stage: string): Promise<SoundState | null>;
  /** Begins to read all of them, one after the other: for a time at which the main thread has nothing else to do. */
  readAhead(): void;
}

/** Makes ready to read what some stages left of their work. */
export function soundStates(layout: Layout, stages: readonly string[]): SoundStates {
  const states = new Map<string, Promise<SoundState | null>>();
  const of = (stage: string) => {
    let state = states.get(stage);
    if (!state) states.set(stage, state = soundStateOf(layout, stage));
    return state;
  };
  const readAll = async () => {
    for (const stage of stages) await of(stage).catch(() => {}); // whoever asks for this stage is told
  };
  return { of, readAhead: () => void readAll() };
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
