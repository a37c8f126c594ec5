import assert from "node:assert/strict";
import { readAgreement } from "../../../lib/audit/agreement/read_agreement.ts";
import { HEAD, MOTIVES } from "../../coding/people/hand.ts";
import { withFolder, writeTable } from "../study_on_disk.ts";

const AT = "2026-03-02T10:00:00Z";
const rows = (...rows: (readonly [mention: string, code: string, coder: string])[]) =>
  HEAD + rows.map(([mention, code, coder]) => `${mention},,motives,${code},${coder},${AT}\n`).join("");

async function writeStudy(folder: string): Promise<void> {
  await Deno.mkdir(`${folder}/coding`);
  const write = (name: string, text: string) => Deno.writeTextFile(`${folder}/coding/${name}.csv`, text);
  const drawn = ["vk:1", "vk:2", "vk:3"].map((id) => `${id},МТС,all,0.5,\n`).join("");
  await write("sample-may", `mention,subject,stratum,chance,text\n${drawn}`);
  await write(
    "motives",
    rows(["vk:1", "help", "AK"], ["vk:1", "help", "TS"], ["vk:2", "vent", "AK"], ["vk:2", "thank", "TS"], [
      "vk:3",
      "none",
      "AK",
    ], ["vk:9", "vent", "AK"]),
  );
  await write("adjudicated", rows(["vk:2", "vent", "AK"]));
  const machine = (mention: string, code: string, coder = "rule") => ({ mention, codebook: "motives", code, coder });
  await writeTable(folder, "codes", [
    machine("vk:1", "help"),
    machine("vk:1", "vent"),
    machine("vk:2", "vent"),
    machine("vk:3", "none"),
    machine("vk:9", "thank"),
    machine("vk:1", "help", "llm"),
    { ...machine("vk:1", "help", "AK"), at: Date.parse(AT) },
  ]);
}

Deno.test("readAgreement() compares people, and holds machines against what was settled, else against each person", async () => {
  await withFolder(async (folder) => {
    await writeStudy(folder);
    const { coders, people, settled, machines } = await readAgreement(folder, MOTIVES);
    assert.deepEqual([coders, people.units, people.agreement, settled], [["AK", "TS"], 2, 0.5, 1]);
    assert.deepEqual(machines.map(({ coder }) => coder), ["llm", "rule"]);
    const { decisions, by_code } = machines[1].scores;
    // Two people on vk:1, AK on vk:3, settled vk:2; vk:9 is in no random sample.
    assert.equal(decisions, 4);
    const counts = by_code.map(({ code, people, machine, both }) => [code, people, machine, both]);
    assert.deepEqual(counts, [["help", 2, 2, 2], ["help_bill", 0, 0, 0], ["vent", 1, 3, 1], ["thank", 0, 0, 0]]);
  });
});

Deno.test("readAgreement() of a study that nobody has coded is empty, not an error", async () => {
  await withFolder(async (folder) => {
    await writeTable(folder, "codes", []);
    const { coders, people, machines } = await readAgreement(folder, MOTIVES);
    assert.deepEqual([coders, people.units, machines], [[], 0, []]);
  });
});

Deno.test("readAgreement() takes one person's initials in capitals and lower case for one coder", async () => {
  await withFolder(async (folder) => {
    await Deno.mkdir(`${folder}/coding`);
    const text = rows(["vk:1", "help", "AK"], ["vk:2", "vent", "ak"], ["vk:2", "vent", " TS"], ["vk:1", "help", "ts"]);
    await Deno.writeTextFile(`${folder}/coding/motives.csv`, text);
    await writeTable(folder, "codes", []);
    const { coders, people } = await readAgreement(folder, MOTIVES);
    assert.deepEqual([coders, people.coders, people.units, people.codings], [["AK", "TS"], ["AK", "TS"], 2, 4]);
  });
});
