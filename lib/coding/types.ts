/** The words this stage speaks: codebooks, coders, judgements. @module */
import type { Frame } from "../tables/frame.ts";
import type { Outside, Progress } from "../tables/stage.ts";
import type { Subject } from "../tables/subject.ts";
import type { LlmSpec } from "./coders/llm/types.ts";

export type { LlmCost, LlmSpec } from "./coders/llm/types.ts";

/** A name in the languages of a report; where one is missing, the code itself is shown. */
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
  /** The code that it is a kind of: a mention that has it has the parent too. Null: it stands by itself. */
  readonly parent: string | null;
  /** Its name for people. */
  readonly label: Labels;
  /** What it means. */
  readonly definition: Labels;
  /** When a coder gives it. */
  readonly use_when: Labels;
  /** When a coder does not, though it looks near. */
  readonly not_when: Labels;
  /** Texts that have the code, and texts that are easily taken for such. */
  readonly examples: { readonly for: readonly string[]; readonly against: readonly string[] };
  /** Found so in what people write. */
  readonly query: string | null;
  /** Found so, too, where the text has a question mark. */
  readonly asks: string | null;
  /** Found so, too, where a mention is about two companies or more (products aside). */
  readonly several: string | null;
  /** Found so in what the subjects' own accounts write. */
  readonly behaviour: string | null;
  /** Found by the clock in what the accounts write. */
  readonly behaviour_rule: "outside hours" | null;
  /** Found by who wrote it alone. */
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
  /** A mention may have several of the codes; otherwise the first of `order` that fits. */
  readonly multiple: boolean;
  /** Coded for each subject that a mention is about; otherwise once a mention. */
  readonly per_subject: boolean;
  /** The coder that codes it where the study names none. */
  readonly coder: string;
  /** All codes but children, the one that goes before the others first. */
  readonly order: readonly string[];
  /** The code where nothing fits; null: the row says `none`. */
  readonly otherwise: string | null;
  /** Of codebooks on people's reasons: what the accounts write gets none of the codes. */
  readonly people_only: boolean;
  /** The codes, in the order in which they are shown; children follow their parent. */
  readonly codes: readonly Code[];
}

/** One entry of a study's `codebooks`. */
export interface CodebookUse {
  /** A codebook of the toolkit, or a path relative to the study that ends in .yml. */
  readonly use: string;
  /** Default: what the codebook says. */
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
  /** Pieces of the text as they stand in it. */
  readonly matched: readonly string[];
}

/**
 * The mentions of one part, and which of them are to be coded. All lists but `rows` have an entry for each of the frame's
 * rows.
 */
export interface MentionsToCode {
  /** Columns of `mentions`, at least those that the coder needs. */
  readonly frame: Frame;
  /** Rows to code, in order. */
  readonly rows: readonly number[];
  /** What each mention is about; undefined: about no subject. */
  readonly about: readonly (readonly About[] | undefined)[];
  /** 1 where one of the subjects' own accounts wrote it. */
  readonly official: Uint8Array;
  /** 1 where it was written outside office hours. */
  readonly outside_hours: Uint8Array;
}

/** What a coder says of one mention (or of one mention and subject). */
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
