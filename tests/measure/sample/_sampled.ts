import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";
import type { Sampled } from "../../../lib/tables/people/sample.ts";
import { sampledBooks } from "../../../lib/measure/mod.ts";
import type { Facts, SampledBook } from "../../../lib/measure/mod.ts";
import { factsOf, type Said, type Study, subject } from "../study.ts";

/** A person's code in few words. */
export interface HandCoded {
  readonly mention: string;
  readonly subject?: string;
  readonly codebook: string;
  readonly code: string;
  readonly coder?: string;
}

export function codesFrame(rows: readonly HandCoded[]) {
  const table = new FrameBuilder(SCHEMAS.codes);
  for (const row of rows) table.add({ coder: "AK", at: 1, ...row });
  return table.build();
}

export function booksOf(
  facts: Facts,
  samples: readonly (readonly Sampled[])[],
  rows: readonly HandCoded[],
  probabilities: readonly { mention: string; subject?: string; p: readonly number[] }[] = [],
): Map<string, SampledBook> {
  const p = new FrameBuilder(SCHEMAS.probabilities);
  for (const row of probabilities) p.add({ codebook: "tone", coder: "words", ...row });
  return sampledBooks({ codes: [codesFrame(rows)], probabilities: [p.build()] }, samples, facts);
}

/** `n` mentions of Acme, a day each second; every third is negative by the machine, every second by people. */
export function manyMentions(n: number, more: (i: number) => Partial<Said> = () => ({})): Study {
  const said = Array.from({ length: n }, (_, i): Said => ({
    id: `vk:${i}`,
    at: new Date(Date.UTC(2026, 0, 1) + i * 43_200_000).toISOString().slice(0, 19),
    by: `a${i}`,
    about: ["Acme"],
    codes: { tone: { Acme: i % 3 === 0 ? "negative" : "neutral" } },
    ...more(i),
  }));
  return { said, subjects: [subject("Acme")] };
}

/** Every `step`-th mention, by its number. */
export function everyOf(n: number, step: number, name = "Acme", stratum = "all"): Sampled[] {
  return Array.from({ length: Math.ceil(n / step) }, (_, i) => ({
    mention: `vk:${i * step}`,
    subject: name,
    stratum,
    chance: 1 / step,
    text: "",
  }));
}

export { factsOf };
