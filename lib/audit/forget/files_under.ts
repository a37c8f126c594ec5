/** What is under a folder. @module */
import { join } from "node:path";

/** Paths of all files under a folder, in order; none if there is no such folder. */
export function filesUnder(folder: string): string[] {
  return entriesIn(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory ? filesUnder(path) : [path];
  });
}

/** Names of what is in a folder, in order; none if there is no such folder. What cannot be read is an error: it may hold a person. */
export function namesIn(folder: string): string[] {
  return entriesIn(folder).map(({ name }) => name);
}

function entriesIn(folder: string): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return [];
    throw error;
  }
}
