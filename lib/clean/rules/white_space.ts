/** White space is single, lines stay lines. @module */
import type { CleaningRule } from "./types.ts";

// deno-lint-ignore no-control-regex -- control characters are what it removes
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F]/g;
// deno-lint-ignore no-control-regex -- a vertical tab ends a line in some exports
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
const SPACES = /[^\S\n]+/g;
const AROUND_LINES = / ?\n[ \n]*/g;

/** What makes a text untidy; most are not, and one look is a quarter of the work. */
// deno-lint-ignore no-control-regex -- control characters are what it looks for
const UNTIDY = /[\u0000-\u0009\u000B-\u001F\u007F\u0085]|[^\S \n]| [ \n]|\n[ \n]|^\s|\s$/;

/** Every line end is `\n`, empty lines and control characters go, spaces of all kinds become one. */
export const whiteSpace: CleaningRule = {
  name: "white space",
  apply(text) {
    if (!UNTIDY.test(text)) return text;
    const plain = text.replace(LINE_ENDS, "\n").replace(CONTROLS, "");
    return plain.replace(SPACES, " ").replace(AROUND_LINES, "\n").trim();
  },
};
