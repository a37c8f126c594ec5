import assert from "node:assert/strict";
import { mistakesOf, REST } from "../_study.ts";

const needed = "an IANA zone such as Europe/Moscow or UTC is needed";
const mistakes = (zone: string) => mistakesOf(`timezone: ${zone}\n${REST}`);

Deno.test("a zone mistyped, or named by its city, brings the nearest one", async () => {
  for (const zone of ["Europe/Moskow", "Moscow", "moskow"]) {
    assert.deepEqual(await mistakes(zone), [
      `study.yml:1: Cannot read timezone: found "${zone}"; ${needed}; did you mean "Europe/Moscow"?`,
    ]);
  }
});

Deno.test("an offset is no zone", async () => {
  assert.deepEqual(await mistakes('"+03:00"'), [`study.yml:1: Cannot read timezone: found "+03:00"; ${needed}`]);
});
