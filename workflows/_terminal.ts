/** What commands print: texts of strangers cannot move the cursor, colour or rename the terminal, or turn lines round. */

/** Control characters but line breaks and tabs, those of eight bits too, and marks that turn the direction of writing. */
// deno-lint-ignore no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text with such characters written out, `\u001b`, as JSON writes them: JSON says the same after it as before. */
export function forTerminal(text: string): string {
  return text.replace(CONTROLS, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Prints a result. */
export function say(text: string): void {
  console.log(forTerminal(text));
}

/** Prints what is no result: progress, notes, errors. */
export function remark(text: string): void {
  console.error(forTerminal(text));
}
