/** Names of a file's columns, for the check of a study. @module */
import type { SourceSpec } from "../study/types.ts";
import { FORMATS } from "./formats/mod.ts";
import { distinctNames } from "./mapping/header_names.ts";
import { openText } from "./reading/open_text.ts";
import { openFile } from "./input/open_file.ts";
import { sniff } from "./input/sniff.ts";
import { sampleNames } from "./reading/read_json_lines.ts";
import { tableLayout } from "./reading/table_layout.ts";

/**
 * The names that `columns` may name: headers of a table, paths of an object's keys.
 *
 * @returns null where nobody can say beforehand: an empty file, a feed, a chat, a file larger than what was looked at
 *   whose records need not all have the same keys
 */
export async function headerOf(
  path: string,
  source: Pick<SourceSpec, "columns" | "delimiter" | "encoding" | "header_row" | "sheet">,
): Promise<string[] | null> {
  const [input] = await openFile(path, path);
  if (!input || input.kind === "workbook") return null;
  const text = await openText(input, source.encoding, () => {});
  if (!text) return null;
  const kind = sniff(new TextDecoder().decode(text.sample), text.complete);
  if (kind === "json lines") return text.complete ? sampleNames(text) : null;
  if (kind !== "table") return null;
  const layout = tableLayout(text.sample, text.complete, source, FORMATS);
  return layout && distinctNames(layout.header.row.cells).filter((name) => name !== "");
}
