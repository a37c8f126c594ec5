/**
 * Assembles every `NAME.wat` of lib into `_NAME_code.ts` beside it. `deno task kernels` writes the files; a test compares.
 */
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import loadWabt from "wabt";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const COLUMNS = 100;

/** By the path of each file of code, from the project's folder: what its source makes it. */
export async function assembledKernels(): Promise<Map<string, string>> {
  const wabt = await loadWabt(), assembled = new Map<string, string>();
  for (const source of sourcesUnder(join(ROOT, "lib"))) {
    const module = wabt.parseWat(basename(source), Deno.readTextFileSync(source), { simd: true });
    const { buffer } = module.toBinary({ log: false, write_debug_names: false });
    const path = join(dirname(source), `_${basename(source, ".wat")}_code.ts`);
    assembled.set(relative(ROOT, path), fileOf(basename(source), buffer));
    module.destroy();
  }
  return assembled;
}

function fileOf(source: string, code: Uint8Array): string {
  const letters = btoa(String.fromCharCode(...code)), lines = letters.match(new RegExp(`.{1,${COLUMNS}}`, "g"))!;
  const rows = lines.map((line, i) => `  "${line}"${i < lines.length - 1 ? " +" : ";"}`);
  return [
    `/** ${source} assembled, in base64. Made by \`deno task kernels\`: change the source. @module */`,
    "export const CODE: string =",
    ...rows,
    "",
  ].join("\n");
}

function sourcesUnder(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    const path = join(folder, name);
    return isDirectory ? sourcesUnder(path) : name.endsWith(".wat") ? [path] : [];
  }).sort();
}

if (import.meta.main) {
  for (const [path, text] of await assembledKernels()) Deno.writeTextFileSync(join(ROOT, path), text);
}
