/** From tables to everything that pages are made of. @module */
import { type ChartSpec, seriesColours } from "../chart/mod.ts";
import type { Part } from "../tables/stage.ts";
import { zoneOf } from "../time/zone.ts";
import type { EmbeddedMentions } from "./formats/types.ts";
import { type Measures, measuresOf } from "./measures.ts";
import { numbersOf } from "./numbers.ts";
import { accountsOf } from "./texts/author_name.ts";
import { newLinks } from "./parts/links.ts";
import { booksOf } from "./reading/books.ts";
import { draw } from "./mentions/draw.ts";
import { embedded } from "./mentions/embedded.ts";
import { RowTexts } from "./mentions/row_texts.ts";
import { readFacts } from "./reading/facts.ts";
import type { Facts, StandingFacts } from "./reading/types.ts";
import type { OwnCodebook } from "./reading/own_codebooks.ts";
import { pseudonymOf } from "./mentions/pseudonym.ts";
import { readersOf } from "./reading/readers.ts";
import { readStanding } from "./reading/standing.ts";
import type { Review } from "./review/types.ts";
import { columnsOf } from "./selection/columns.ts";
import { type Marker, unmarked } from "./selection/marker.ts";
import { selectionOf } from "./selection/selection.ts";
import type { Report, ReportParameters, SubjectView, Topic } from "./types.ts";
import { WORDS } from "./words/mod.ts";

/** Mentions that a report carries at most, and as many as each number may lead to. */
const MENTIONS_MAX = 6000;
const MENTIONS_EACH = 40;

export interface ReportInputs {
  readonly parameters: ReportParameters;
  /** Parts of an input table. */
  readonly parts: (table: string) => readonly Part[];
  readonly version: string;
  /** The logo as a data address, or null. */
  readonly logo: string | null;
  /** What to call a private person whose handle stands in a text; default: a plain hash. */
  readonly nameOf?: (handle: string) => string;
  /** What the numbers are held against; default: nothing. */
  readonly review?: Review;
  /** The study's own codebooks by name; default: none. */
  readonly own?: ReadonlyMap<string, OwnCodebook>;
  /** What was read before anything was measured; default: it is read now. */
  readonly standing?: StandingFacts | null;
}

export interface BuiltReport {
  readonly report: Report;
  /** Draws the mentions behind what the pages have linked to. */
  readonly mentionsOf: (marker?: Marker) => EmbeddedMentions;
  readonly facts: Facts;
  /** Reads the texts of kept mentions. */
  readonly texts: RowTexts;
}

/** Reads the tables and makes the report ready for its pages. */
export function buildReport(
  { parameters, parts, version, logo, review, own, standing, nameOf = pseudonymOf(null) }: ReportInputs,
): BuiltReport {
  const measures = measuresOf(parts("measures").map((part) => part.read()));
  const subjects = subjectViews(parameters);
  const mentions = parts("mentions");
  const facts = readFacts(standing ?? readStanding({ parameters, parts })!, { mentions, answers: parts("answers") }, {
    subjects: subjects.map(({ name }) => name),
    authors: namedAuthors(measures, subjects),
    zone: zoneOf(parameters.timezone),
  });
  const { kept } = facts;
  const links = newLinks(), texts = new RowTexts(facts, mentions);
  const company = subjects.find(({ kind }) => kind === "company") ?? subjects[0];
  const report: Report = {
    parameters,
    words: WORDS[parameters.language],
    numbers: numbersOf(parameters.language),
    measures,
    books: booksOf(kept, parts("rejected")),
    topics: topicsOf(parts("topics")),
    coders: codersOf(facts),
    own,
    version,
    span: spanOf(measures, company),
    subjects,
    company,
    rivals: subjects.filter((subject) => subject === company || subject.kind !== "product"),
    colours: Object.fromEntries(subjects.map(({ name, colour }) => [name, colour])),
    links,
    charts: [] as ChartSpec[],
    logo,
    review,
  };
  const mentionsOf = (marker?: Marker) => {
    const readers = readersOf(facts, { subjects, target_minutes: parameters.care.target_minutes });
    const drawn = draw(kept, links.sets, readers, { limit: MENTIONS_MAX, each: MENTIONS_EACH });
    const options = { accounts: accountsOf(subjects), links: parameters.report.links, nameOf };
    const columns = columnsOf(facts, { subjects, target_minutes: parameters.care.target_minutes });
    return {
      mentions: embedded({ parts: mentions, kept, texts }, drawn, options),
      selection: selectionOf({ ...report, marker }, columns, drawn.rows),
    };
  };
  return { report, mentionsOf, facts, texts };
}

function subjectViews({ subjects, report }: ReportParameters): SubjectView[] {
  const company = Math.max(0, subjects.findIndex(({ kind }) => kind === "company"));
  const order = [subjects[company], ...subjects.filter((_, i) => i !== company)].map(({ name }) => name);
  const colours = seriesColours(order, report.colour);
  return subjects.map((subject, index) => ({ ...subject, index, colour: colours[subject.name] }));
}

function namedAuthors(measures: Measures, subjects: readonly SubjectView[]): string[] {
  return subjects.flatMap(({ name }) =>
    measures.all("mentions by author", { subject: name, dimension: "author" }).map((row) => row.value!)
  );
}

function topicsOf(parts: readonly Part[]): Map<string, Topic> {
  const columns = ["topic", "label", "size", "terms", "path", "near", "x", "y", "agreement"];
  const rows = parts.flatMap((part) => part.read(columns).rows()) as unknown as Topic[];
  return new Map(rows.map((row) => [row.topic, { ...row, label: unmarked(row.label) }]));
}

function codersOf({ given }: Facts): Report["coders"] {
  return [...given].sort(([a], [b]) => a < b ? -1 : 1).map(([key, codes]) => {
    const [codebook, coder] = key.split("\n");
    return { codebook, coder, codes };
  });
}

function spanOf(measures: Measures, { name }: SubjectView): Report["span"] {
  const days = measures.all("mentions", { subject: name, period_kind: "day" }).map((row) => row.period).sort();
  return { first: days[0] ?? "", last: days.at(-1) ?? "", days: days.length };
}
