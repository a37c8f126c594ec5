/** Settles which format a file's records have. @module */
import { StudyError } from "../../tables/study_error.ts";
import { nearest } from "../../text/nearest.ts";
import { partsAmong } from "../formats/review_parts.ts";
import { unnamedColumns } from "../propose/unnamed_columns.ts";
import type { Recognised } from "../recognise.ts";
import type { Format } from "../types.ts";
import type { Task } from "../reading/task.ts";

/**
 * The format that the study names, else none where its `columns` say text and date, else the one recognised.
 *
 * @param names the file's columns or keys, for the message
 * @throws {StudyError} if nothing says how to read the file
 */
export function chooseFormat(
  { recognised }: { readonly recognised: readonly Recognised[] },
  names: readonly string[],
  file: string,
  { source, formats }: Task,
): Format | null {
  if (source.format !== undefined) return named(source.format, formats, source.line);
  if (isWhole(source.columns)) return null;
  if (recognised.length > 0) return recognised[0].format;
  const shown = names.filter((name) => name !== "").slice(0, 40).map((name) => JSON.stringify(name)).join(", ");
  if (!shown) {
    throw new StudyError(
      `study.yml:${source.line}: Cannot tell the format of ${file}: no list of records was found in it; ` +
        `export it as CSV, or as JSON whose records stand in a list or one a line`,
    );
  }
  const seen = `no known export has its columns ${shown}`;
  throw new StudyError(
    `study.yml:${source.line}: Cannot tell the format of ${file}: ${seen}; ` +
      `write format: NAME, or ${columnsToWrite(names, source.columns)}`,
  );
}

/** What could stand in the study: what it names, and the columns whose names say what they are. */
function columnsToWrite(names: readonly string[], given: Readonly<Record<string, string>>): string {
  const columns: Readonly<Record<string, string>> = { ...unnamedColumns(names, given), ...given };
  const { published_at, text } = columns, parts = partsAmong(names)?.map((name) => JSON.stringify(name));
  if (parts) {
    return `format: otzovik and columns: { published_at: ${
      published_at === undefined ? "COLUMN" : JSON.stringify(published_at)
    } } for texts of ${parts.join(" and ")}`;
  }
  if (published_at && text) {
    const whole = Object.entries({ published_at, text, ...columns });
    return `columns: { ${whole.map(([target, name]) => `${target}: ${JSON.stringify(name)}`).join(", ")} }`;
  }
  return "columns: { published_at: COLUMN, text: COLUMN } with the names of the columns that hold date and text";
}

/** Whether the study's columns are enough to read by. */
export function isWhole(columns: Readonly<Record<string, string>>): boolean {
  return columns.text !== undefined && columns.published_at !== undefined;
}

function named(name: string, formats: readonly Format[], line: number): Format {
  const format = formats.find((format) => format.name === name);
  if (format) return format;
  const names = formats.map((format) => format.name).sort(), label = nearest(name, formats.map(({ label }) => label));
  const meant = nearest(name, names) ?? formats.find((format) => format.label === label)?.name;
  throw new StudyError(
    `study.yml:${line}: Cannot read format ${JSON.stringify(name)}: it is not known; ` +
      `${meant ? `did you mean ${JSON.stringify(meant)}? ` : ""}There are ${names.join(", ")}`,
  );
}
