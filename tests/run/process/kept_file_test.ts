import assert from "node:assert/strict";
import { join } from "node:path";
import { keptFile } from "../../../lib/run/process/kept_file.ts";

Deno.test("keptFile() is empty until something is added, and another that opens it reads all of it", async () => {
  const folder = await Deno.makeTempDir(), path = join(folder, "llm", "motives.jsonl");
  const file = keptFile(path);
  assert.equal(file.read(), "");
  file.add("a\n");
  file.add("б\n");
  assert.equal(keptFile(path).read(), "a\nб\n");
  await Deno.remove(folder, { recursive: true });
});
