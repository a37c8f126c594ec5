import assert from "node:assert/strict";
import fc from "fast-check";
import { plural } from "../../lib/report/plural.ts";

const DAYS = ["день", "дня", "дней"] as const;

Deno.test("plural() knows 11 to 14, which end like 1 to 4 and are not", () => {
  assert.deepEqual([0, 1, 4, 5, 11, 14, 21, 22, 111, 1_001].map((n) => plural(n, DAYS)), [
    "дней",
    "день",
    "дня",
    "дней",
    "дней",
    "дней",
    "день",
    "дня",
    "дней",
    "день",
  ]);
});

Deno.test("plural() takes 2,5 дня for what is not whole, and two forms for English", () => {
  assert.equal(plural(2.5, DAYS), "дня");
  assert.deepEqual([0, 1, 2].map((n) => plural(n, ["day", "days"])), ["days", "day", "days"]);
});

Deno.test("plural() agrees with the Unicode rules of Russian", () => {
  const rules = new Intl.PluralRules("ru");
  const forms: Record<string, string> = { one: DAYS[0], few: DAYS[1], many: DAYS[2] };
  fc.assert(fc.property(fc.nat(), (n) => plural(n, DAYS) === forms[rules.select(n)]), { seed: 1 });
});
