/** Turns a table that is written as HTML or XML into delimited text. @module */
import { isMarkupTable, markupRows } from "../input/markup_rows.ts";
import type { TextInput } from "../reading/task.ts";
import { rewritten, wholeText } from "./whole_text.ts";

/** The text of a `.xls` that is HTML or XML as comma-separated values, a row a line; any other text as it is. */
export async function fromMarkup(input: TextInput): Promise<TextInput> {
  if (!isMarkupTable(new TextDecoder().decode(input.sample))) return input;
  const text = await wholeText(input); // programs that write such files stop at 65,536 rows
  if (text === null) return input;
  const lines = markupRows(text).map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  return rewritten(input, lines.join("\n") + "\n");
}
