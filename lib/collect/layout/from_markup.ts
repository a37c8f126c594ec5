/** Turns a table that is written as HTML or XML into delimited text. @module */
import { isMarkupTable, markupRows } from "../input/markup_rows.ts";
import type { TextInput } from "../reading/task.ts";

/** Programs that write such files stop at 65,536 rows; one that is larger is none of theirs. */
const LIMIT_BYTES = 256 << 20;
const SAMPLE_BYTES = 1 << 20;

/** The text of a `.xls` that is HTML or XML as comma-separated values, a row a line; any other text as it is. */
export async function fromMarkup(input: TextInput): Promise<TextInput> {
  if (!isMarkupTable(new TextDecoder().decode(input.sample))) return input;
  const decoder = new TextDecoder();
  let text = "", bytes = 0;
  for await (const chunk of input.chunks()) {
    bytes += chunk.length;
    if (bytes > LIMIT_BYTES) return input;
    text += decoder.decode(chunk, { stream: true });
  }
  const lines = markupRows(text).map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  const csv = new TextEncoder().encode(lines.join("\n") + "\n");
  return {
    name: input.name,
    sample: csv.subarray(0, SAMPLE_BYTES),
    complete: csv.length <= SAMPLE_BYTES,
    async *chunks() {
      yield csv;
      await Promise.resolve();
    },
  };
}
