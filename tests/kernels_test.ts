/** The code of WebAssembly in lib is what its sources say. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { assembledKernels } from "./assemble_kernels.ts";

Deno.test("every kernel's code is its source, assembled: else run deno task kernels", async () => {
  for (const [path, text] of await assembledKernels()) {
    assert.equal(Deno.readTextFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url))), text, path);
  }
});
