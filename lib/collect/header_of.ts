/** Names of a file's columns, for the check of a study before it runs. @module */
import { basename } from "node:path";
import { FORMATS } from "./formats/mod.ts";
import type { SourceSpec } from "./source_spec.ts";
import { mentionTable } from "./mapping/mention_table.ts";
import { look } from "./reading/look.ts";

/**
 * The names that `columns` may name: headers of a table or sheet, paths of an object's keys.
 *
 * @param path where the file lies
 * @param name what messages call it; default: its name without folders
 * @returns null where nobody can say beforehand: a feed, a chat, a file whose records need not all have the same keys
 *   and of which only the beginning was looked at; empty for a file that holds nothing
 * @throws {StudyError} if nothing says how to read the file
 */
export async function headerOf(path: string, source: SourceSpec, name = basename(path)): Promise<string[] | null> {
  const found = await look(path, {
    file: name,
    source,
    clock: { toUtc: (ms) => ms },
    name: (author) => author,
    formats: FORMATS,
    table: mentionTable(),
    note: () => {},
    pause: () => Promise.resolve(),
    limit: 1,
  });
  return found.complete ? found.names : null;
}
