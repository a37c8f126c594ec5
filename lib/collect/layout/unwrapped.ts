/** Takes the quotes off lines that a spreadsheet took for one cell each. @module */
import { textLines } from "../input/text_lines.ts";
import type { TextInput } from "../reading/task.ts";

const DELIMITERS = [",", ";", "\t"];
/** So many lines show whether a file is written so, and so many names a header has at least. */
const LINES_TRIED = 200, FEWEST_NAMES = 3;
/** A whole line in quotes, those inside doubled; empty cells may follow. */
const WRAPPED = /^"([^"]*(?:""[^"]*)*)"[;,\t]*$/;
const FIELD = String.raw`(?:"[^"]*(?:""[^"]*)*"|[^"SIGN][^SIGN]*|)`;

/**
 * A text whose lines a spreadsheet saved as one cell each, because it splits at another sign: `"1,""a, b"",c"` is
 * `1,"a, b",c` again. Any other text stays as it is.
 */
export function unwrapped(input: TextInput): TextInput {
  const text = new TextDecoder().decode(input.sample), lines = text.split(/\r?\n/);
  if (!input.complete) lines.pop();
  if (!isWrapped(lines.slice(0, LINES_TRIED).filter((line) => line.trim() !== ""))) return input;
  const encoder = new TextEncoder();
  return {
    ...input,
    sample: encoder.encode(lines.map(bare).join("\n")),
    async *chunks() {
      for await (const some of textLines(input.chunks())) {
        yield encoder.encode(some.map(({ text }) => bare(text) + "\n").join(""));
      }
    },
  };
}

/** Whether lines in quotes have, inside them, as many fields as the header; one at least has, and none another number. */
function isWrapped([header, ...rows]: readonly string[]): boolean {
  if (header === undefined || ![header, ...rows].some((line) => WRAPPED.test(line))) return false;
  return DELIMITERS.some((sign) => {
    const count = fieldsIn(bare(header), sign), inside = rows.filter((row) => WRAPPED.test(row)).map(bare);
    return count >= FEWEST_NAMES && inside.length > 0 && inside.every((row) => fieldsIn(row, sign) === count);
  });
}

function bare(line: string): string {
  const inside = WRAPPED.exec(line)?.[1];
  return inside === undefined ? line : inside.replaceAll('""', '"');
}

/** How many fields a line has; 0 where it is none of fields between such signs. */
function fieldsIn(line: string, sign: string): number {
  const field = FIELD.replaceAll("SIGN", sign);
  if (!new RegExp(`^${field}(?:${sign}${field})*$`).test(line)) return 0;
  return (line.match(new RegExp(`${field}(?:${sign}|$)`, "g")) ?? []).filter((part, i) => part !== "" || i === 0)
    .length;
}
