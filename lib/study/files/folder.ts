/** Names in folders, composed and decomposed letters alike. @module */
import { join } from "node:path";
import { compareCodePoints } from "../../text/order/compare_code_points.ts";

/** Names in a folder, in order; null if there is no such folder. Hidden ones (`.name`) are left out. */
export async function namesIn(folder: string): Promise<string[] | null> {
  const names: string[] = [];
  try {
    for await (const { name } of Deno.readDir(folder)) if (!name.startsWith(".")) names.push(name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return null;
    throw error;
  }
  return names.sort(compareCodePoints);
}

/**
 * The name that a file or folder has on the disk: as written, else the one that differs only in how letters such as
 * й are composed (macOS decomposes them); null if there is none.
 */
export async function nameOnDisk(folder: string, name: string): Promise<string | null> {
  if (await kindOf(join(folder, name))) return name;
  const wanted = name.normalize("NFC");
  return (await namesIn(folder))?.find((other) => other.normalize("NFC") === wanted) ?? null;
}

/** What a path leads to; null if to nothing. */
export async function kindOf(path: string): Promise<"file" | "folder" | null> {
  try {
    const { isFile, isDirectory } = await Deno.stat(path);
    return isFile ? "file" : isDirectory ? "folder" : null;
  } catch (error) {
    const missing = [Deno.errors.NotFound, Deno.errors.NotADirectory, Deno.errors.FilesystemLoop];
    if (missing.some((kind) => error instanceof kind)) return null;
    throw error;
  }
}
