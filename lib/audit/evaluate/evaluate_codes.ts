/** Trains, tests and counts: what all kinds of codes share. @module */
import { isToneCodes, vectorsOf } from "../../coding/learned/learn_codebook.ts";
import { loadToneWords } from "../../coding/mod.ts";
import { groupedFolds } from "../../learn/linear/mod.ts";
import { randomOf } from "../../stats/random_of.ts";
import { StudyError } from "../../tables/study_error.ts";
import type { Contestant, Trial } from "./coders.ts";
import { labelledTexts, namesIn } from "./labelled_texts.ts";
import { readLabelled, readUnlabelled } from "./read_labelled.ts";
import { scoreLabels } from "./score_labels.ts";
import type { CurvePoint, EvaluateOptions, Evaluation, LabelledText } from "./types.ts";

/** What sets one kind of codes apart. */
export interface CodeKind {
  readonly kind: string;
  readonly column: string;
  /** A text is seen from the subject that its row names. */
  readonly per_subject: boolean;
  /** The labels there may be; default: those of the files. */
  readonly labels?: readonly string[];
  /** Labels whose mean F1 is a figure of its own. */
  readonly chosen?: readonly string[];
  readonly coders: Readonly<Record<string, Contestant>>;
}

const FIRST_POINT = 100;

/** @throws {StudyError} if a file cannot be used, or the options do not fit together */
export async function evaluateCodes(kind: CodeKind, options: EvaluateOptions): Promise<Evaluation> {
  const { column = kind.column, weight, folds = null, seed = 1 } = options;
  const name = options.coder ?? "learned", coder = kind.coders[name];
  checkOptions(kind, options);
  const trainRows = (await Promise.all(options.train.map((path) => readLabelled(path, { column, weight })))).flat();
  const testRows = options.test === undefined ? [] : await readLabelled(options.test, { column });
  const names = kind.per_subject ? namesIn([...trainRows, ...testRows]) : new Map();
  const train = labelledTexts(trainRows, names), test = labelledTexts(testRows, names);
  checkTexts(kind, train, options.train);
  if (options.test !== undefined) checkTexts(kind, test, [options.test]);
  const labels = labelsOf(kind, [...train, ...test], options);
  const lists = await loadToneWords();
  const unlabelled = await unlabelledTexts(options.unlabelled ?? [], [...names.values()].flat());
  const needsVectors = name === "learned" && isToneCodes(labels);
  const vectors = needsVectors ? vectorsOf([...unlabelled, ...train, ...test], lists) : null;
  const exclusive = [...train, ...test].every((text) => text.labels.length === 1);
  const trial = { labels, exclusive, lists, vectors, seed };
  const rounds = roundsOf(train, test, folds, seed);
  const results = rounds.map((round) => coder(round.train, round.test, trial));
  const scores = scoreLabels({
    truth: rounds.flatMap((round) => round.test.map((text) => text.labels)),
    found: results.flatMap(({ found }) => found),
    labels,
    chosen: kind.chosen,
  }, seed);
  return {
    kind: kind.kind,
    coder: name,
    n_train: train.length,
    folds,
    ...scores,
    strengths: results.flatMap(({ strength }) => strength ?? []),
    curve: options.curve ? curveOf(rounds[0], coder, trial, kind) : null,
    notes: [],
  };
}

interface Round {
  readonly train: readonly LabelledText[];
  readonly test: readonly LabelledText[];
}

function checkOptions({ coders, kind }: CodeKind, { train, test, folds, coder }: EvaluateOptions): void {
  if (train.length === 0) throw new StudyError(`Cannot evaluate ${kind}: no --train file is named`);
  if ((test === undefined) === (folds === undefined)) {
    throw new StudyError(`Cannot evaluate ${kind}: give either --test CSV or --folds N`);
  }
  if (folds !== undefined && folds < 2) {
    throw new StudyError(`Cannot evaluate ${kind}: found --folds ${folds}; 2 at least are needed`);
  }
  if (coder !== undefined && !Object.hasOwn(coders, coder)) {
    throw new StudyError(
      `Cannot evaluate ${kind}: there is no coder "${coder}" for it; coders are ${Object.keys(coders).join(", ")}`,
    );
  }
}

function checkTexts({ kind }: CodeKind, texts: readonly LabelledText[], paths: readonly string[]): void {
  if (texts.length === 0) throw new StudyError(`${paths.join(", ")}: Cannot evaluate ${kind}: no text has a label`);
}

function labelsOf({ labels, kind }: CodeKind, texts: readonly LabelledText[], { train }: EvaluateOptions): string[] {
  const found = [...new Set(texts.flatMap((text) => text.labels))].sort();
  if (found.length < 2) {
    throw new StudyError(`${train[0]}: Cannot evaluate ${kind}: found ${found.length} labels; 2 at least are needed`);
  }
  const foreign = labels ? found.filter((label) => !labels.includes(label)) : [];
  if (foreign.length > 0) {
    throw new StudyError(
      `${train[0]}: Cannot evaluate ${kind}: found label "${foreign[0]}"; labels are ${labels!.join(", ")}`,
    );
  }
  return labels ? [...labels] : found;
}

async function unlabelledTexts(paths: readonly string[], names: readonly string[]) {
  const texts = (await Promise.all(paths.map(readUnlabelled))).flat();
  return texts.map((text) => ({ text, own: names, others: [] }));
}

function roundsOf(
  train: readonly LabelledText[],
  test: readonly LabelledText[],
  folds: number | null,
  seed: number,
): Round[] {
  if (folds === null) return [{ train, test }];
  const fold = groupedFolds(train.map(({ text }) => text), folds, seed);
  return Array.from({ length: folds }, (_, own) => ({
    train: train.filter((_, i) => fold[i] !== own),
    test: train.filter((_, i) => fold[i] === own),
  }));
}

/** Learns from ever more of the texts, chosen at random, and tests on the same ones. */
function curveOf({ train, test }: Round, coder: Contestant, trial: Trial, { chosen }: CodeKind): CurvePoint[] {
  const random = randomOf(trial.seed);
  const order = train.map((text) => [random(), text] as const).sort(([a], [b]) => a - b).map(([, text]) => text);
  const sizes: number[] = [];
  for (let size = FIRST_POINT; size < train.length; size *= 2) sizes.push(size);
  return [...sizes, train.length].map((size) => {
    const { found } = coder(order.slice(0, size), test, trial);
    const { accuracy, macro_f1, macro_f1_pos_neg } = scoreLabels({
      truth: test.map((text) => text.labels),
      found,
      labels: trial.labels,
      chosen,
    });
    return {
      n_train: size,
      accuracy: accuracy.value,
      macro_f1: macro_f1.value,
      ...(macro_f1_pos_neg ? { macro_f1_pos_neg: macro_f1_pos_neg.value } : {}),
    };
  });
}
