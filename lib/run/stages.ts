/** The seven stages in order, and what each depends on in the study. @module */
import { codebookName } from "../tables/people/codebook_name.ts";
import { ADJUDICATED_FILE, handFiles } from "../coding/people/hand_files.ts";
import { BEFORE_FILE } from "./files/place_before.ts";
import { RULES } from "../measure/rules.ts";
import { sampleFiles } from "../tables/people/sample_files.ts";
import type { TableName } from "../tables/schemas.ts";
import type { Study } from "../study/types.ts";

/** A stage for the runner: what it reads, writes and depends on. Its code is in the stage's folder. */
export interface StagePlan {
  /** collect, clean, match, topics, coding, measure or report. */
  readonly name: string;
  /** Tables that it reads. Stages exchange data only through tables. */
  readonly reads: readonly TableName[];
  /** Tables that it makes. */
  readonly writes: readonly TableName[];
  /** The settings of the study that it depends on, as plain data. It sees no other settings. */
  readonly parameters: (study: Study) => Readonly<Record<string, unknown>>;
  /** Files that it reads, relative to the study; missing files are left out. */
  readonly files: (study: Study) => readonly string[];
}

/** The key of the pseudonyms. A different key gives different names. */
const KEY = ".key";
const none = () => [];
/** Files of the codebooks that the study brings itself. */
const ownCodebooks = (codebooks: Study["codebooks"]) =>
  codebooks.map(({ use }) => use).filter((use) => /\.ya?ml$/i.test(use));
const codingFiles = (study: Study) => [
  ...ownCodebooks(study.codebooks),
  ...study.codebooks.flatMap(({ use, examples }) => [
    ...handFiles(codebookName(use)),
    ...(examples ? [examples] : []),
  ]),
  ADJUDICATED_FILE,
  // A learned coder must not train on the sample that measures it. The study or the codebook names the coder.
  ...(study.codebooks.some(({ examples }) => examples !== undefined) ? sampleFiles(study.folder) : []),
];

/** Every stage, in the order in which they run. */
export const STAGES: readonly StagePlan[] = [
  {
    name: "collect",
    reads: [],
    writes: ["collected", "rejected"],
    parameters: ({ timezone, timezone_given, sources, subjects, pseudonyms }) => ({
      timezone,
      timezone_given,
      sources,
      accounts: subjects.flatMap((subject) => subject.accounts),
      pseudonyms,
      key_file: KEY,
    }),
    files: ({ sources }) => [...sources.flatMap((source) => source.paths), "coding/forget.csv", KEY],
  },
  {
    name: "clean",
    reads: ["collected"],
    writes: ["mentions"],
    parameters: ({ timezone, period, exclude, duplicates, reposts }) => ({
      timezone,
      period,
      exclude,
      duplicates,
      reposts,
    }),
    files: none,
  },
  {
    name: "match",
    reads: ["mentions"],
    writes: ["matches"],
    parameters: ({ subjects }) => ({ subjects }),
    files: none,
  },
  {
    name: "topics",
    reads: ["mentions", "matches"],
    writes: ["topics", "topic_members"],
    parameters: ({ topics }) => ({ topics }),
    files: ({ topics }) => [topics.names ?? "coding/topics.csv"],
  },
  {
    name: "coding",
    reads: ["mentions", "matches"],
    writes: ["codes", "probabilities"],
    parameters: ({ codebooks, subjects, timezone, care, llm }) => ({
      codebooks,
      subjects,
      timezone,
      hours: care.hours,
      ...(llm ? { llm } : {}),
    }),
    files: codingFiles,
  },
  {
    name: "measure",
    reads: ["mentions", "matches", "topics", "topic_members", "codes", "probabilities"],
    writes: ["measures", "answers", "decisions", "coverage"],
    parameters: ({ timezone, period, subjects, codebooks, care }) => ({ timezone, period, subjects, codebooks, care }),
    files: ({ codebooks, folder }) => [
      ...ownCodebooks(codebooks),
      ...sampleFiles(folder),
    ],
  },
  {
    name: "report",
    reads: [
      "collected",
      "rejected",
      "mentions",
      "matches",
      "topics",
      "topic_members",
      "codes",
      "probabilities",
      "measures",
      "answers",
      "coverage",
    ],
    writes: [],
    parameters: (study) => ({
      title: study.title,
      language: study.language,
      timezone: study.timezone,
      period: study.period,
      subjects: study.subjects,
      codebooks: study.codebooks,
      exclude: study.exclude,
      duplicates: study.duplicates,
      reposts: study.reposts,
      pseudonyms: study.pseudonyms,
      care: study.care,
      report: study.report,
      rules: RULES,
      key_file: KEY,
    }),
    files: ({ report, codebooks, pseudonyms }) => [
      BEFORE_FILE,
      "out/alternatives.json",
      ...(pseudonyms ? [KEY] : []),
      ...(report.logo ? [report.logo] : []),
      ...ownCodebooks(codebooks),
    ],
  },
];
