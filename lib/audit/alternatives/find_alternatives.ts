/** What a study's headlines would be under other choices. @module */
import { type Facts, type MeasureRow, MEASURES } from "../../measure/mod.ts";
import { countMeasures } from "../../measure/mod.ts";
import { type Launch, launchStage } from "../../run/launch.ts";
import { layoutOf } from "../../run/files/layout.ts";
import { lockStudy } from "../../run/files/lock.ts";
import { readState } from "../../run/files/state.ts";
import { toolkit } from "../../run/toolkit.ts";
import type { Study } from "../../study/types.ts";
import { openFinished } from "../finished_study.ts";
import { HEADLINE_MEASURES } from "../headlines.ts";
import { CHOICES } from "./choices/mod.ts";
import { type Counted, rangesOf } from "./ranges_of.ts";
import { rerunBeside } from "./rerun_beside.ts";
import type { Alternatives, Choice, ChoiceContext, Recount, Rerun, TriedChoice } from "./types.ts";

/** How alternatives are tried. */
export interface AlternativesOptions {
  /** Starts a stage's process; default: {@linkcode launchStage}. */
  readonly launch?: Launch;
  /** Default: all of {@linkcode CHOICES}. */
  readonly choices?: readonly Choice[];
  /** Processes at once inside a stage; default 1. */
  readonly workers?: number;
  /** Milliseconds, for what it costs. */
  readonly clock?: () => number;
  /** Told of each choice when it has been tried. */
  readonly onChoice?: (tried: TriedChoice) => void;
}

/**
 * Changes one choice of a finished study at a time, counts the headlines anew and says how far they move. What only counts
 * otherwise is counted from the tables of the last run; what decides, matches or codes otherwise is run beside it from the
 * stage that it changes, from the cache.
 *
 * The range is that of the choices that were tried, one at a time: it is no interval, and holds no promise of the truth.
 *
 * @param study as it was read; it must be up to date
 * @throws {StudyError} if the study has not been run
 * @throws {LockedError} if a run of the study is under way
 *
 * @example
 * ```ts ignore
 * import { readStudy } from "../../study/read_study.ts";
 * import { findAlternatives } from "./find_alternatives.ts";
 *
 * const { headlines } = await findAlternatives(await readStudy("/studies/may"));
 * for (const { measure, raw, low, high, most } of headlines) console.log(measure, raw, low, high, most?.choice);
 * ```
 */
export async function findAlternatives(study: Study, options: AlternativesOptions = {}): Promise<Alternatives> {
  const { clock = () => performance.now() } = options;
  const layout = layoutOf(study.folder);
  using _lock = await lockStudy(layout);
  const start = clock(), finished = await openFinished(study.folder);
  const context: ChoiceContext = { study, finished };
  const choices: TriedChoice[] = [], counted: Counted[] = [];
  for (const choice of options.choices ?? CHOICES) {
    const begun = clock(), alternative = choice.alternative(context);
    const done = typeof alternative === "string" ? null : await count(context, alternative.how, options);
    if (done) counted.push({ choice: choice.name, silent_on: choice.silent_on ?? [], rows: done.rows });
    const tried: TriedChoice = {
      name: choice.name,
      says: typeof alternative === "string" ? null : alternative.says,
      because: typeof alternative === "string" ? alternative : null,
      reran: done?.reran ?? [],
      seconds: (clock() - begun) / 1000,
    };
    choices.push(tried);
    options.onChoice?.(tried);
  }
  return {
    measures: (await readState(layout, "measure"))!.tables.measures.hash,
    choices,
    headlines: rangesOf(headlineRows(finished.facts()), counted),
    seconds: (clock() - start) / 1000,
  };
}

async function count({ study, finished }: ChoiceContext, how: Recount | Rerun, options: AlternativesOptions) {
  if (how.way === "recount") return { rows: headlineRows(finished.facts(how.parameters, how.tables)), reran: [] };
  const { launch = launchStage, workers = 1 } = options;
  const { folder, reran } = await rerunBeside(layoutOf(study.folder), how, {
    launch,
    workers,
    toolkit: toolkit(),
  });
  try {
    const { subjects, codebooks } = how.study;
    return { rows: headlineRows((await openFinished(folder)).facts({ subjects, codebooks })), reran };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function headlineRows(facts: Facts): MeasureRow[] {
  const rows = countMeasures(facts, { measures: MEASURES.filter(({ name }) => HEADLINE_MEASURES.has(name)) });
  return rows.filter(({ period_kind }) => period_kind === "all");
}
