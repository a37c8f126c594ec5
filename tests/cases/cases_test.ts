/** Small inputs that broke other tools: each folder of fixtures/cases is run as a person runs it. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyFolder } from "./_copy_folder.ts";
import { differences, type Expected } from "./_expectation.ts";
import { runStudyAt } from "./_outcome.ts";

const CASES = fileURLToPath(new URL("../fixtures/cases", import.meta.url));

for (const name of [...Deno.readDirSync(CASES)].map((entry) => entry.name).sort()) {
  const { runs } = JSON.parse(Deno.readTextFileSync(join(CASES, name, "expect.json"))) as {
    runs: (Expected | Either)[];
  };
  for (const [i, run] of runs.entries()) {
    const choices = "either" in run ? run.either : [run];
    Deno.test(`case ${name} comes out right${runs.length > 1 ? `, run ${i + 1}` : ""}`, async () => {
      const folder = await copyFolder(join(CASES, name));
      const { study, with: swapped = {} } = choices[0];
      for (const [file, other] of Object.entries(swapped)) await Deno.copyFile(join(folder, other), join(folder, file));
      const outcome = await runStudyAt(join(folder, study));
      const found = choices.map((choice) => differences(choice, outcome));
      const best = found.sort((a, b) => a.length - b.length)[0];
      assert.deepEqual(best, [], `${best.join("\n")}\n${outcome.said.slice(0, 2000)}`);
    });
  }
}

interface Either {
  readonly either: Expected[];
}
