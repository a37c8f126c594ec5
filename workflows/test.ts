/** Runs every test, after bringing what some of them need: `deno task test`. */
import { fileURLToPath } from "node:url";
import { bringTools } from "./_test_tools.ts";

const missing = await bringTools();
for (const name of missing) console.error(`test: ${name} is not to be had here: its tests are skipped`);
const isCi = Deno.env.get("CI") === "true";
if (isCi && missing.length > 0) {
  console.error("test: with CI=true nothing may be skipped");
  Deno.exit(1);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const only = Deno.args.length > 0 ? Deno.args : ["lib", "tests"];
const scratch = await Deno.makeTempDir({ prefix: "earshot-tests-" });
const tests = new Deno.Command(Deno.execPath(), {
  args: ["test", "--allow-all", "--doc", "--parallel", ...only],
  cwd: root,
  env: { NO_COLOR: "1", EARSHOT_MISSING: missing.join(","), POLARS_MAX_THREADS: "1", TMPDIR: scratch },
  stdout: "piped",
}).spawn();

const counts = await tellAndCount(tests.stdout);
const { code } = await tests.status;
await Deno.remove(scratch, { recursive: true });
console.log(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.ignored} skipped`);
Deno.exit(code);

/** Passes the output on and reads the counts of its last line. */
async function tellAndCount(
  output: ReadableStream<Uint8Array>,
): Promise<Record<"passed" | "failed" | "ignored", number>> {
  let text = "";
  for await (const piece of output.pipeThrough(new TextDecoderStream())) {
    Deno.stdout.writeSync(new TextEncoder().encode(piece));
    text = (text + piece).slice(-10_000);
  }
  const count = (word: string) => Number([...text.matchAll(new RegExp(`(\\d+) ${word}`, "g"))].at(-1)?.[1] ?? 0);
  return { passed: count("passed"), failed: count("failed"), ignored: count("ignored") };
}
