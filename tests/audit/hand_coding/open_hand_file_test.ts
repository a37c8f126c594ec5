import assert from "node:assert/strict";
import { openHandFile } from "../../../lib/audit/hand_coding/open_hand_file.ts";

Deno.test("openHandFile() begins a file of empty lines with the columns' names, as one that is not there", async () => {
  const folder = await Deno.makeTempDir(), now = () => Date.UTC(2026, 2, 2);
  for (const empty of ["\n", "\ufeff", "\ufeff\r\n\r\n"]) {
    await Deno.writeTextFile(`${folder}/motives.csv`, empty);
    openHandFile(folder, "motives.csv", { codebook: "motives", now })
      .add([{ mention: "vk:1", subject: null, code: "vent", coder: "AK" }]);
    const [row] = openHandFile(folder, "motives.csv", { codebook: "motives", now }).rows();
    assert.deepEqual([row.mention, row.code, row.coder, row.at], ["vk:1", "vent", "AK", now()]);
  }
  await Deno.remove(folder, { recursive: true });
});
