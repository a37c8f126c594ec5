/** Which toolkit made a table: its version and a hash of its code. @module */
import { fileURLToPath } from "node:url";
import { sha256 } from "./files/hash.ts";
import deno from "../../deno.json" with { type: "json" };

/** Folder of the toolkit, with a slash at its end. */
export const TOOLKIT_URL = new URL("../../", import.meta.url);

export interface Toolkit {
  readonly version: string;
  /** Hash of all code in lib: a changed line makes everything be made again. */
  readonly code: string;
}

/** The toolkit that is running. Reads lib once: about 20 ms; a promise a file took 200. */
export function toolkit(): Toolkit {
  const files = filesUnder(new URL("lib/", TOOLKIT_URL)).sort();
  const hashes = files.map((file) => sha256(Deno.readFileSync(fileURLToPath(new URL(file, TOOLKIT_URL)))));
  return { version: deno.version, code: sha256(files.map((file, i) => `${file} ${hashes[i]}\n`).join("")) };
}

/** Files under a folder of the toolkit, relative to the toolkit. */
function filesUnder(folder: URL): string[] {
  const files: string[] = [];
  for (const entry of Deno.readDirSync(folder)) {
    const url = new URL(encodeURIComponent(entry.name), folder);
    if (entry.isDirectory) files.push(...filesUnder(new URL(`${url}/`)));
    else files.push(url.pathname.slice(TOOLKIT_URL.pathname.length));
  }
  return files;
}
