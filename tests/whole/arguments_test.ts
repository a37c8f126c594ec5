import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { readArguments, refuseBeside, refuseFolders, type Usage } from "../../workflows/_arguments.ts";

const USAGE: Usage = {
  does: "",
  usage: "deno task study FOLDER",
  options: { from: { value: "STAGE", help: "" }, workers: { value: "N", help: "" }, json: { help: "" } },
};
const read = (...args: string[]) => readArguments(USAGE, args);

Deno.test("readArguments() gives folders as written and options by name", () => {
  const { folders, options } = read("007", "--from", "clean", "--json");
  assert.deepEqual([folders, options.from, options.json], [["007"], "clean", true]);
  assert.deepEqual(read("--", "-rf", "--x").folders, ["-rf", "--x"]);
});

Deno.test("readArguments() refuses a switch with a value, a negated option, an option without its value, unknown ones", () => {
  assert.throws(() => read("--json=maybe"), /--json: found "maybe", but it takes no value/);
  assert.throws(() => read("--json=false"), /takes no value/);
  assert.throws(() => read("--no-from"), /--no-from: there is no such option/);
  assert.throws(() => read("--from"), /--from: it takes one STAGE/);
  assert.throws(() => read("--form=x"), /did you mean --from/);
  assert.throws(() => read("-x"), /there is no such option/);
  assert.throws(() => read("--__proto__=1"), /there is no such option/);
});

Deno.test("refuseBeside() refuses an option that would do nothing beside another, and only then", () => {
  const refuse = (...args: string[]) => refuseBeside(read(...args).options, "json", ["from", "workers"], USAGE);
  assert.throws(
    () => refuse("--json", "--workers", "2"),
    /^StudyError: Cannot read --workers: it does nothing beside --json; use:/,
  );
  refuse("--json");
  refuse("--from", "clean", "--workers", "2");
});

Deno.test("readArguments() takes a number below 0 for the option's value, so that its own message can be given", () => {
  assert.equal(read("--workers", "-1").options.workers, "-1");
  assert.equal(read("--workers=-1").options.workers, "-1");
});

Deno.test("refuseFolders() refuses what a command without a folder would pass over", () => {
  refuseFolders([], USAGE);
  assert.throws(() => refuseFolders(read("studies/may").folders, USAGE), /"studies\/may" stands alone; use: deno task/);
});

Deno.test("demo takes no folder, and study no name for a stage that runs alone", async () => {
  for (
    const [workflow, args, says] of [
      ["demo.ts", ["studies/may"], /"studies\/may" stands alone/],
      ["study.ts", [".", "--only", "collect", "--name", "may"], /--name: it does nothing beside --only/],
    ] as const
  ) {
    const path = fileURLToPath(new URL(`../../workflows/${workflow}`, import.meta.url));
    const { code, stderr } = await new Deno.Command(Deno.execPath(), { args: ["run", "-A", "--quiet", path, ...args] })
      .output();
    assert.equal(code, 2);
    assert.match(new TextDecoder().decode(stderr), says);
  }
});

Deno.test("shares looks for its files from where the person stands, and says plainly what it cannot read", async () => {
  const here = await Deno.makeTempDir(), root = fileURLToPath(new URL("../..", import.meta.url));
  const run = async (file: string) => {
    const args = ["run", "-A", "--quiet", "tests/bench/corrected_shares.ts", file];
    const { code, stderr } = await new Deno.Command(Deno.execPath(), { args, cwd: root, env: { INIT_CWD: here } })
      .output();
    return [code, new TextDecoder().decode(stderr).trimEnd()];
  };
  try {
    await Deno.writeTextFile(`${here}/bad.csv`, "text,tone\nhm,so so\n");
    const found = 'Cannot read tone: found "so so"; one of negative, neutral, positive is needed';
    assert.deepEqual(await run("bad.csv"), [2, `${here}/bad.csv:2: ${found}`]);
    assert.deepEqual(await run("none.csv"), [2, `Cannot read ${here}/none.csv: there is no such file`]);
  } finally {
    await Deno.remove(here, { recursive: true });
  }
});
