/** Forgets one person: `deno task forget FOLDER AUTHOR`. */
import { forgetAuthor, type Forgotten } from "../lib/audit/forget/forget_author.ts";
import { readStudy } from "../lib/study/mod.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { command, fromHere, readArguments, type Usage } from "./_arguments.ts";
import { runAndTell } from "./_run_study.ts";
import { remark, say } from "./_terminal.ts";

const USAGE: Usage = {
  does:
    "Forgets one person: removes their mentions from every table, output and kept run, and drops them from later runs.",
  usage: "deno task forget FOLDER AUTHOR [--unseen] [--json]",
  options: {
    unseen: { help: "keep a person out of later exports who does not occur in the study yet" },
    json: { help: "print what was removed as JSON" },
  },
  examples: ["deno task forget studies/may @anna_k", "deno task forget studies/may 64a8443710850df3"],
};

await command(async () => {
  const { folders: [folder, author, ...more], options } = readArguments(USAGE);
  if (!folder || !author || more.length > 0) {
    throw new StudyError(`Cannot forget: a folder and an author are needed; use: ${USAGE.usage}`);
  }
  const study = await readStudy(fromHere(folder)), workers = navigator.hardwareConcurrency;
  const forgotten = await forgetAuthor(study, author, () => runAndTell(study, { workers }, false, remark), {
    unseen: options.unseen === true,
  });
  say(options.json === true ? JSON.stringify(forgotten, null, 2) : inWords(forgotten).join("\n"));
  return forgotten.remains.length > 0 ? 1 : 0;
});

function inWords({ mentions, remembered, coding, runs, files, remains }: Forgotten): string[] {
  const listed = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([name, count]) => `  ${name}: ${count} rows removed`);
  return [
    mentions > 0 ? `Their mentions that were in the tables: ${mentions}` : "The tables held no mention of theirs.",
    `Remembered in coding/forget.csv: ${remembered} keyed hashes; later runs drop their records on reading.`,
    ...listed(coding),
    ...listed(runs),
    ...files.map((file) => `  ${file}: removed`),
    remains.length === 0
      ? "Every byte under out/ and runs/ was looked at: no name, pseudonym or text of theirs is left."
      : `Still there, remove by hand: ${remains.join(", ")}`,
    "The export files are as they were: delete their records there, too, if the files are yours.",
  ];
}
