/** Codes by a language model that the study names. @module */
import { ChatError } from "../../learn/chat/types.ts";
import { randomOf } from "../../stats/random_of.ts";
import { StudyError } from "../../tables/study_error.ts";
import type { Asking, Codebook, Coder, Judgement, MentionsToCode } from "../types.ts";
import { withParents } from "../codebook/with_parents.ts";
import { type AnswerStore, openAnswers } from "./llm/answer_store.ts";
import { askUnits, type Unanswered } from "./llm/ask_units.ts";
import { type Budget, openBudget } from "./llm/budget.ts";
import { instructionsOf, keyOf } from "./llm/prompt_of.ts";
import type { LlmUnit } from "./llm/types.ts";

/**
 * Codes by a chat endpoint. What the clock or the author's account decides is not asked, nor is a text twice: answers are
 * kept by content and prompt. Mentions beyond the limits, or whose answers make no sense, get no code, not `none`.
 */
export const llm: Coder = {
  name: "llm",
  needs: ["clean_text"],
  ask: async (parts, codebooks, asking) => {
    const slots = Array.from(parts, (part) => codebooks.map((codebook) => slotsOf(part, codebook, asking)));
    const budget = openBudget(asking.llm.cost);
    const judged: Judgement[][][] = slots.map(() => []);
    let left = asking.llm.limit;
    for (const [k, codebook] of codebooks.entries()) {
      const own = slots.map((part) => part[k]), store = openAnswers(asking.outside.kept(`llm/${codebook.name}.jsonl`));
      left -= await askMissing(own.flat(), { codebook, store, budget, left, asking });
      own.forEach((part, i) => judged[i].push(judgementsOf(part, codebook, store)));
    }
    if (asking.llm.cost) asking.note(`llm: this run cost about ${budget.spent().toFixed(4)}, by the study's prices`);
    return judged;
  },
  code: ({ rows }, _codebooks, _prepared, asked) => {
    const toCode = new Set(rows); // fewer than were asked about, where some were coded before
    return (asked as Judgement[][]).map((judged) => judged.filter(({ row }) => toCode.has(row)));
  },
};

/** A judgement to be made: what is asked for it, or what is known without asking. */
interface Slot {
  readonly row: number;
  readonly subject: string | null;
  readonly unit: LlmUnit | null;
  /** Codes by the author's account or the clock. */
  readonly sure: readonly string[];
}

function slotsOf(part: MentionsToCode, codebook: Codebook, { llm: { model } }: Asking): Slot[] {
  const texts = part.frame.text("clean_text"), instructions = instructionsOf(codebook);
  return part.rows.flatMap((row) => {
    const official = part.official[row] === 1, sure = sureOf(codebook, official, part.outside_hours[row] === 1);
    const subjects = codebook.per_subject ? (part.about[row] ?? []).map(({ subject }) => subject) : [null];
    const isDecided = official && (codebook.people_only || (sure.length > 0 && !codebook.multiple));
    return subjects.map((subject) => {
      const question = { text: texts.at(row) ?? "", subject, official };
      const unit = isDecided ? null : { key: keyOf(model, instructions, question), ...question };
      return { row, subject, unit, sure };
    });
  });
}

/** Where one code is due the first family of the order, as the coder `rule` gives it. */
function sureOf(codebook: Codebook, official: boolean, isOutside: boolean): string[] {
  if (!official) return [];
  const sure = codebook.codes.filter(({ author, behaviour_rule }) => {
    return author === "official" || (behaviour_rule === "outside hours" && isOutside);
  });
  if (codebook.multiple) return withParents(sure.map(({ code }) => code), codebook);
  const firsts = codebook.order.map((name) => {
    return sure.find(({ parent }) => parent === name) ?? sure.find(({ code }) => code === name);
  });
  const first = firsts.find((code) => code !== undefined);
  return first ? withParents([first.code], codebook) : [];
}

interface Missing {
  readonly codebook: Codebook;
  readonly store: AnswerStore;
  readonly budget: Budget;
  /** Units that may still be asked about. */
  readonly left: number;
  readonly asking: Asking;
}

/** Asks about what has no answer yet, in the order of the keys, so that a limit takes the same whatever the order of rows. */
async function askMissing(slots: readonly Slot[], { codebook, store, budget, left, asking }: Missing): Promise<number> {
  const missing = new Map<string, LlmUnit>();
  for (const { unit } of slots) if (unit && store.get(unit.key) === undefined) missing.set(unit.key, unit);
  const units = [...missing.values()].sort((a, b) => a.key < b.key ? -1 : 1).slice(0, left);
  const { llm: { url, model, key_env }, outside, progress } = asking;
  if (units.length > 0) {
    const key = key_env === undefined ? null : keyIn(outside.secret(key_env), key_env);
    const result = await askUnits(units, {
      ...{ codebook, store, budget, instructions: instructionsOf(codebook), endpoint: { url, model, key } },
      means: { fetch: outside.fetch, wait: outside.wait, random: randomOf("llm") },
      progress: (done, total) => progress(`ask ${codebook.name}`, done, total, "mentions"),
    }).catch((error) => {
      throw error instanceof ChatError
        ? new StudyError(`study.yml: Cannot ask the model at ${url}: ${error.message}; ` + RERUN)
        : error;
    });
    tell(result, codebook, asking);
  }
  const beyond = missing.size - units.length;
  if (beyond > 0) {
    asking.note(`llm: ${beyond} mentions have no code of ${codebook.name}: llm.limit is reached; ${MORE}`);
  }
  return units.length;
}

const RERUN = "what it answered so far is kept, and another run goes on from there";
const MORE = "raise it, or run again with --from coding";

function tell({ unclear, refused, unpaid }: Unanswered, { name }: Codebook, { note }: Asking): void {
  for (const [status, count] of refused) {
    note(`llm: ${count} mentions have no code of ${name}: the endpoint refused them (status ${status})`);
  }
  if (unclear > 0) note(`llm: ${unclear} mentions have no code of ${name}: the model's answers made no sense`);
  if (unpaid > 0) note(`llm: ${unpaid} mentions have no code of ${name}: llm.cost.limit is reached; ${MORE}`);
}

function keyIn(secret: string | undefined, name: string): string {
  if (secret?.trim()) return secret.trim();
  throw new StudyError(`study.yml: Cannot ask the model: the environment variable ${name} of llm.key_env is not set`);
}

function judgementsOf(slots: readonly Slot[], { codes, otherwise }: Codebook, store: AnswerStore): Judgement[] {
  return slots.flatMap(({ row, subject, unit, sure }) => {
    const answer = unit ? store.get(unit.key) : [];
    if (answer === undefined) return [];
    const given = new Set([...answer, ...sure]);
    const inOrder = codes.flatMap(({ code }) => given.has(code) ? [code] : []);
    return [{ row, subject, codes: inOrder.length === 0 && otherwise !== null ? [otherwise] : inOrder }];
  });
}
