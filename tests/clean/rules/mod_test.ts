import assert from "node:assert/strict";
import fc from "fast-check";
import { distinct, RULES } from "../../../lib/clean/rules/mod.ts";

Deno.test("every cleaning rule applied twice is the same as once", () => {
  const pieces = fc.constantFrom(
    "&laquo;",
    "é",
    "e\u0301",
    "\t\r\n",
    "\u2028",
    "https://x.org/?utm_a=1&b=2",
    "\u0000",
    "тариф",
  );
  for (const rule of RULES) {
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const once = rule.apply(parts.join(" "));
        assert.equal(rule.apply(once), once, rule.name);
      }),
      { seed: 1 },
    );
  }
});

Deno.test("a second cleaning rule of the same name is refused", () => {
  assert.throws(() => distinct([...RULES, RULES[0]]), /Cannot add cleaning rule "entities": there is one of that name/);
});
