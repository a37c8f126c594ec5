/** The desk at which a study's mentions are coded by hand: what the page asks for, without the page. @module */
import { coderKey, spellingsOf } from "../../coding/people/coder_key.ts";
import { decisionsOf } from "../../coding/people/decisions_of.ts";
import { ADJUDICATED_FILE } from "../../coding/people/hand_files.ts";
import { ADJUDICATED, type HandDecision, MACHINES } from "../../coding/people/types.ts";
import { type Codebook, NONE } from "../../coding/types.ts";
import { agreementOf, type CodebookAgreed } from "../../stats/agreement/agreement_of.ts";
import { StudyError } from "../../tables/study_error.ts";
import { unitKey } from "../unit_key.ts";
import { disagreementsOf } from "./disagreements_of.ts";
import { progressOf, turnOf } from "./next_unit.ts";
import { handFileOf, openHandFile } from "./open_hand_file.ts";
import type { CodingProgress, CodingUnit, Disagreement, ShownUnit, WorkList } from "./types.ts";

/** What a coder sees next. */
export interface DeskView {
  /** Null: all is coded. */
  readonly unit: ShownUnit | null;
  readonly progress: CodingProgress;
}

/** What coders see when they have coded what all code. */
export interface Comparison {
  /** Null while this coder has units of the overlap to code: until then what others said is not shown. */
  readonly agreement: CodebookAgreed | null;
  readonly disagreements: readonly Disagreement[];
  /** Units of the overlap that this coder has still to code. */
  readonly left: number;
  /** Disagreements that are settled. */
  readonly settled: number;
}

export interface Desk {
  readonly codebook: Codebook;
  readonly list: WorkList;
  /** The next unit that is not among `skipped`; or `wanted`, to look at it again. */
  view(coder: string, skipped?: readonly string[], wanted?: string): DeskView;
  decide(coder: string, key: string, codes: readonly string[]): void;
  /** Takes the coder's last decision back, and says what it was; null where there is none. */
  undo(coder: string): { readonly key: string; readonly codes: readonly string[] } | null;
  comparison(coder: string): Comparison;
  settle(coder: string, key: string, codes: readonly string[]): void;
}

export interface DeskOptions {
  readonly folder: string;
  readonly codebook: Codebook;
  readonly list: WorkList;
  readonly show: (unit: CodingUnit) => ShownUnit;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const INITIALS = /^[\p{L}\p{N}]{1,8}$/u;

/**
 * Opens the desk. Decisions are on the disk when a call returns, so a crash loses none; another desk on the same files sees
 * them.
 *
 * @throws {StudyError} from every call that is given initials that are none, an unknown unit or code
 */
export async function openDesk({ folder, codebook, list, show, now }: DeskOptions): Promise<Desk> {
  const own = openHandFile(folder, await handFileOf(folder, codebook.name), { codebook: codebook.name, now });
  const settled = openHandFile(folder, ADJUDICATED_FILE, { codebook: codebook.name, now, adjudicated: true });
  const units = new Map(list.units.map((unit) => [unit.key, unit]));
  const decisions = () => decisionsOf(own.rows(), [codebook]).filter(({ coder }) => coder !== ADJUDICATED);
  const settledKeys = () => new Set(decisionsOf(settled.rows(), [codebook]).map(unitKey));
  const asWritten = (coder: string) => spellingsOf(own.rows()).get(coderKey(coder)) ?? coder.trim();
  const write = (file: typeof own, coder: string, key: string, codes: readonly string[]) => {
    const { mention, subject } = unitNamed(units, key);
    checkCodes(codes, codebook);
    const by = asWritten(coder);
    file.add((codes.length > 0 ? codes : [NONE]).map((code) => ({ mention, subject, code, coder: by })));
  };
  return {
    codebook,
    list,
    view(coder, skipped = [], wanted) {
      const turn = turnOf(list.units, decisions(), checkedCoder(coder));
      const next = wanted === undefined
        ? turn.left.find(({ key }) => !skipped.includes(key))
        : unitNamed(units, wanted);
      const unit = next ?? turn.left[0];
      return { unit: unit ? show(unit) : null, progress: progressOf(turn) };
    },
    decide: (coder, key, codes) => write(own, checkedCoder(coder), key, codes),
    undo(coder) {
      const last = lastOf(decisions(), checkedCoder(coder), units);
      if (!last) return null;
      const { mention, subject, codes } = last;
      own.add([{ mention, subject, code: null, coder: last.coder }]);
      return { key: unitKey(last), codes };
    },
    comparison(coder) {
      const all = decisions().filter((decision) => units.has(unitKey(decision)));
      const left = turnOf(list.units, all, checkedCoder(coder)).left.filter(({ overlap }) => overlap).length;
      const done = settledKeys(), differ = disagreementsOf(all);
      const open = differ.filter(({ key }) => !done.has(key));
      if (left > 0) return { agreement: null, disagreements: [], left, settled: 0 };
      return {
        agreement: agreementOf(all.map((given) => ({ ...given, unit: unitKey(given) })), {
          codes: codebook.codes.map(({ code }) => code),
        }),
        disagreements: open.map(({ key, coded }) => ({ unit: show(units.get(key)!), coded })),
        left,
        settled: differ.length - open.length,
      };
    },
    settle: (coder, key, codes) => write(settled, checkedCoder(coder), key, codes),
  };
}

/**
 * Initials that may stand in a file of hand codes: up to eight letters and digits, and no machine's name; space around
 * them is left out. The page makes them capitals, the command takes them as they are; `ak` and `AK` are one coder.
 *
 * @throws {StudyError} if they are none
 */
export function checkedCoder(coder: string): string {
  const initials = coder.normalize("NFC").trim();
  const isReserved = [...MACHINES, ADJUDICATED].some((name) => coderKey(name) === coderKey(initials));
  if (INITIALS.test(initials) && !isReserved) return initials;
  throw new StudyError(
    `Cannot code as "${coder.slice(0, 20)}": initials are up to eight letters and digits, and no coder of the toolkit`,
  );
}

function unitNamed(units: ReadonlyMap<string, CodingUnit>, key: string): CodingUnit {
  const unit = units.get(key);
  if (unit) return unit;
  throw new StudyError("Cannot find what was coded: it is not in the list; reload the page");
}

function checkCodes(codes: readonly string[], codebook: Codebook): void {
  const known = new Map(codebook.codes.map(({ code, parent }) => [code, parent ?? code]));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) {
    throw new StudyError(`Cannot use code "${unknown}": codebook ${codebook.name} has none such`);
  }
  if (!codebook.multiple && new Set(codes.map((code) => known.get(code))).size > 1) {
    throw new StudyError(`Cannot use ${codes.length} codes: codebook ${codebook.name} has one code a mention`);
  }
}

function lastOf(
  decisions: readonly HandDecision[],
  coder: string,
  units: ReadonlyMap<string, CodingUnit>,
): HandDecision | undefined {
  const me = coderKey(coder);
  return decisions.filter((decision) => coderKey(decision.coder) === me && units.has(unitKey(decision)))
    .reduce<HandDecision | undefined>((last, decision) => last && last.at > decision.at ? last : decision, undefined);
}
