import assert from "node:assert/strict";
import { richText } from "../../../lib/collect/workbook/rich_text.ts";
import { dateStyles } from "../../../lib/collect/workbook/sheet_styles.ts";
import { openWorkbook } from "../../../lib/collect/workbook/workbook.ts";
import { workbook } from "../_zip.ts";

Deno.test("dateStyles() knows built-in dates and own formats, and is not misled by letters in quotes or brackets", () => {
  const codes = ["dd.mm.yyyy", "0.00", "#,##0&quot; days&quot;", "[Red]0", "[h]:mm:ss", "General", "yyyy\\-mm"];
  const isDate = dateStyles(
    `<styleSheet><numFmts>${
      codes.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>`).join("")
    }</numFmts>` +
      `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/>${
        codes.map((_, i) => `<xf numFmtId="${170 + i}"/>`).join("")
      }</cellXfs></styleSheet>`,
  );
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 99].map(isDate), [
    false,
    true,
    true,
    false,
    false,
    false,
    true,
    false,
    true,
    false,
  ]);
});

Deno.test("richText() joins runs, leaves readings out and decodes _xHHHH_", () => {
  assert.equal(
    richText('<r><t xml:space="preserve">a </t></r><r><rPr/><t>b_x0041_</t></r><rPh sb="0"><t>no</t></rPh>'),
    "a bA",
  );
});

Deno.test("openWorkbook() gives sheets in order, hidden ones marked, rows by their numbers", async () => {
  const file = workbook([{ name: "Титул", rows: [["x"], [], ["y"]] }, {
    name: "Тайный",
    rows: [],
    state: "veryHidden",
  }]);
  const bytes = { size: file.length, read: (at: number, length: number) => file.subarray(at, at + length) };
  const sheets = await openWorkbook(bytes, "a.xlsx", () => {});
  assert.deepEqual(sheets.map(({ name, hidden }) => [name, hidden]), [["Титул", false], ["Тайный", true]]);
  const rows = (await Array.fromAsync(sheets[0].rows())).flat();
  assert.deepEqual(rows.map(({ line, cells }) => [line, ...cells]), [[1, "x"], [3, "y"]]);
});
