/** Types of the coding stage: codebooks, coders, judgements. @module */
import type { Frame } from "../tables/frame.ts";
import type { Outside, Progress } from "../tables/stage.ts";
import type { Subject } from "../tables/subject.ts";
import type { LlmSpec } from "./coders/llm/types.ts";

export type { LlmCost, LlmSpec } from "./coders/llm/types.ts";

/** A name in each language of a report; if one is missing, the code itself is shown. */
export interface Labels {
  /** Russian. */
  readonly ru?: string;
  /** Ukrainian. */
  readonly uk?: string;
  /** English. */
  readonly en?: string;
}

/** One code of a codebook: what it means, when to use it, and how a rule finds it. */
export interface Code {
  /** Its name in tables: letters, digits, _ and -. */
  readonly code: string;
  /** The parent code: a mention with this code also has the parent. Null: no parent. */
  readonly parent: string | null;
  /** Its name for people. */
  readonly label: Labels;
  /** What it means. */
  readonly definition: Labels;
  /** When a coder gives it. */
  readonly use_when: Labels;
  /** When a coder does not give it, although it seems to fit. */
  readonly not_when: Labels;
  /** Texts that have the code, and texts that seem to have it but do not. */
  readonly examples: { readonly for: readonly string[]; readonly against: readonly string[] };
  /** Query for mentions by people. */
  readonly query: string | null;
  /** Additional query for texts with a question mark. */
  readonly asks: string | null;
  /** Additional query for mentions about two or more companies (products do not count). */
  readonly several: string | null;
  /** Query for mentions by the subjects' own accounts. */
  readonly behaviour: string | null;
  /** Decided by the time of posting, for mentions by the accounts. */
  readonly behaviour_rule: "outside hours" | null;
  /** Decided only by the author. */
  readonly author: "official" | null;
}

/** A codebook: the codes, and how they are given. */
export interface Codebook {
  /** The file's name without folder and ending. */
  readonly name: string;
  /** Its name for people. */
  readonly label: Labels;
  /** The literature it rests on. */
  readonly source: string | null;
  /** Whether a mention may have several codes; otherwise it gets the first of `order` that fits. */
  readonly multiple: boolean;
  /** Whether each subject of a mention is coded separately; otherwise the mention is coded once. */
  readonly per_subject: boolean;
  /** The default coder, used if the study names none. */
  readonly coder: string;
  /** All codes except children, by precedence. */
  readonly order: readonly string[];
  /** The code to give if nothing fits; null: the row has `none`. */
  readonly otherwise: string | null;
  /** True for codebooks about people's reasons: mentions by the accounts get no codes. */
  readonly people_only: boolean;
  /** The codes in display order; children follow their parent. */
  readonly codes: readonly Code[];
}

/** One entry of a study's `codebooks`. */
export interface CodebookUse {
  /** A codebook of the toolkit, or a path relative to the study that ends in .yml. */
  readonly use: string;
  /** Default: the codebook's own coder. */
  readonly coder?: string;
  /** A CSV of examples for a learned coder, relative to the study. */
  readonly examples?: string;
}

export { NONE } from "../tables/schemas.ts";

/** A subject that a mention is about, and where its query found it. */
export interface About {
  /** Name of the subject. */
  readonly subject: string;
  /** company, product or competitor */
  readonly kind: string;
  /** The matched pieces of the text. */
  readonly matched: readonly string[];
}

/**
 * The mentions of one part, and which of them to code. Every list except `rows` has one entry per row of the frame.
 */
export interface MentionsToCode {
  /** Columns of `mentions`, including those that the coder needs. */
  readonly frame: Frame;
  /** Rows to code, in order. */
  readonly rows: readonly number[];
  /** The subjects of each mention; undefined: none. */
  readonly about: readonly (readonly About[] | undefined)[];
  /** 1 where one of the subjects' own accounts wrote it. */
  readonly official: Uint8Array;
  /** 1 where it was written outside office hours. */
  readonly outside_hours: Uint8Array;
}

/** A coder's judgement of one mention, or of one mention and subject. */
export interface Judgement {
  /** Row of the frame. */
  readonly row: number;
  /** Null in a codebook that is coded once a mention. */
  readonly subject: string | null;
  /** Codes of the codebook in its order; none: nothing fits. */
  readonly codes: readonly string[];
  /** Of the first code, 0 to 1, where the coder has one. */
  readonly confidence?: number;
  /** Probabilities in the order of the codebook's codes, where the coder has them. */
  readonly p?: readonly number[];
}

/** What a coder is handed that asks an endpoint which the study names. */
export interface Asking {
  readonly llm: LlmSpec;
  readonly outside: Outside;
  readonly progress: Progress;
  /** Says something once that a person should know. */
  readonly note: (text: string) => void;
}

/** What a coder may look at before any mention is coded. */
export interface Preparing {
  /** Of the study. */
  readonly folder: string;
  readonly subjects: readonly Subject[];
  /** Files of examples by codebook, relative to the study. */
  readonly examples: Readonly<Record<string, string>>;
  /** All parts of `mentions`, with the columns asked for. */
  readonly parts: (columns: readonly string[]) => Iterable<Frame>;
  /** Says something once that a person should know. */
  readonly note: (text: string) => void;
}

/**
 * A way to code: a plug-in is one file with one of these, and a line in `mod.ts`.
 *
 * A coder is pure: the same mentions, codebooks and preparation give the same judgements, whatever part they stand in.
 */
export interface Coder {
  /** As the study file names it. */
  readonly name: string;
  /** Columns of `mentions` that it reads. */
  readonly needs: readonly string[];
  /** Why it cannot code a codebook; null: it can. */
  readonly refuses?: (codebook: Codebook) => string | null;
  /** What it reads once, before any mention: plain data, for it goes to workers. */
  readonly prepare?: (codebooks: readonly Codebook[], context?: Preparing) => Promise<unknown>;
  /** What it asks an endpoint, before any part is coded: plain data for each part. */
  readonly ask?: (
    parts: Iterable<MentionsToCode>,
    codebooks: readonly Codebook[],
    asking: Asking,
  ) => Promise<readonly unknown[]>;
  /**
   * Judgements of all `mentions.rows`, and of no others, on each of the codebooks, in their order. Each mention is judged by
   * itself: those that were coded in an earlier run are no longer among the rows.
   */
  readonly code: (
    mentions: MentionsToCode,
    codebooks: readonly Codebook[],
    prepared: unknown,
    asked?: unknown,
  ) => readonly Iterable<Judgement>[] | Promise<readonly Iterable<Judgement>[]>;
}
