/** What the README says of the commands, held against the commands. */
import assert from "node:assert/strict";

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
