/** A copy of a folder that a test may change. */
import { join } from "node:path";

export async function copyFolder(folder: string): Promise<string> {
  const copy = await Deno.makeTempDir({ prefix: "earshot-case-" });
  await copyInto(folder, copy);
  return copy;
}

async function copyInto(from: string, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const entry of Deno.readDir(from)) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory) await copyInto(source, target);
    else await Deno.copyFile(source, target);
  }
}
