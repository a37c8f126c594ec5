/** Hand codes for tests. */
import { parseCodebook } from "../../../lib/coding/codebook/parse_codebook.ts";
import type { HandCode } from "../../../lib/coding/people/types.ts";

/** Several codes a mention; one has a child. */
export const MOTIVES = parseCodebook(
  "multiple: true\ncodes:\n  - { code: help, children: [{ code: help_bill }] }\n  - { code: vent }\n  - { code: thank }",
  "motives.yml",
);
/** One code a mention and subject. */
export const TONE = parseCodebook("per_subject: true\ncodes: [{ code: negative }, { code: positive }]", "tone.yml");

export const HEAD = "mention,subject,codebook,code,coder,at\n";
export const AT = "2026-03-02T10:00:00Z";

export function handCode(more: Partial<HandCode>): HandCode {
  const row = { mention: "vk:1", subject: null, codebook: "motives", code: "vent", coder: "AK", at: 1 };
  return { ...row, file: "coding/motives.csv", line: 2, ...more };
}

/** A study's folder with files under `coding/`, gone after the work. */
export async function withFiles(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${folder}/coding`);
    for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(`${folder}/coding/${name}`, text);
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
