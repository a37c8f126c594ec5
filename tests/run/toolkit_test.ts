import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { toolkit } from "../../lib/run/toolkit.ts";

/** The hash of a toolkit of these files. */
async function codeOf(files: Readonly<Record<string, string>>, runtime?: string): Promise<string> {
  const folder = await Deno.makeTempDir({ prefix: "earshot-toolkit-" });
  try {
    for (const [file, text] of Object.entries(files)) {
      await Deno.mkdir(dirname(join(folder, file)), { recursive: true });
      await Deno.writeTextFile(join(folder, file), text);
    }
    return toolkit(pathToFileURL(`${folder}/`), runtime).code;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const FILES = {
  "lib/a.ts": "1",
  "lib/b c/#1.ts": "2", // a name with signs of addresses
  "data/codebooks/tone.yml": "codes: []",
  "data/languages/ngrams.bin": "1",
  "data/words/stop/ru.txt": "и",
  "data/demo/study.yml": "title: Demo",
};

Deno.test("toolkit() has another hash where a line of code, a codebook, a model or a word list changed", async () => {
  const before = await codeOf(FILES);
  assert.equal(await codeOf(FILES), before);
  const files = ["data/codebooks/tone.yml", "data/languages/ngrams.bin", "data/words/stop/ru.txt"];
  for (const file of ["lib/a.ts", "lib/b c/#1.ts", ...files]) {
    assert.notEqual(await codeOf({ ...FILES, [file]: "other" }), before, file);
  }
});

Deno.test("toolkit() has the same hash wherever it lies, and whatever the demo holds", async () => {
  assert.equal(await codeOf({ ...FILES, "data/demo/out/report.html": "…" }), await codeOf(FILES));
});

Deno.test("toolkit() has another hash under another Deno: zones and letters are those that it knows", async () => {
  assert.equal(await codeOf(FILES, Deno.version.deno), await codeOf(FILES));
  assert.notEqual(await codeOf(FILES, "2.0.0"), await codeOf(FILES));
});
