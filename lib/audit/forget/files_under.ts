/** Every file under a folder. @module */
import { join } from "node:path";

/** Paths of all files under a folder, in order; none if there is no such folder. */
export function filesUnder(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory ? filesUnder(path) : [path];
    });
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
