/** How good a coder is on texts whose codes are known. @module */
import { EVALUATIONS } from "../lib/audit/evaluate/mod.ts";
import {
  countOf,
  fromHere,
  type Options,
  readArguments,
  refuseBeside,
  refuseFolders,
  type Usage,
} from "./_arguments.ts";
import { evaluationLines } from "./_evaluation_lines.ts";
import { say } from "./_terminal.ts";

export const CODER_USAGE: Usage = {
  does: "Trains a coder on labelled texts and measures its accuracy on other texts.",
  usage:
    "deno task evaluate tone|coding --train CSV [--train CSV …] (--test CSV | --folds N) [--column NAME] [--weight COLUMN] [--unlabelled CSV …] [--coder NAME] [--curve] [--json]",
  options: {
    train: { value: "CSV", help: "texts to learn from: columns text, label and, if there, subject and published_at" },
    test: { value: "CSV", help: "texts to test on" },
    folds: { value: "N", help: "cross-validate on the training texts in N folds; equal texts stay together" },
    column: { value: "NAME", help: "column with the labels; default tone, or code" },
    weight: { value: "COLUMN", help: "column with the weight of each training text; 0.5 if empty, at least 0.2" },
    unlabelled: { value: "CSV", help: "texts without labels, to train word vectors" },
    coder: { value: "NAME", help: "learned (default) or, for tone, words" },
    curve: { help: "also train on 100, 200, 400 … of the texts" },
    json: { help: "print the figures as JSON" },
  },
  examples: [
    "deno task evaluate tone --train train.csv --test test.csv --unlabelled may.csv",
    "deno task evaluate coding --train coded.csv --column reason --folds 5 --curve",
  ],
  several: ["train", "unlabelled"],
};

/** Trains and tests a coder of tone or of codes, and prints how often it is right. */
export async function evaluateCoder(kind: string, args: readonly string[]): Promise<void> {
  const { folders, options } = readArguments(CODER_USAGE, args);
  refuseFolders(folders, CODER_USAGE);
  if (options.coder === "words") refuseBeside(options, "coder", ["weight", "unlabelled"], CODER_USAGE); // they learn nothing
  const evaluation = await EVALUATIONS[kind]({
    train: pathsOf(options, "train"),
    unlabelled: pathsOf(options, "unlabelled"),
    ...(options.test ? { test: fromHere(String(options.test)) } : {}),
    ...(options.folds ? { folds: countOf(options, "folds", 5) } : {}),
    ...(options.column ? { column: String(options.column) } : {}),
    ...(options.weight ? { weight: String(options.weight) } : {}),
    ...(options.coder ? { coder: String(options.coder) } : {}),
    curve: options.curve === true,
  });
  say(options.json ? JSON.stringify(evaluation, null, 2) : evaluationLines(evaluation).join("\n"));
}

function pathsOf(options: Options, name: string): string[] {
  const written = options[name] ?? [];
  return (Array.isArray(written) ? written : [written]).map((path) => fromHere(String(path)));
}
