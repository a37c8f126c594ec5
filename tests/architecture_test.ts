/**
 * The architecture as a test: imports point down, stages meet only in tables, an underscore stays in its folder, and the
 * public face is documented whole.
 */
import assert from "node:assert/strict";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const LIB = fileURLToPath(new URL("../lib", import.meta.url));
const STUDIES = ["study", "run", "audit"];
const STAGES = ["collect", "clean", "match", "topics", "coding", "measure", "report"];
const GROUND = ["text", "query", "learn", "tables", "stats", "chart", "time"];

/** Which floor above may be reached from where: `run` starts the stages, `study` checks what they will read. */
const FLOOR = new Map([
  ...GROUND.map((name) => [name, 1] as const),
  ...STAGES.map((name) => [name, 2] as const),
  ...STUDIES.map((name) => [name, 3] as const),
]);

interface Import {
  readonly file: string;
  readonly target: string;
}

const IMPORTS = importsUnder(LIB);

Deno.test("lib has the folders of the design and no others", () => {
  const folders = [...Deno.readDirSync(LIB)].filter((entry) => entry.isDirectory).map((entry) => entry.name);
  assert.deepEqual(folders.filter((name) => !FLOOR.has(name)), []);
});

Deno.test("imports in lib point down: never to a floor above", () => {
  const upward = IMPORTS.filter(({ file, target }) => floorOf(target) > floorOf(file));
  assert.deepEqual(upward.map(told), []);
});

Deno.test("a stage never imports another stage", () => {
  const across = IMPORTS.filter(({ file, target }) => {
    return STAGES.includes(folderOf(file)) && STAGES.includes(folderOf(target)) && folderOf(file) !== folderOf(target);
  });
  assert.deepEqual(across.map(told), []);
});

Deno.test("no file of lib comes back to itself by its imports", () => {
  assert.deepEqual(circleIn(IMPORTS), []);
});

Deno.test("a file whose name begins with an underscore is imported from its own folder only", () => {
  const foreign = IMPORTS.filter(({ file, target }) => {
    return /(^|\/)_[^/]*$/.test(target) && !file.startsWith(`${dirname(target)}/`);
  });
  assert.deepEqual(foreign.map(told), []);
});

Deno.test("lib neither prints nor reads chance, clock or environment in a stage", () => {
  const stageFiles = filesUnder(LIB).filter((file) => STAGES.includes(folderOf(relative(LIB, file))));
  const impure = stageFiles.filter((file) => {
    const code = Deno.readTextFileSync(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    return file.endsWith(".ts") &&
      /Math\.random\(|Date\.now\(|new Date\(\)|Deno\.env|console\.|performance\.now\(/.test(code);
  });
  assert.deepEqual(impure.map((file) => relative(LIB, file)), []);
});

Deno.test("no file of lib or workflows is longer than 300 lines", () => {
  const root = join(LIB, "..");
  const files = [...filesUnder(LIB), ...filesUnder(join(root, "workflows"))].filter((file) => file.endsWith(".ts"));
  const long = files.filter((file) => Deno.readTextFileSync(file).split("\n").length > 301);
  assert.deepEqual(long.map((file) => relative(root, file)), []);
});

Deno.test("no folder of lib holds more than a dozen code files of its own beside mod.ts", () => {
  const counts = new Map<string, number>();
  for (const file of filesUnder(LIB)) {
    if (!file.endsWith(".ts") || file.endsWith("/mod.ts")) continue;
    const folder = relative(LIB, dirname(file));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  assert.deepEqual([...counts].filter(([, count]) => count > 14), []);
});

Deno.test("the public face is documented whole: every name, field and type that lib/mod.ts shows", () => {
  const { success, stderr } = new Deno.Command(Deno.execPath(), {
    args: ["doc", "--lint", "--quiet", join(LIB, "mod.ts")],
    env: { NO_COLOR: "1" },
  }).outputSync();
  const said = new TextDecoder().decode(stderr);
  const faults = [...said.matchAll(/^error\[.+?\]: (.*)\n *--> (.*)/gm)];
  assert.deepEqual(faults.map(([, what, where]) => `${relative(LIB, where)} ${what}`), []);
  assert.ok(success, said); // what says nothing of a place: a file that cannot be read
});

function importsUnder(folder: string): Import[] {
  return filesUnder(folder).filter((file) => file.endsWith(".ts")).flatMap((file) => {
    const code = Deno.readTextFileSync(file).replace(/\/\*[\s\S]*?\*\//g, "");
    const specifiers = [...code.matchAll(/(?:from\s+|import\s*\(\s*|import\s+|resolve\(\s*)"(\.[^"]+)"/g)].map((
      match,
    ) => match[1]);
    return specifiers.map((specifier) => ({
      file: relative(LIB, file),
      target: relative(LIB, join(dirname(file), specifier)),
    })).filter(({ target }) => !target.startsWith(".."));
  });
}

/** The files of a circle of imports, in the order in which they import each other; none where there is no circle. */
function circleIn(imports: readonly Import[]): string[] {
  const byFile = Map.groupBy(imports, ({ file }) => file), path: string[] = [], done = new Set<string>();
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const { target } of byFile.get(file) ?? []) {
      const circle = visit(target);
      if (circle.length > 0) return circle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of byFile.keys()) {
    const circle = visit(file);
    if (circle.length > 0) return circle;
  }
  return [];
}

function filesUnder(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory ? filesUnder(path) : [path];
  });
}

function folderOf(file: string): string {
  return file.split("/")[0];
}

/** lib/mod.ts is above all floors. */
function floorOf(file: string): number {
  return FLOOR.get(folderOf(file)) ?? 4;
}

function told({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
