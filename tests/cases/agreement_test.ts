/** Case 25: three coders who each skipped some mentions, as hand codes of a study with a codebook of its own. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { readAgreement } from "../../lib/audit/agreement/read_agreement.ts";
import { readCodebook } from "../../lib/coding/mod.ts";
import { agreementOf } from "../../lib/stats/agreement/agreement_of.ts";
import { withFolder, writeTable } from "../audit/study_on_disk.ts";

const CODES = ["price", "quality", "service"];
const CASE = new URL("../fixtures/cases-by-hand/25-agreement-with-missing-codes/codes.csv", import.meta.url);
const [HEAD, ...ROWS] = Deno.readTextFileSync(CASE).trimEnd().split(/\r?\n/);

/** The study's own codebook stands for the toolkit's of that name. */
async function agreementIn(folder: string, rows: readonly string[], codes = CODES) {
  await Deno.mkdir(`${folder}/coding`, { recursive: true });
  await Deno.writeTextFile(`${folder}/coding/motives.yml`, `codes: [${codes.map((code) => `{ code: ${code} }`)}]\n`);
  await Deno.writeTextFile(`${folder}/coding/motives.csv`, [HEAD, ...rows].join("\n") + "\n");
  return (await readAgreement(folder, await readCodebook("coding/motives.yml", folder))).people;
}

Deno.test("case 25 comes out right: alpha 49/69 on 8 mentions and 21 codes, 7 pairs of 9 agree", async () => {
  await withFolder(async (folder) => {
    await writeTable(folder, "codes", []);
    const { alpha, units, codings, agreement, coders } = await agreementIn(folder, ROWS);
    assert.deepEqual([units, codings, coders], [8, 21, ["AA", "BB", "CC"]]);
    assert.equal(alpha.value?.toFixed(12), (49 / 69).toFixed(12));
    assert.equal(agreement, 7 / 9);
    const two = await agreementIn(folder, ROWS.filter((row) => !row.includes(",CC,")));
    assert.deepEqual([two.units, two.alpha.value?.toFixed(12)], [7, (48 / 61).toFixed(12)]);
  });
});

Deno.test("case 25 does not depend on the order of rows, the coders' names or the codes' names", async () => {
  await withFolder(async (folder) => {
    await writeTable(folder, "codes", []);
    const renamed = ROWS.map((row) => row.replace("AA", "ZZ").replace("price", "цена").replace("service", "x"))
      .reverse();
    const { alpha, units } = await agreementIn(folder, renamed, ["x", "цена", "quality"]);
    assert.deepEqual([units, alpha.value?.toFixed(12)], [8, (49 / 69).toFixed(12)]);
  });
});

Deno.test("a mention that one coder alone coded changes no agreement, whatever the codes", () => {
  const code = fc.constantFrom(...CODES), skip = fc.option(code, { freq: 2 });
  fc.assert(
    fc.property(fc.array(fc.tuple(skip, skip, skip), { minLength: 2, maxLength: 8 }), code, (rows, extra) => {
      const given = rows.flatMap((codes, i) =>
        codes.flatMap((code, k) => code ? [{ unit: `m${i}`, coder: `C${k}`, codes: [code] }] : [])
      );
      const alone = { unit: "alone", coder: "C0", codes: [extra] };
      const options = { codes: CODES, draws: 1 };
      const [a, b] = [given, [...given, alone]].map((rows) => agreementOf(rows, options));
      assert.deepEqual([a.units, a.agreement, a.alpha.value], [b.units, b.agreement, b.alpha.value]);
    }),
    { seed: 1, numRuns: 50 },
  );
});
