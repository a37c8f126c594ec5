/** The report stage: from tables to what is handed over. @module */
import { statedAnswers } from "../tables/answered_at.ts";
import type { EarlyContext, Part, Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { ownSubjects } from "../tables/subject.ts";
import { buildReport, type BuiltReport } from "./build_report.ts";
import { inboxCsv, type InboxLine, inboxLines } from "./inbox.ts";
import { fitsSlides, readLogo } from "./logo.ts";
import type { Facts, StandingFacts } from "./reading/types.ts";
import { byHash } from "./mentions/draw.ts";
import { pseudonymOf } from "./mentions/pseudonym.ts";
import type { RowTexts } from "./mentions/row_texts.ts";
import type { CoverageLine } from "./reading/coverage_line.ts";
import { readOwnCodebooks } from "./reading/own_codebooks.ts";
import { readReview } from "./review/read_review.ts";
import { FORMATS } from "./formats/mod.ts";
import { sampleOf } from "./mentions/sample.ts";
import { type ShownOptions, shownText } from "./mentions/shown_text.ts";
import { readStanding } from "./reading/standing.ts";
import { answeredDifferently, type Contradiction, type Exchange } from "./contradictions/answered_differently.ts";
import { readExchanges } from "./contradictions/read_exchanges.ts";
import { findSpikes } from "./spikes/find_spikes.ts";
import { sheetsOf } from "./sheets/mod.ts";
import { accountsOf } from "./texts/author_name.ts";
import type { Report, ReportParameters } from "./types.ts";
import deno from "../../deno.json" with { type: "json" };

/** Mentions that the tables carry at most; the rest are in `out/tables/mentions`. */
const SAMPLE_MAX = 20_000;

/** Writes a file for each of the study's report formats, `spikes.json` and `inbox.csv`. */
export const STAGE: Stage<ReportParameters, StandingFacts | null> = {
  name: "report",
  reads: ["rejected", "mentions", "matches", "topics", "topic_members", "codes", "measures", "answers", "coverage"],
  writes: [],
  run,
  beforeTurn,
};

function beforeTurn(context: EarlyContext<ReportParameters>): StandingFacts | null {
  const standing = readStanding(context);
  if (standing) byHash(standing.kept); // sorted while there is time
  return standing;
}

async function run(context: StageContext<ReportParameters>, standing?: StandingFacts | null): Promise<StageCounts> {
  const { subjects, report: { links } } = context.parameters, nameOf = pseudonymOf(await readKey(context));
  const built = await context.step("read tables", () => readTables(context, nameOf, standing));
  const options: ShownOptions = { accounts: accountsOf(subjects), links, nameOf };
  const report = await withFindings(context, built, options);
  const waiting = waitingLines(context, { ...built, nameOf });
  const sheets = () => {
    const sample = sampleOf(context.parts("mentions"), built.facts, options, SAMPLE_MAX);
    return sheetsOf(report, { sample, inbox: waiting() });
  };
  await writeFormats(context, report, built.mentionsOf, sheets);
  await context.writeFile("inbox.csv", await context.step("inbox", () => inboxCsv(waiting())));
  return { rows_in: report.books.mentions, rows_out: report.books.kept };
}

/** The report as far as the tables and the study's own files tell it. */
async function readTables(
  { parameters, folder, parts, inputs }: StageContext<ReportParameters>,
  nameOf: (handle: string) => string,
  standing?: StandingFacts | null,
): Promise<BuiltReport> {
  const { codebooks, language, report: { logo } } = parameters;
  return buildReport({
    parameters,
    parts: (table) => parts(table),
    version: deno.version,
    nameOf,
    review: await readReview(inputs, folder),
    own: await readOwnCodebooks(codebooks.map(({ use }) => use), folder, language),
    logo: logo ? await readLogo(`${folder}/${logo}`, logo) : null,
    standing,
  });
}

/** Adds what is found in the texts: why there were spikes, and questions that were answered differently. */
async function withFindings(
  context: StageContext<ReportParameters>,
  { report: built, facts }: BuiltReport,
  options: ShownOptions,
): Promise<Report> {
  const coverage = context.parts("coverage").flatMap((part) => part.read().rows() as unknown as CoverageLine[]);
  const covered: Report = { ...built, coverage };
  const spikes = await context.step("spikes", () => findSpikes(covered, facts, context.parts("mentions")));
  await context.writeFile("spikes.json", `${JSON.stringify(spikes, null, 2)}\n`);
  const contradictions = await context.step(
    "contradictions",
    () =>
      answeredDifferently(readExchanges(facts, context.parts("mentions"), built.company)).map((pair) =>
        shownPair(pair, options)
      ),
  );
  return { ...covered, spikes, contradictions };
}

async function writeFormats(
  context: StageContext<ReportParameters>,
  report: Report,
  mentionsOf: BuiltReport["mentionsOf"],
  sheets: () => ReturnType<typeof sheetsOf>,
): Promise<void> {
  const { formats, logo } = context.parameters.report;
  if (formats.includes("pptx") && report.logo !== null && !fitsSlides(report.logo)) {
    context.note(`report.pptx is without ${logo}: slides take a logo in PNG or JPEG only`);
  }
  let files = 0;
  for (const format of FORMATS.filter(({ name }) => formats.includes(name))) {
    const content = await context.step(format.name, () => format.write(report, mentionsOf, sheets));
    const made = content instanceof Map ? content : new Map([[format.file, content as string | Uint8Array]]);
    for (const [name, bytes] of made) await context.writeFile(name, bytes);
    context.progress("files", ++files, null, "files");
  }
}

function shownPair({ first, second, ...alike }: Contradiction, options: ShownOptions): Contradiction {
  const shown = (exchange: Exchange): Exchange => ({
    ...exchange,
    question: shownText(exchange.question, options).text,
    answer: shownText(exchange.answer, options).text,
  });
  return { first: shown(first), second: shown(second), ...alike };
}

/** The study's key; null where it has none. */
async function readKey({ folder, parameters }: StageContext<ReportParameters>): Promise<string | null> {
  if (!parameters.key_file) return null;
  try {
    return (await Deno.readTextFile(`${folder}/${parameters.key_file}`)).trim();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

interface Waiting {
  readonly facts: Facts;
  readonly texts: RowTexts;
  readonly nameOf: (handle: string) => string;
}

function waitingLines(
  context: StageContext<ReportParameters>,
  { facts: { kept, stated }, texts, nameOf }: Waiting,
): () => readonly InboxLine[] {
  const { subjects, report } = context.parameters;
  return inboxLines({ kept, texts, answers: context.parts("answers") }, {
    subjects: ownSubjects(subjects),
    until: stated.size > 0 ? newestAnswer(context.parts("mentions"), kept.newest) : kept.newest,
    accounts: accountsOf(subjects),
    links: report.links,
    nameOf,
  });
}

/** The newest mention or answer that a record tells of, dropped ones too: up to then it is known who was answered. */
function newestAnswer(parts: readonly Part[], newest: number): number {
  let ms = newest;
  for (const part of parts) {
    statedAnswers(part.read(["extra"]).text("extra"), (_, at) => ms = Math.max(ms, at === Infinity ? ms : at));
  }
  return ms;
}
