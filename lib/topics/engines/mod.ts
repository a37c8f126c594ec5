/** The ways to find topics: a new one is a file here and a line below. @module */
import type { TopicEngine } from "../types.ts";
import { auto } from "./auto.ts";
import { mixture } from "./mixture.ts";
import { vectors } from "./vectors.ts";

/** Every engine. */
export const ENGINES: readonly TopicEngine[] = [auto, vectors, mixture];

/**
 * The engine of that name.
 *
 * @throws {RangeError} if there is none
 */
export function engineOf(name: string): TopicEngine {
  const engine = ENGINES.find((engine) => engine.name === name);
  if (engine) return engine;
  const names = ENGINES.map(({ name }) => `"${name}"`).join(", ");
  throw new RangeError(`Cannot find topics with engine "${name}": engines are ${names}`);
}

export { auto, mixture, vectors };
