/** Makes a study of export files: `deno task new FOLDER FILE…`. */
import { join, relative } from "node:path";
import { type Finding, proposeStudy } from "../lib/collect/propose_study.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { command, fromHere, readArguments, toHere, type Usage } from "./_arguments.ts";
import { say } from "./_terminal.ts";

const USAGE: Usage = {
  does: "Inspects export files, says what it recognised, and writes a commented study.yml that runs as it is.",
  usage: "deno task new FOLDER FILE…",
  options: {},
  examples: ["deno task new studies/may ~/Downloads/mentions.xlsx", "deno task study studies/may"],
};

await command(async () => {
  const [folder, ...files] = readArguments(USAGE).folders.map(fromHere);
  if (!folder || files.length === 0) {
    throw new StudyError(`Cannot make a study: a folder and a file are needed; use: ${USAGE.usage}`);
  }
  const path = join(folder, "study.yml");
  await refuseExisting(path);
  await refuseMissing(files);
  const { findings, study } = await proposeStudy(files.map((path) => ({ path, file: relative(folder, path) })));
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(path, study, { createNew: true });
  for (const finding of findings) say(inWords(finding));
  say(`Written: ${toHere(path)}. Edit its subjects, then: deno task study ${toHere(folder)}`);
});

/** What was recognised in a file, how sure it is, and what its first records became. */
function inWords(finding: Finding): string {
  const { file, label, format, sureness, columns, openTime, read, problem } = finding;
  if (sureness === "unreadable") return `${file}: cannot be read: ${problem}`;
  const guessed = Object.entries(columns).map(([target, name]) => `${target} is "${name}"`).join(", ");
  const parts = format ? `, text is what is praised and what is blamed (format: ${format})` : "";
  const what = label
    ? `recognised as ${label} (${sureness})`
    : `no known format; guessed from its columns: ${guessed}${parts}`;
  const time = openTime ? `; nothing in it decides between day and month first: ${openTime} is assumed` : "";
  return `${file}: ${what}; first records: ${read.mentions.length} mentions, ${rejectedOf(finding)}${time}`;
}

/** How many were rejected, and why most of them. */
function rejectedOf({ read: { rejected } }: Finding): string {
  const counts = new Map<string, number>();
  for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return `${rejected.length} rejected${most ? ` (${most[1]}: ${most[0]})` : ""}`;
}

/** A name that leads nowhere is a slip of the hand: better told than left out of the study. */
async function refuseMissing(files: readonly string[]): Promise<void> {
  const there = await Promise.all(files.map((file) => Deno.stat(file).then(() => true, () => false)));
  const missing = files.filter((_, i) => !there[i]).map(toHere);
  if (missing.length > 0) {
    throw new StudyError(missing.map((file) => `Cannot make a study: there is no file ${file}`).join("\n"));
  }
}

async function refuseExisting(path: string): Promise<void> {
  try {
    await Deno.stat(path);
  } catch {
    return;
  }
  throw new StudyError(
    `Cannot make a study: ${toHere(path)} is already there, and it is yours; name another folder`,
  );
}
