/** The report stage: from tables to what is handed over. @module */
import { statedAnswers } from "../tables/answered_at.ts";
import type { Part, Stage, StageContext } from "../tables/stage.ts";
import { ownSubjects } from "../tables/subject.ts";
import { buildReport } from "./build_report.ts";
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

/** Writes a file for each of the study's report formats, and `inbox.csv`. */
export const STAGE: Stage<ReportParameters, StandingFacts | null> = {
  name: "report",
  reads: ["rejected", "mentions", "matches", "topics", "topic_members", "codes", "measures", "answers", "coverage"],
  writes: [],
  beforeTurn(context) {
    const standing = readStanding(context);
    if (standing) byHash(standing.kept); // sorted while there is time
    return standing;
  },
  async run(context, standing) {
    const { parameters, folder } = context;
    const { logo } = parameters.report;
    const nameOf = pseudonymOf(await readKey(context));
    const { report: built, mentionsOf, facts, texts } = await context.step("read tables", async () =>
      buildReport({
        parameters,
        parts: (table) => context.parts(table),
        version: deno.version,
        nameOf,
        review: await readReview(context.inputs, folder),
        own: await readOwnCodebooks(parameters.codebooks.map(({ use }) => use), folder, parameters.language),
        logo: logo ? await readLogo(`${folder}/${logo}`, logo) : null,
        standing,
      }));
    const options = { accounts: accountsOf(parameters.subjects), links: parameters.report.links, nameOf };
    const coverage = context.parts("coverage").flatMap((part) => part.read().rows() as unknown as CoverageLine[]);
    const told: Report = { ...built, coverage };
    const spikes = await context.step("spikes", () => findSpikes(told, facts, context.parts("mentions")));
    await context.writeFile("spikes.json", `${JSON.stringify(spikes, null, 2)}\n`);
    const contradictions = await context.step(
      "contradictions",
      () =>
        answeredDifferently(readExchanges(facts, context.parts("mentions"), built.company)).map((pair) =>
          shownPair(pair, options)
        ),
    );
    const report: Report = { ...told, spikes, contradictions };
    const waiting = waitingLines(context, { facts, texts, nameOf });
    const sheets = () => {
      const sample = sampleOf(context.parts("mentions"), facts, options, SAMPLE_MAX);
      return sheetsOf(report, { sample, inbox: waiting() });
    };
    if (parameters.report.formats.includes("pptx") && built.logo !== null && !fitsSlides(built.logo)) {
      context.note(`report.pptx is without ${logo}: slides take a logo in PNG or JPEG only`);
    }
    let files = 0;
    for (const format of FORMATS.filter(({ name }) => parameters.report.formats.includes(name))) {
      const content = await context.step(format.name, () => format.write(report, mentionsOf, sheets));
      const made = content instanceof Map ? content : new Map([[format.file, content as string | Uint8Array]]);
      for (const [name, bytes] of made) await context.writeFile(name, bytes);
      context.progress("files", ++files, null, "files");
    }
    await context.writeFile("inbox.csv", await context.step("inbox", () => inboxCsv(waiting())));
    return { rows_in: report.books.mentions, rows_out: report.books.kept };
  },
};

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
