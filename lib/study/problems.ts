/** Mistakes of a study file, gathered so that a person can mend them all at once. @module */
import { StudyError } from "../tables/study_error.ts";

/** Where mistakes gather. */
export interface Problems {
  /** Notes a mistake; the message begins with "Cannot" and says what was found and what would be right. */
  add(line: number, message: string): void;
  /** @throws {StudyError} if there is any, a line each, in the order of the file */
  throwIfAny(): void;
}

/**
 * An empty list of mistakes.
 *
 * @param file the study file as it stands in messages
 */
export function problemsOf(file: string): Problems {
  const found: { line: number; message: string }[] = [];
  return {
    add: (line, message) => void found.push({ line, message }),
    throwIfAny() {
      if (found.length === 0) return;
      found.sort((a, b) => a.line - b.line);
      throw new StudyError(found.map(({ line, message }) => `${file}:${line}: ${message}`).join("\n"));
    },
  };
}

/** A text in quotes, cut where it is long, on one line. */
export function quoted(text: string): string {
  const letters = [...text];
  return JSON.stringify(letters.length > QUOTED_LETTERS ? letters.slice(0, QUOTED_LETTERS).join("") + "…" : text);
}
const QUOTED_LETTERS = 60;

/** Names in quotes, the first of them if they are many: `"id", "date" and 12 more`. */
export function listed(names: readonly string[], limit = 12): string {
  const shown = names.slice(0, limit).map(quoted).join(", ");
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}

/** `; did you mean "text"?`, or nothing. */
export function suggestion(name: string | null): string {
  return name === null ? "" : `; did you mean ${quoted(name)}?`;
}
