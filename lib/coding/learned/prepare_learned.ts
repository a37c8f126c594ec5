/** What the learned coder does before any mention: it reads examples and learns. @module */
import { join } from "node:path";
import type { TextColumn } from "../../tables/columns.ts";
import { readPeopleFileIfThere } from "../../tables/people/people_text.ts";
import { sampledMentions } from "../../tables/people/sampled_mentions.ts";
import { StudyError } from "../../tables/study_error.ts";
import { withParents } from "../codebook/with_parents.ts";
import { loadToneWords, type ToneWords } from "../tone/tone_words.ts";
import { type Codebook, NONE, type Preparing } from "../types.ts";
import { isToneCodes, learnCodebook, packCodebook, vectorsOf } from "./learn_codebook.ts";
import { parseExamples, type WrittenExample } from "./parse_examples.ts";
import { seenFrom, subjectPieces } from "./subject_pieces.ts";
import type { CodebookModel, Example, SeenText } from "./types.ts";

/** Models by codebook, and the word lists they were learnt with. */
export interface PreparedLearned {
  readonly lists: ToneWords;
  readonly models: Readonly<Record<string, CodebookModel>>;
}

/** The study's own texts that words get their vectors from: more say little more. */
const UNLABELLED_TEXTS = 30_000;

/**
 * Learns each codebook from the examples that the study names for it. Mentions of a random sample are left out: what
 * measures a coder must not teach it.
 *
 * @throws {StudyError} if there are no examples, all of them have one code, or a sample cannot be read
 */
export async function prepareLearned(codebooks: readonly Codebook[], context: Preparing): Promise<PreparedLearned> {
  const lists = await loadToneWords();
  const drawn = await sampledMentions(context.folder);
  const needsVectors = codebooks.some(({ codes }) => isToneCodes(codes.map(({ code }) => code)));
  const unlabelled = needsVectors ? await ownTexts(context) : [];
  const models: Record<string, CodebookModel> = {};
  for (const codebook of codebooks) {
    const { examples, left_out, unknown } = await examplesOf(codebook, context, drawn);
    const codes = [...codebook.codes.map(({ code }) => code)];
    const exclusive = !codebook.multiple;
    if (exclusive && examples.some((example) => example.codes.length === 0)) codes.push(NONE);
    const labelled = examples.map((example) => ({ ...example, codes: learntCodes(example.codes, codebook) }));
    checkEnough(labelled, codebook, context, left_out);
    const vectors = isToneCodes(codes) ? vectorsOf([...unlabelled, ...labelled], lists) : null;
    const learnt = learnCodebook(labelled, { codes, exclusive, lists, vectors });
    models[codebook.name] = packCodebook(learnt, { codes, exclusive });
    context.note(toldOf(codebook, labelled.length, left_out, unknown));
  }
  return { lists, models };
}

/**
 * What is learnt of an example. Where a mention may have several codes, a child's parent too; where it has one, the child
 * alone (the parent comes with it when a mention is coded), or that nothing fits.
 */
function learntCodes(given: readonly string[], codebook: Codebook): readonly string[] {
  if (codebook.multiple) return withParents(given, codebook);
  const parents = new Set(codebook.codes.flatMap(({ code, parent }) => given.includes(code) ? [parent] : []));
  return given.length === 0 ? [NONE] : given.filter((code) => !parents.has(code));
}

function toldOf({ name }: Codebook, examples: number, leftOut: number, unknown: number): string {
  const more = [
    leftOut > 0 ? `; ${leftOut} of mentions that were drawn as a sample are left out` : "",
    unknown > 0 ? `; ${unknown} are of mentions that are not in this run` : "",
  ];
  return `codebook ${name}: the learned coder learnt from ${examples} examples${more.join("")}`;
}

function checkEnough(
  examples: readonly Example[],
  { name }: Codebook,
  { examples: files }: Preparing,
  leftOut: number,
): void {
  const codes = new Set(examples.flatMap((example) => example.codes));
  if (codes.size >= 1 && (codes.size >= 2 || examples.some((example) => example.codes.length === 0))) return;
  throw new StudyError(
    `${files[name]}: Cannot learn codebook ${name}: found ${examples.length} examples of ${codes.size} codes; ` +
      "examples of two codes at least are needed" +
      (leftOut > 0 ? `; ${leftOut} are of mentions that were drawn as a sample, which measures and never teaches` : ""),
  );
}

async function examplesOf(codebook: Codebook, context: Preparing, drawn: ReadonlySet<string>) {
  const file = context.examples[codebook.name];
  if (file === undefined) {
    throw new StudyError(
      `study.yml: Cannot learn codebook ${codebook.name}: it has no examples; name a CSV: examples: coding/tone.csv`,
    );
  }
  const written = parseExamples(await readPeopleFileIfThere(join(context.folder, file)) ?? "", codebook, file);
  const kept = written.filter(({ mention }) => mention === null || !drawn.has(mention));
  const texts = mentionTexts(
    context,
    new Set(kept.flatMap(({ text, mention }) => text ?? mention === null ? [] : [mention!])),
  );
  const found = kept.flatMap((example) => {
    const text = example.text ?? texts.get(example.mention!);
    return text === undefined ? [] : [{ ...example, text }];
  });
  const examples = await seenExamples(found, codebook, context);
  return { examples, left_out: written.length - kept.length, unknown: kept.length - found.length };
}

async function seenExamples(
  found: readonly (WrittenExample & { readonly text: string })[],
  { per_subject }: Codebook,
  { subjects }: Preparing,
): Promise<Example[]> {
  const pieces = await subjectPieces(found.map(({ text }) => text), subjects);
  return found.map(({ text, subject, codes, time }, i) => {
    return { text, codes, time, ...seenFrom(pieces[i], per_subject ? subject : null) };
  });
}

/** Texts of the mentions asked for, by id. */
function mentionTexts({ parts }: Preparing, wanted: ReadonlySet<string>): Map<string, string> {
  const texts = new Map<string, string>();
  if (wanted.size === 0) return texts;
  for (const frame of parts(["id", "clean_text"])) {
    const ids = frame.text("id"), clean = frame.text("clean_text");
    for (let row = 0; row < frame.length; row++) {
      const id = ids.at(row)!;
      if (wanted.has(id)) texts.set(id, clean.at(row) ?? "");
    }
  }
  return texts;
}

/** Kept mentions' texts, by a hash of the text: the same ones in whatever order they come. */
async function ownTexts({ parts, subjects }: Preparing): Promise<SeenText[]> {
  const hashes: number[] = [];
  eachKept(parts, (texts, row) => hashes.push(hashOf(texts, row)));
  const limit = Float64Array.from(hashes).sort()[UNLABELLED_TEXTS] ?? Infinity;
  const chosen: string[] = [];
  eachKept(parts, (texts, row) => {
    if (hashOf(texts, row) < limit) chosen.push(texts.at(row) ?? "");
  });
  const pieces = await subjectPieces(chosen, subjects);
  return chosen.map((text, i) => ({ text, ...seenFrom(pieces[i], null) }));
}

function eachKept(parts: Preparing["parts"], visit: (texts: TextColumn, row: number) => void): void {
  for (const frame of parts(["status", "clean_text"])) {
    const status = frame.text("status"), texts = frame.text("clean_text");
    for (let row = 0; row < frame.length; row++) if (status.at(row) === "kept") visit(texts, row);
  }
}

function hashOf({ bytes, offsets }: TextColumn, row: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = offsets[row]; i < offsets[row + 1]; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}
