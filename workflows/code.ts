/** The hand-coding page: `deno task code FOLDER`. */
import { agreementInWords } from "../lib/audit/agreement/agreement_in_words.ts";
import { readAgreement } from "../lib/audit/agreement/read_agreement.ts";
import { readUsedCodebook } from "../lib/audit/hand_coding/read_used_codebook.ts";
import { serveCoding } from "../lib/audit/hand_coding/serve_coding.ts";
import { readStudy } from "../lib/study/mod.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { command, countOf, readArguments, refuseBeside, studyFolder, type Usage } from "./_arguments.ts";
import { remark, say } from "./_terminal.ts";

const OVERLAP_PERCENT = 20, PORT_MAX = 65_535;
/** The system picks one that is free. */
const ANY_PORT = 0;
const USAGE: Usage = {
  does: "Serves a page on this machine for coding a sample by keyboard; decisions are saved in coding/CODEBOOK.csv.",
  usage:
    "deno task code FOLDER [--codebook NAME] [--coder AB] [--sample NAME | --train NAME] [--overlap PERCENT] [--port N] [--agreement]",
  options: {
    codebook: { value: "NAME", help: "what to code; default the study's first codebook" },
    coder: { value: "AB", help: "your initials; without them the page asks" },
    sample: { value: "NAME", help: "the random sample to code; default the only one" },
    train: { value: "NAME", help: "code a list made by sample --uncertain instead" },
    overlap: { value: "PERCENT", help: `share of the sample that everyone codes; default ${OVERLAP_PERCENT}` },
    port: { value: "N", help: "default any free port" },
    agreement: { help: "print how well coders agree with each other and machines with them, and exit" },
  },
  examples: [
    "deno task code studies/may --codebook motives --coder AK",
    "deno task code studies/may --codebook motives --agreement",
  ],
};

await command(async () => {
  const { folders, options } = readArguments(USAGE);
  refuseBeside(options, "agreement", ["coder", "sample", "train", "overlap", "port"], USAGE);
  refuseBeside(options, "train", ["sample"], USAGE);
  const { codebook, coder, sample, train } = options as Record<string, string | undefined>;
  const overlap = countOf(options, "overlap", OVERLAP_PERCENT), port = countOf(options, "port", ANY_PORT);
  if (overlap > 100) throw new StudyError(`Cannot read --overlap: found ${overlap}, expected 1 to 100`);
  if (port > PORT_MAX) throw new StudyError(`Cannot read --port: found ${port}, expected 1 to ${PORT_MAX}`);
  const study = await readStudy(studyFolder(folders, USAGE));
  if (options.agreement) {
    const book = await readUsedCodebook(study, codebook);
    for (const line of agreementInWords(book.name, await readAgreement(study.folder, book))) say(line);
    return;
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, () => stop.abort());
  const { address, list, finished } = await serveCoding(study, {
    ...{ codebook, coder, sample, train },
    overlap: overlap / 100,
    port,
    token: crypto.getRandomValues(new Uint8Array(16)).toHex(),
    now: Date.now,
    signal: stop.signal,
  });
  remark(`code: ${list.units.length} to code in ${list.file}; Ctrl-C ends, nothing is lost`);
  say(`Open: ${address}`);
  await finished;
});
