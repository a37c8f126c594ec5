/** Progress on stderr: what is done, of how much, how fast. @module */
import type { Progress } from "../../tables/stage.ts";

const TERMINAL_MS = 200;
const LOG_MS = 2000;

const encoder = new TextEncoder();

/**
 * A progress function for a stage. A terminal shows one line that is rewritten; a log gets a line every two seconds,
 * and none for work that is over sooner.
 */
export function progressLine(stage: string): Progress {
  const terminal = Deno.stderr.isTerminal();
  let step = "", start = 0, last = 0;
  return (name, done, total, unit) => {
    const now = performance.now();
    if (name !== step) [step, start, last] = [name, now, terminal ? 0 : now];
    const ended = total !== null && done >= total;
    if (now - last < (terminal ? TERMINAL_MS : LOG_MS) && !(terminal && ended)) return;
    last = now;
    const rate = done / Math.max((now - start) / 1000, 0.001);
    const whole = total === null ? "" : ` of ${group(total)}`;
    const line = `${stage}: ${name}: ${group(done)}${whole} ${unit}, ${group(Math.round(rate))} a second`;
    Deno.stderr.writeSync(encoder.encode(terminal ? `\r\x1b[K${line}${ended ? "\n" : ""}` : `${line}\n`));
  };
}

/** 1234567 as 1,234,567 */
export function group(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
