/** An office program opens what is handed over; where there is none on the machine, these tests have nothing to ask. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { filesOf } from "./_made.ts";

const OFFICE = ["soffice", "libreoffice"].find(runs);

for (const name of ["report.xlsx", "report.pptx"]) {
  Deno.test({
    name: `LibreOffice opens ${name} and makes pages of it`,
    ignore: OFFICE === undefined,
    async fn() {
      const folder = await Deno.makeTempDir(), file = join(folder, name);
      await Deno.writeFile(file, (await filesOf()).get(name) as Uint8Array);
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file];
      const { code, stderr } = await new Deno.Command(OFFICE!, { args, stdout: "null" }).output();
      assert.equal(code, 0, new TextDecoder().decode(stderr));
      const pdf = new TextDecoder("latin1").decode(await Deno.readFile(join(folder, "report.pdf")));
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      assert.ok(name === "report.pptx" ? pages === 14 : pages >= 14, `${pages} pages`);
      await Deno.remove(folder, { recursive: true });
    },
  });
}

function runs(program: string): boolean {
  try {
    return new Deno.Command(program, { args: ["--version"], stdout: "null", stderr: "null" }).outputSync().success;
  } catch {
    return false;
  }
}
