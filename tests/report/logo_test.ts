import assert from "node:assert/strict";
import { fitsSlides, readLogo } from "../../lib/report/logo.ts";

Deno.test("readLogo() gives a picture as a data address", async () => {
  const path = await Deno.makeTempFile({ suffix: ".svg" });
  await Deno.writeTextFile(path, "<svg/>");
  assert.equal(await readLogo(path, "logo.svg"), `data:image/svg+xml;base64,${btoa("<svg/>")}`);
  await Deno.remove(path);
});

Deno.test("readLogo() names a file that is not there, and a kind that is none", async () => {
  await assert.rejects(readLogo("/nowhere/logo.svg", "logo.svg"), /"logo\.svg": there is no such file/);
  await assert.rejects(readLogo("/nowhere/logo.exe", "logo.exe"), /"logo\.exe": it must end in svg, png/);
});

Deno.test("fitsSlides() takes PNG and JPEG only", () => {
  const fit = ["png", "jpeg", "svg+xml", "webp"].map((type) => fitsSlides(`data:image/${type};base64,AA==`));
  assert.deepEqual(fit, [true, true, false, false]);
});
