import assert from "node:assert/strict";
import { ownSubjects } from "../../lib/tables/subject.ts";

Deno.test("ownSubjects() are companies and products but those of competitors; without any, the first subject", () => {
  const competitor = { name: "Они", kind: "competitor" as const };
  const subjects = [
    { name: "Карта", kind: "product" as const, of: "Мы" },
    competitor,
    { name: "Мы", kind: "company" as const },
    { name: "Их карта", kind: "product" as const, of: "Они" },
    { name: "Ничья", kind: "product" as const },
  ];
  assert.deepEqual(ownSubjects(subjects), ["Карта", "Мы", "Ничья"]);
  assert.deepEqual(ownSubjects([competitor, { ...competitor, name: "И они" }]), ["Они"]);
});
