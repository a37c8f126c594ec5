/** Codes one part of the mentions. @module */
import { CodedBuilder, ListColumn, NumberBuilder } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import { SCHEMAS } from "../tables/schemas.ts";
import type { PartResult } from "../tables/stage.ts";
import { mentionsToCode } from "./_mentions_to_code.ts";
import { knownJudgements } from "./known_judgements.ts";
import { CODERS } from "./mod.ts";
import { type Codebook, type Judgement, NONE } from "./types.ts";

/** A codebook and the coder that codes it. */
export interface UsedCodebook {
  readonly codebook: Codebook;
  readonly coder: string;
}

export interface CodeParameters {
  readonly codebooks: readonly UsedCodebook[];
  /** What the coders read before any mention, by the coder's name. */
  readonly prepared: Readonly<Record<string, unknown>>;
  /** Accounts of all subjects, as the study file names them. */
  readonly accounts: readonly string[];
  readonly timezone: string;
  readonly office_hours: string;
}

/** What coders asked for this part, by the coder's name. */
export type Asked = Readonly<Record<string, unknown>>;

/** Columns of `mentions` that decide what is coded, whoever codes it. */
export const CODED_COLUMNS: readonly string[] = ["id", "author", "kind", "status", "published_at"];
/** Those that say whether a mention is coded, and nothing of how. */
export const CHOOSING_COLUMNS: readonly string[] = ["status"];

/**
 * Part i of `codes` and `probabilities`, of part i of `mentions` and `matches`: by codebook, then by mention. What stands in
 * them `before` is not judged again.
 */
export async function part(
  { mentions, matches }: Record<string, Frame>,
  parameters: CodeParameters,
  asked: unknown = {},
  before?: Record<string, Frame>,
): Promise<PartResult> {
  const { codebooks, prepared } = parameters, answers = asked as Asked;
  const all = mentionsToCode(mentions, matches, parameters);
  const known = before &&
    knownJudgements(mentions.text("id"), all.rows, { codes: before.codes, probabilities: before.probabilities });
  const toCode = known ? { ...all, rows: all.rows.filter((row) => !known.has(row)) } : all;
  const judged = new Map<Codebook, Iterable<Judgement>>();
  for (const coder of CODERS.values()) {
    const own = codebooks.filter(({ coder: name }) => name === coder.name).map(({ codebook }) => codebook);
    if (own.length === 0) continue;
    const judgements = await coder.code(toCode, own, prepared[coder.name], answers[coder.name]);
    own.forEach((codebook, i) => {
      judged.set(codebook, known ? inOrderOfRows(known.of(codebook.name), judgements[i]) : judgements[i]);
    });
  }
  const codes = codesFrame(mentions, codebooks, judged);
  const probabilities = probabilitiesFrame(mentions, codebooks, judged);
  return { tables: { codes, probabilities }, counts: { mentions: all.rows.length, codes: codes.length } };
}

/** Two lists in the order of their rows as one; they have no row in common. */
function inOrderOfRows(a: Iterable<Judgement>, b: Iterable<Judgement>): Iterable<Judgement> {
  return {
    *[Symbol.iterator]() {
      const others = b[Symbol.iterator]();
      let other = others.next();
      for (const judgement of a) {
        for (; !other.done && other.value.row < judgement.row; other = others.next()) yield other.value;
        yield judgement;
      }
      for (; !other.done; other = others.next()) yield other.value;
    },
  };
}

/** Column by column, by numbers: a table of some hundred thousand short rows of which most say what others say. */
function codesFrame(
  mentions: Frame,
  codebooks: readonly UsedCodebook[],
  judged: ReadonlyMap<Codebook, Iterable<Judgement>>,
): Frame {
  const mention = new CodedBuilder(mentions.text("id"));
  const [subjects, books, codes, coders] = Array.from({ length: 4 }, () => new CodedBuilder());
  const [confidences, at] = [new NumberBuilder(), new NumberBuilder()];
  for (const { codebook, coder } of codebooks) {
    for (const { row, subject, codes: given, confidence } of judged.get(codebook)!) {
      for (const code of given.length > 0 ? given : [NONE]) {
        mention.addPlace(row);
        subjects.add(subject);
        books.add(codebook.name);
        codes.add(code);
        coders.add(coder);
        confidences.add(confidence);
      }
    }
  }
  at.addNulls(mention.length);
  const columns = [mention, subjects, books, codes, coders, confidences, at].map((builder) => builder.build());
  return new Frame(SCHEMAS.codes.map(({ name }, i) => [name, columns[i]] as const));
}

function probabilitiesFrame(
  mentions: Frame,
  codebooks: readonly UsedCodebook[],
  judged: ReadonlyMap<Codebook, Iterable<Judgement>>,
): Frame {
  const mention = new CodedBuilder(mentions.text("id")), p: (readonly number[])[] = [];
  const [subjects, books, coders] = Array.from({ length: 3 }, () => new CodedBuilder());
  for (const { codebook, coder } of codebooks) {
    for (const judgement of judged.get(codebook)!) {
      if (!judgement.p) continue;
      mention.addPlace(judgement.row);
      subjects.add(judgement.subject);
      books.add(codebook.name);
      coders.add(coder);
      p.push(judgement.p);
    }
  }
  const columns = [...[mention, subjects, books, coders].map((builder) => builder.build()), new ListColumn(p)];
  return new Frame(SCHEMAS.probabilities.map(({ name }, i) => [name, columns[i]] as const));
}
