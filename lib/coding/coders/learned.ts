/** Codes by what was learnt from examples: each mention is read once, and scored once for each subject. @module */
import {
  createTextScorer,
  highest,
  type TextModel,
  type TextScorer,
  unpackModel,
  writeProbabilitiesUnder,
} from "../../learn/texts/mod.ts";
import { STAND_INS } from "../learned/learn_codebook.ts";
import { createMentionReader, type MentionReader } from "../learned/mention_reader.ts";
import { type PreparedLearned, prepareLearned } from "../learned/prepare_learned.ts";
import { type KnownTexts, knownTexts } from "../learned/known_texts.ts";
import { saidBy } from "../learned/code_texts.ts";
import { createViews, type View } from "../learned/views.ts";
import { withParents } from "../codebook/with_parents.ts";
import { JudgedRows } from "../judged_rows.ts";
import type { About, Codebook, Coder, MentionsToCode } from "../types.ts";

/** Codes any codebook for which the study names examples. */
export const learned: Coder = {
  name: "learned",
  needs: ["clean_text"],
  prepare: (codebooks, context) => {
    if (!context) throw new TypeError("Cannot prepare coder learned: it is handed no study to learn from");
    return prepareLearned(codebooks, context);
  },
  code: (mentions, codebooks, prepared) => {
    const ready = readyOf(prepared as PreparedLearned, codebooks);
    return judgeAll(mentions, ready);
  },
};

/** A codebook's model as a worker holds it. */
interface Judge {
  readonly codebook: Codebook;
  readonly model: TextModel;
  readonly scorer: TextScorer;
  readonly codes: readonly string[];
  /** What a mention gets that has this code alone. */
  readonly single: readonly (readonly string[])[];
  /** Places of children, each with its parent's; null where there are none, as mostly. */
  readonly parentOf: ReadonlyMap<number, number> | null;
  readonly known: KnownTexts;
  readonly scores: Float64Array;
  /** Empty where no example could be put aside to tell scores from probabilities by. */
  readonly p: Float64Array;
}

interface Ready {
  readonly key: string;
  readonly reader: MentionReader;
  readonly judges: readonly Judge[];
}

/** A worker codes many parts with the same models, and its reader remembers the words of all of them. */
let last: Ready | null = null;
/** Beyond so many different words the reader begins anew. */
const MOST_TERMS = 2_000_000;

function readyOf({ lists, models }: PreparedLearned, codebooks: readonly Codebook[]): Ready {
  const own = codebooks.map(({ name }) => models[name]);
  const key = JSON.stringify([own.map((model) => model.key), codebooks]);
  if (last?.key === key && last.reader.terms.size() < MOST_TERMS) return last;
  const reader = createMentionReader(lists);
  const judges = own.map(({ packed, codes, known }, i) => {
    const model = unpackModel(packed);
    const scorer = createTextScorer(model, (id) => reader.terms.term(id), STAND_INS);
    const single = codes.map((_, k) => namesOf([k], codes, codebooks[i]));
    return {
      codebook: codebooks[i],
      model,
      scorer,
      codes,
      single,
      parentOf: parentsIn(codebooks[i]),
      known: knownTexts(known),
      scores: new Float64Array(codes.length),
      p: new Float64Array(model.calibrations.length === 0 ? 0 : codes.length),
    };
  });
  return last = { key, reader, judges };
}

const NOBODY: readonly About[] = [];

function judgeAll({ frame, rows, about, official }: MentionsToCode, { reader, judges }: Ready): JudgedRows[] {
  const texts = frame.text("clean_text");
  const judged = judges.map(({ codebook, p }) => new JudgedRows(codebook.codes.length, p.length, rows.length));
  const bySubject = createViews(reader.piece), ofWhole = createViews(reader.piece, { whole: true });
  for (const row of rows) {
    reader.readRow(texts, row);
    for (let i = 0; i < judges.length; i++) {
      const { per_subject, people_only, otherwise } = judges[i].codebook, views = per_subject ? bySubject : ofWhole;
      for (const view of views(about[row] ?? NOBODY)) {
        const isSilent = people_only && official[row] === 1;
        if (isSilent) judged[i].add(row, view.subject, otherwise === null ? [] : [otherwise]);
        else judge(row, view, judges[i], reader, judged[i]);
      }
    }
  }
  return judged;
}

function namesOf(said: readonly number[], codes: readonly string[], codebook: Codebook): readonly string[] {
  const names = withParents(said.map((k) => codes[k]), codebook), { otherwise } = codebook;
  return names.length === 0 && otherwise !== null ? [otherwise] : names;
}

function parentsIn({ codes }: Codebook): ReadonlyMap<number, number> | null {
  const placeOf = new Map(codes.map(({ code }, k) => [code, k]));
  const parents = codes.flatMap(({ parent }, k) => parent === null ? [] : [[k, placeOf.get(parent)!] as const]);
  return parents.length > 0 ? new Map(parents) : null;
}

/** Who has a child has its parent: where codes exclude each other, each was learnt by itself, so they are added up. */
function withChildren(p: Float64Array, { parentOf, model: { exclusive } }: Judge): Float64Array {
  parentOf?.forEach((parent, child) => {
    p[parent] = exclusive ? p[parent] + p[child] : Math.max(p[parent], p[child]);
  });
  return p;
}

function judge(
  row: number,
  { subject, own, others }: View,
  by: Judge,
  reader: MentionReader,
  judged: JudgedRows,
): void {
  const { codebook, model, scorer, codes, single, parentOf, known, scores, p } = by;
  const seen = reader.seen(own, others);
  scorer.score(seen, seen.hints, scores, 0);
  const said = model.exclusive ? null : saidBy(scores, false);
  const first = said === null ? highest(scores) : said.length > 0 ? said[0] : -1;
  const given = said === null || said.length === 1 ? single[first] : namesOf(said, codes, codebook);
  // An example's own probabilities are of models that did not learn it: by the others it would look too sure.
  const learnt = known(scorer.signature());
  if (learnt) p.set(learnt);
  else writeProbabilitiesUnder(model, scores, 0, p);
  judged.add(row, subject, given, parentOf?.get(first) ?? first, p.length > 0 ? withChildren(p, by) : null);
}
