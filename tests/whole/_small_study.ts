/** A small study for whole runs: a slice of the demo's exports. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../../lib/run/files/hash.ts";

const DEMO = fileURLToPath(new URL("../../data/demo", import.meta.url));
const COMMAND = fileURLToPath(new URL("../../workflows/study.ts", import.meta.url));
const RECORDS = 300;

/** A folder with the demo's study file and the first records of its exports, in the order that `arrange` gives them. */
export async function smallStudy(arrange: (lines: string[]) => string[] = (lines) => lines): Promise<string> {
  const folder = await Deno.makeTempDir({ prefix: "earshot-whole-" });
  await Deno.mkdir(join(folder, "exports"));
  for (const file of ["study.yml", ".key"]) await Deno.copyFile(join(DEMO, file), join(folder, file));
  const read = (file: string) => Deno.readTextFileSync(join(DEMO, "exports", file)).split(/\r?\n/);
  const [header, ...rows] = read("social.csv");
  // Rows without quotes are rows of one line: those can change places.
  const lines = rows.filter((row) => row !== "" && !row.includes('"')).slice(0, RECORDS);
  await Deno.writeTextFile(join(folder, "exports/social.csv"), [header, ...arrange(lines)].join("\n"));
  const messages = read("messages.jsonl").slice(0, RECORDS);
  await Deno.writeTextFile(join(folder, "exports/messages.jsonl"), arrange(messages).join("\n"));
  return folder;
}

/** Starts `study FOLDER` as a process of its own. */
export function startStudy(folder: string, flags: string[] = [], env: Record<string, string> = {}): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", COMMAND, folder, ...flags],
    env: { NO_COLOR: "1", ...env },
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Runs it to its end. */
export async function runStudyIn(folder: string, flags: string[] = [], env: Record<string, string> = {}) {
  const { code, stdout, stderr } = await startStudy(folder, flags, env).output();
  return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
}

/** Hashes of every file under out/ but the manifest, whose times differ, by name. */
export function bytesOf(folder: string, under = "out"): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of Deno.readDirSync(join(folder, under))) {
    const name = `${under}/${entry.name}`;
    if (entry.isDirectory) { for (const [file, bytes] of bytesOf(folder, name)) files.set(file, bytes); }
    else if (entry.name !== "manifest.json") files.set(name, sha256(Deno.readFileSync(join(folder, name))));
  }
  return new Map([...files].sort(([a], [b]) => a < b ? -1 : 1));
}
