import assert from "node:assert/strict";
import { chartLocale } from "../../lib/chart/locale.ts";

Deno.test("chartLocale() has twelve months and seven days, Sunday first, in every language", () => {
  for (const language of ["en", "ru", "uk"] as const) {
    const { time } = chartLocale(language) as unknown as { time: Record<string, string[]> };
    const lengths = ["months", "shortMonths", "days", "shortDays"].map((key) => time[key].length);
    assert.deepEqual(lengths, [12, 12, 7, 7], language);
  }
  assert.equal((chartLocale("uk").time.days as string[])[0], "неділя");
});
