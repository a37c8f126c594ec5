/** Studies for a test: written into a folder of their own, read, and removed. */
import { dirname, join } from "node:path";
import { readStudy } from "../../lib/study/read_study.ts";
import type { Study } from "../../lib/study/types.ts";
import { StudyError } from "../../lib/tables/study_error.ts";

/** The two sections that every study needs; they stand in the last two lines. */
export const REST = "sources: [{ files: may.csv }]\nsubjects: [{ name: МТС, kind: company, query: мтс }]\n";

/** Makes a folder with these files (text or bytes by path), lets `work` see it, and removes it. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(await Deno.makeTempDir(), "study");
  try {
    await Deno.mkdir(folder);
    for (const [path, content] of Object.entries(files)) {
      await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
      if (typeof content === "string") await Deno.writeTextFile(join(folder, path), content);
      else await Deno.writeFile(join(folder, path), content);
    }
    return await work(folder);
  } finally {
    await Deno.remove(dirname(folder), { recursive: true });
  }
}

/** The study of a `study.yml`, in a folder with `may.csv` and further files. */
export function studyOf(yml: string, files: Readonly<Record<string, string>> = {}): Promise<Study> {
  return withFiles({ "may.csv": "id,date,text\n", ...files, "study.yml": yml }, readStudy);
}

/** The lines of the error that reading a `study.yml` ends in; none if it can be read. */
export async function mistakesOf(yml: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  try {
    await studyOf(yml, files);
    return [];
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    return error.message.split("\n");
  }
}
