/** What commands print: texts of strangers cannot steer the terminal. */
import { forTerminal } from "../lib/audit/for_terminal.ts";

/** Prints a result. */
export function say(text: string): void {
  console.log(forTerminal(text));
}

/** Prints what is no result: progress, notes, errors. */
export function remark(text: string): void {
  console.error(forTerminal(text));
}
