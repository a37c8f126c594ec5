/** What a run of a case left behind, read as its EXPECT reads it. */
import { join } from "node:path";
import { decodeParquet } from "../../lib/tables/parquet.ts";
import { SCHEMAS, type TableName } from "../../lib/tables/schemas.ts";

export type Row = Record<string, unknown>;

export interface Outcome {
  readonly exit: number;
  /** stderr, stdout and the manifest's notes. */
  readonly said: string;
  readonly books: Record<string, number | Record<string, number>>;
  readonly tables: Record<string, Row[]>;
  readonly report: string;
  /** Every text file under out/ and every text in a table. */
  readonly texts: readonly string[];
}

const COMMAND = new URL("../../workflows/study.ts", import.meta.url).pathname;

/** Runs a study as a person does and reads all that came of it. */
export async function runStudyAt(path: string, ...flags: string[]): Promise<Outcome> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", COMMAND, path, ...flags],
    env: { NO_COLOR: "1" },
  }).output();
  const out = join(path.endsWith(".yml") ? join(path, "..") : path, "out");
  const manifest = JSON.parse(readIfThere(join(out, "manifest.json")) ?? "{}");
  const notes = (manifest.stages ?? []).flatMap((stage: { notes: string[] }) => stage.notes);
  const tables = Object.fromEntries(Object.keys(SCHEMAS).map((name) => [name, tableAt(out, name as TableName)]));
  return {
    exit: code,
    said: [new TextDecoder().decode(stderr), new TextDecoder().decode(stdout), ...notes].join("\n"),
    books: manifest.books ?? {},
    tables,
    report: readIfThere(join(out, "report.html")) ?? "",
    texts: [...textFilesUnder(out), ...Object.values(tables).flat().map((row) => JSON.stringify(row))],
  };
}

function tableAt(out: string, name: TableName): Row[] {
  const folder = join(out, "tables", name);
  try {
    const files = [...Deno.readDirSync(folder)].map((entry) => entry.name).sort();
    return files.flatMap((file) => decodeParquet(Deno.readFileSync(join(folder, file))).rows());
  } catch {
    return [];
  }
}

function textFilesUnder(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory) return textFilesUnder(path);
      return /\.(html|csv|json)$/.test(entry.name) ? [Deno.readTextFileSync(path)] : [];
    });
  } catch {
    return [];
  }
}

function readIfThere(path: string): string | null {
  try {
    return Deno.readTextFileSync(path);
  } catch {
    return null;
  }
}
