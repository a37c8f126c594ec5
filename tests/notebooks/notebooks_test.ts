/** Every notebook is executed top to bottom by Jupyter's own nbclient in the Deno kernel. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { smallStudy } from "../whole/_small_study.ts";

const NOTEBOOKS = fileURLToPath(new URL("../../notebooks", import.meta.url));
const EXECUTE = fileURLToPath(new URL("./execute.py", import.meta.url));
const STUDY = fileURLToPath(new URL("../../workflows/study.ts", import.meta.url));
const FORGET = fileURLToPath(new URL("../../workflows/forget.ts", import.meta.url));
const DEMO = fileURLToPath(new URL("../../data/demo", import.meta.url));
const MISSING = Deno.env.get("EARSHOT_MISSING") ?? "";

const FOLDER_CELL = String.raw`const folder = \"../data/demo\"`;

const MAX_CODE_CELLS = 15, MAX_CELL_LINES = 10;

interface Cell {
  readonly cell_type: "code" | "markdown";
  readonly source: string[];
  readonly execution_count: number | null;
  readonly outputs: {
    readonly output_type: string;
    readonly data?: Record<string, unknown>;
    readonly evalue?: string;
  }[];
}

/** All notebooks look at one run of the demo study: it is made before the first, and each finds it up to date. */
let demo: Promise<void> | null = null;

async function run(workflow: string, ...args: string[]): Promise<void> {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), { args: ["run", "-A", "-q", workflow, ...args] })
    .output();
  assert.equal(code, 0, new TextDecoder().decode(stderr).slice(-3000));
}

/** Whoever wrote the first message of the study's second export. */
async function anAuthor(folder: string): Promise<string> {
  const [first] = (await Deno.readTextFile(join(folder, "exports/messages.jsonl"))).split("\n", 1);
  return JSON.parse(first).author;
}

for (
  const name of [...Deno.readDirSync(NOTEBOOKS)].map((entry) => entry.name).filter((name) => name.endsWith(".ipynb"))
    .sort()
) {
  Deno.test(`notebook ${name} is committed clean: no outputs, short cells`, () => {
    const code = cellsOf(Deno.readTextFileSync(join(NOTEBOOKS, name))).filter((cell) => cell.cell_type === "code");
    assert.ok(code.length <= MAX_CODE_CELLS, `${code.length} code cells`);
    for (const cell of code) {
      assert.deepEqual([cell.outputs, cell.execution_count], [[], null]);
      assert.ok(cell.source.length <= MAX_CELL_LINES, `a cell of ${cell.source.length} lines: ${cell.source[0]}`);
    }
  });

  Deno.test({
    name: `notebook ${name} runs top to bottom in the Deno kernel and shows frames and charts`,
    ignore: /nbclient|kernel/.test(MISSING),
    fn: async () => {
      await (demo ??= run(STUDY, DEMO));
      const { code, stdout, stderr } = await new Deno.Command("/usr/bin/python3", {
        args: [EXECUTE, join(NOTEBOOKS, name), NOTEBOOKS],
      }).output();
      assert.equal(code, 0, new TextDecoder().decode(stderr).slice(-3000));
      const outputs = cellsOf(new TextDecoder().decode(stdout)).flatMap((cell) => cell.outputs ?? []);
      const errors = outputs.filter((output) => output.output_type === "error").map((output) => output.evalue);
      assert.deepEqual(errors, []);
      const kinds = new Set(outputs.flatMap((output) => Object.keys(output.data ?? {})));
      assert.ok(kinds.has("text/html"), "no frame was shown");
      assert.ok(kinds.has("application/vnd.vegalite.v5+json"), "no chart was shown");
    },
  });
}

Deno.test({
  name:
    "notebooks run on another study once its folder is named: a slice of the demo, with no hand codes, no topics' names and one person forgotten",
  ignore: /nbclient|kernel/.test(MISSING),
  fn: async () => {
    const folder = await smallStudy(), copy = await Deno.makeTempFile({ suffix: ".ipynb" });
    await run(STUDY, folder);
    await run(FORGET, folder, await anAuthor(folder));
    const failed: string[] = [];
    for (const { name } of Deno.readDirSync(NOTEBOOKS)) {
      const text = name.endsWith(".ipynb") ? await Deno.readTextFile(join(NOTEBOOKS, name)) : "";
      if (!text.includes(FOLDER_CELL)) continue; // the last one reads an export without a study
      await Deno.writeTextFile(copy, text.replace(FOLDER_CELL, `const folder: string = \\"${folder}\\"`));
      const { code, stderr } = await new Deno.Command("/usr/bin/python3", { args: [EXECUTE, copy, NOTEBOOKS] })
        .output();
      if (code !== 0) failed.push(`${name}: ${new TextDecoder().decode(stderr).slice(-1000)}`);
    }
    await Promise.all([folder, copy].map((path) => Deno.remove(path, { recursive: true })));
    assert.deepEqual(failed, []);
  },
});

function cellsOf(notebook: string): Cell[] {
  return JSON.parse(notebook).cells;
}
