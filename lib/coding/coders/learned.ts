/** Codes by what was learnt from examples: each mention is read once, and scored once for each subject. @module */
import {
  createTextScorer,
  probabilitiesUnder,
  type TextModel,
  type TextScorer,
  unpackModel,
} from "../../learn/texts/mod.ts";
import { STAND_INS } from "../learned/learn_codebook.ts";
import { createMentionReader, type MentionReader, type Piece } from "../learned/mention_reader.ts";
import { type PreparedLearned, prepareLearned } from "../learned/prepare_learned.ts";
import { saidBy } from "../learned/code_texts.ts";
import { type About, type Codebook, type Coder, type Judgement, type MentionsToCode, NONE } from "../types.ts";

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
    return judgeAll(mentions, codebooks, ready);
  },
};

/** A codebook's model as a worker holds it. */
interface Judge {
  readonly model: TextModel;
  readonly scorer: TextScorer;
  readonly codes: readonly string[];
  /** What a mention gets that has this code alone. */
  readonly single: readonly (readonly string[])[];
  readonly known: ReadonlyMap<number, readonly number[]>;
  readonly scores: Float64Array;
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
  const key = own.map((model) => model.key).join();
  if (last?.key === key && last.reader.terms.size() < MOST_TERMS) return last;
  const reader = createMentionReader(lists);
  const judges = own.map(({ packed, codes, known }, i) => {
    const model = unpackModel(packed);
    const scorer = createTextScorer(model, (id) => reader.terms.term(id), STAND_INS);
    const single = codes.map((_, k) => namesOf([k], codes, codebooks[i]));
    return { model, scorer, codes, single, known: new Map(known), scores: new Float64Array(codes.length) };
  });
  return last = { key, reader, judges };
}

function judgeAll(
  { frame, rows, about, official }: MentionsToCode,
  codebooks: readonly Codebook[],
  { reader, judges }: Ready,
): Judgement[][] {
  const { bytes, offsets } = frame.text("clean_text");
  const judgements: Judgement[][] = codebooks.map(() => []);
  for (const row of rows) {
    const subjects = about[row] ?? [];
    reader.read(bytes, offsets[row], offsets[row + 1]);
    const pieces = subjects.map((subject) => piecesOf(subject, reader));
    codebooks.forEach((codebook, i) => {
      const silent = codebook.people_only && official[row] === 1;
      if (!codebook.per_subject) {
        judgements[i].push(judge(reader, pieces.flat(), [], codebook, judges[i], { row, subject: null, silent }));
        return;
      }
      subjects.forEach(({ subject }, s) => {
        const others = pieces.length === 1 ? [] : pieces.flatMap((list, other) => other === s ? [] : list);
        judgements[i].push(judge(reader, pieces[s], others, codebook, judges[i], { row, subject, silent }));
      });
    });
  }
  return judgements;
}

function namesOf(said: readonly number[], codes: readonly string[], { otherwise }: Codebook): readonly string[] {
  const names = said.map((k) => codes[k]).filter((code) => code !== NONE);
  return names.length === 0 && otherwise !== null ? [otherwise] : names;
}

function piecesOf({ matched }: About, reader: MentionReader): Piece[] {
  return matched.map(reader.piece).filter((piece) => piece.length > 0);
}

function judge(
  reader: MentionReader,
  own: readonly Piece[],
  others: readonly Piece[],
  codebook: Codebook,
  { model, scorer, codes, single, known, scores }: Judge,
  { row, subject, silent }: { readonly row: number; readonly subject: string | null; readonly silent: boolean },
): Judgement {
  if (silent) return { row, subject, codes: codebook.otherwise === null ? [] : [codebook.otherwise] };
  const seen = reader.seen(own, others);
  scorer.score(seen, seen.hints, scores, 0);
  const said = saidBy(scores, model.exclusive);
  // An example's own probabilities are of models that did not learn it: by the others it would look too sure.
  const p = known.get(scorer.signature(seen)) ?? probabilitiesUnder(model, scores);
  const first = said.length > 0 ? said[0] : -1;
  const given = said.length === 1 ? single[first] : namesOf(said, codes, codebook);
  const shown = new Array<number>(codebook.codes.length);
  for (let k = 0; k < shown.length; k++) shown[k] = p[k];
  return { row, subject, codes: given, confidence: first < 0 ? undefined : p[first], p: shown };
}
