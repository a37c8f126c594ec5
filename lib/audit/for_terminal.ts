/** Texts of strangers made harmless where a terminal shows them. @module */

/** Control characters but line breaks and tabs, those of eight bits too, and marks that turn the direction of writing. */
// deno-lint-ignore no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text with characters written out that could move the cursor, colour or rename the terminal, or turn lines round. They
 * stand as JSON writes them: JSON says the same after it as before.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { forTerminal } from "./for_terminal.ts";
 *
 * assert.equal(forTerminal("\x1b[2Jgone\n"), "\\u001b[2Jgone\n");
 * ```
 */
export function forTerminal(text: string): string {
  return text.replace(CONTROLS, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
