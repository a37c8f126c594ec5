import assert from "node:assert/strict";
import type { Fingerprint, StageState } from "../../lib/run/files/state.ts";
import { whyRun } from "../../lib/run/why.ts";

const now: Fingerprint = {
  inputs: { "exports/may.csv": "a", "tables/collected": "b" },
  parameters: { timezone: "UTC", exclude: null },
  toolkit: "0.1.0",
  code: "c",
};

function whyAfter(before: Partial<Fingerprint>): string | null {
  return whyRun({ fingerprint: { ...now, ...before } } as StageState, now);
}

Deno.test("whyRun() is null where inputs, parameters and code are unchanged", () => {
  assert.equal(whyAfter({}), null);
  assert.equal(whyAfter({ parameters: { exclude: null, timezone: "UTC" } }), null);
});

Deno.test("whyRun() names what changed", () => {
  assert.equal(whyRun(null, now), "first run");
  assert.equal(whyAfter({ code: "x" }), "the code of toolkit 0.1.0, or the Deno that runs it, changed");
  assert.equal(whyAfter({ code: "x", toolkit: "0.0.9" }), "toolkit 0.0.9 became 0.1.0");
  assert.equal(whyAfter({ inputs: { "tables/collected": "b" } }), "new file exports/may.csv");
  assert.equal(whyAfter({ inputs: { ...now.inputs, "exports/old.csv": "x" } }), "file gone: exports/old.csv");
  assert.equal(
    whyAfter({ inputs: { "exports/may.csv": "x", "tables/collected": "y" } }),
    "changed: exports/may.csv and 1 more",
  );
  assert.equal(whyAfter({ parameters: { timezone: "Europe/Moscow", exclude: null } }), "changed parameter timezone");
});
