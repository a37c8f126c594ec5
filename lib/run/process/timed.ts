/** What work costs. @module */
import { cpuUsage } from "node:process";
import type { StageStep } from "../files/state.ts";

/** Does the work, and says what it took. */
export async function timed<T>(name: string, work: () => T | Promise<T>): Promise<{ value: T; step: StageStep }> {
  const start = performance.now(), cpu = cpuSeconds();
  const value = await work();
  return { value, step: { name, seconds: (performance.now() - start) / 1000, cpu_seconds: cpuSeconds() - cpu } };
}

/** CPU time of this process, all its threads together, since it began. */
export function cpuSeconds(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1e6;
}
