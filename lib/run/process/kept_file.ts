/** A file that is only added to, and outlives a run that fails. @module */
import { dirname } from "node:path";
import type { Kept } from "../../tables/stage.ts";

/** The file at that path; it is made with the first text that is added. */
export function keptFile(path: string): Kept {
  return {
    read() {
      try {
        return Deno.readTextFileSync(path);
      } catch (error) {
        if (error instanceof Deno.errors.NotFound) return "";
        throw error;
      }
    },
    add(text) {
      Deno.mkdirSync(dirname(path), { recursive: true });
      using file = Deno.openSync(path, { append: true, create: true });
      const bytes = new TextEncoder().encode(text);
      for (let written = 0; written < bytes.length;) written += file.writeSync(bytes.subarray(written));
      file.syncSync();
    },
  };
}
