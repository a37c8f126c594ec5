import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const SCRIPT = `
import { parseTime, periodOf, periodsBetween, spanOf, zoneOf } from "${new URL(
  "../../lib/time/mod.ts",
  import.meta.url,
)}";
const moscow = zoneOf("Europe/Moscow");
const times = ["2015-03-29 02:30", "Wed Oct 10 20:19:24 2018", "5 марта 2024 г. в 12:15"];
console.log(JSON.stringify([
  times.map((text) => parseTime(text, "iso", moscow)),
  parseTime("03.08.2015 00:30", "day-first", moscow),
  parseTime("42219.5", "excel-days", moscow),
  periodOf(1438387199999, "hour", moscow),
  periodsBetween(1427580000000, 1427600000000, "hour", zoneOf("Europe/Berlin")),
  spanOf({ last: { count: 1, unit: "months" } }, Float64Array.of(1438387199999), "Europe/Moscow"),
]));`;

Deno.test("times and periods are the same whatever the zone of the machine", async () => {
  const outputs = await Promise.all(["UTC", "America/St_Johns", "Pacific/Auckland"].map(async (TZ) => {
    const command = new Deno.Command(Deno.execPath(), {
      args: ["eval", "--ext=ts", SCRIPT],
      env: { TZ, NO_COLOR: "1" },
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
    });
    const { stdout, stderr, success } = await command.output();
    assert.ok(success, new TextDecoder().decode(stderr));
    return new TextDecoder().decode(stdout);
  }));
  assert.match(outputs[0], /"2015-08-01T02"/);
  assert.deepEqual(outputs, [outputs[0], outputs[0], outputs[0]]);
});
