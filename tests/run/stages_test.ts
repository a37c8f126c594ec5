/** What of a study each stage depends on. */
import assert from "node:assert/strict";
import { stageNamed } from "./_stage_named.ts";
import type { Study } from "../../lib/study/types.ts";

function filesOf(stage: string, study: Partial<Study>): readonly string[] {
  return stageNamed(stage).files({ sources: [], codebooks: [], folder: ".", pseudonyms: true, ...study } as Study);
}

Deno.test("collect depends on the key of the pseudonyms that it makes, report on the one that it hides names with", () => {
  assert.ok(filesOf("collect", {}).includes(".key"));
  assert.ok(filesOf("collect", { pseudonyms: false }).includes(".key")); // forget.csv holds hashes by it
  const report: Study["report"] = { formats: [], links: false, colour: "#0a6" };
  assert.ok(filesOf("report", { report }).includes(".key"));
});

Deno.test("coding depends on the samples wherever examples teach it, be the coder named by the study or by the codebook", async () => {
  const folder = await Deno.makeTempDir({ prefix: "earshot-stages-" });
  await Deno.mkdir(`${folder}/coding`);
  await Deno.writeTextFile(`${folder}/coding/sample-may.csv`, "mention,subject,stratum,chance,text\n");
  const hasSample = (codebooks: Study["codebooks"]) => filesOf("coding", { folder, codebooks }).includes(SAMPLE);
  const SAMPLE = "coding/sample-may.csv", examples = "coding/own-examples.csv";
  assert.equal(hasSample([{ use: "coding/own.yml", coder: "learned", examples }]), true);
  assert.equal(hasSample([{ use: "coding/own.yml", examples }]), true);
  assert.equal(hasSample([{ use: "motives" }]), false);
  await Deno.remove(folder, { recursive: true });
});
