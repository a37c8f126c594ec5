/** What the README says of the commands and the plug points, held against the code. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);
const README = Deno.readTextFileSync(new URL("README.md", ROOT));
/** Commands of those who build the toolkit, told together in one line. */
const OF_BUILDERS = ["test", "ok", "bench", "pictures"];

/** `usage` of every command, as its help prints it. */
const USAGES = [...Deno.readDirSync(new URL("workflows/", ROOT))].flatMap(({ name }) => {
  const text = Deno.readTextFileSync(new URL(`workflows/${name}`, ROOT));
  return [...text.matchAll(/usage:\s+"deno task ([^"]+)"/g)].map(([, usage]) => usage);
});

Deno.test("the README's table of commands has every command with the options that its help names", () => {
  const table = [...README.matchAll(/^\| `((?:[^`|\\]|\\\|)+)` \|/gm)].map(([, cell]) => cell.replaceAll("\\|", "|"));
  const told = USAGES.filter((usage) => !OF_BUILDERS.includes(usage.split(" ")[0]));
  assert.ok(told.length >= 12);
  assert.deepEqual(told.filter((usage) => !table.includes(usage)), []);
});

const RECIPE_LINES_MAX = 30;

Deno.test("the README's plug-ins are whole files that fit their interfaces, in under 30 lines each", async () => {
  const recipes = [...README.matchAll(/^```ts\n\/\/ (lib\/\S+\.ts)\n([\s\S]*?)^```$/gm)].map(([, path, code]) => ({
    path,
    code,
  }));
  const kinds = ["clean/rules", "collect/formats", "coding/coders", "measure/measures", "chart", "report/formats"];
  assert.deepEqual(recipes.map(({ path }) => kinds.find((kind) => path.startsWith(`lib/${kind}/`))), kinds);
  const folder = await Deno.makeTempDir();
  try {
    const files = recipes.map(({ path, code }, i) => {
      assert.ok(code.split("\n").length < RECIPE_LINES_MAX, path);
      // Elsewhere than it will lie: what it imports is named from the root.
      const whole = code.replace(/ from "(\.[^"]+)"/g, (_, file) => ` from "${new URL(file, new URL(path, ROOT))}"`);
      const file = `${folder}/recipe${i}.ts`;
      Deno.writeTextFileSync(file, whole);
      return file;
    });
    const config = fileURLToPath(new URL("deno.json", ROOT));
    const { code, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["check", "--quiet", "--config", config, ...files],
    }).output();
    assert.equal(code, 0, new TextDecoder().decode(stderr));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
