/** Why a record was kept or dropped. @module */
import { explainMatch, loadWordForms, parseQuery } from "../../query/mod.ts";
import type { PeriodRule } from "../../time/span_of.ts";
import type { FinishedStudy } from "../finished_study.ts";
import { findRow, type MentionRow } from "./find_rows.ts";
import { rowFrame } from "./row_frame.ts";
import { sharedWords } from "./shared_words.ts";
import type { Fate } from "./types.ts";

/**
 * What was decided over a row, with the rule in a sentence; the rule is held against the texts again, not guessed.
 *
 * @param first the row of the same id that stands first, for a record met again
 */
export async function fateOf(study: FinishedStudy, row: MentionRow, first: MentionRow | null = null): Promise<Fate> {
  const original = row.duplicate_of === null ? null : findRow(study, row.duplicate_of);
  return {
    status: row.status as Fate["status"],
    because: row.dropped_because,
    rule: await ruleFor(study, row, row.dropped_because === "same record" ? first ?? original : original),
    duplicate_of: original && {
      id: original.id,
      text: original.clean_text,
      published_at: new Date(original.published_at).toISOString(),
    },
  };
}

async function ruleFor(study: FinishedStudy, row: MentionRow, original: MentionRow | null): Promise<string> {
  switch (row.dropped_because) {
    case "no text":
      return "nothing is left of the text but white space";
    case "outside the period":
      return `published ${new Date(row.published_at).toISOString()}, which the period ${period(study)} leaves out`;
    case "excluded":
      return await excludedBy(study, row);
    case "same record":
      return sameRecord(row, original);
    case "repost":
      return "a repost, and the study says reposts: drop";
    case "exact duplicate":
    case "near duplicate":
      return original ? copyOf(row, original) : `a copy of ${row.duplicate_of}`;
    default:
      return keptAs(row, original);
  }
}

function keptAs(row: MentionRow, original: MentionRow | null): string {
  if (row.kind === "repost") {
    return original
      ? `a repost of ${original.id}; reposts count, and it has its original's topic and codes`
      : "a repost whose original is not in the data; reposts count";
  }
  if (original) return `${copyOf(row, original)}; the study says duplicates: keep`;
  return "no reason to drop it holds";
}

function period(study: FinishedStudy): string {
  const rule = study.parameters("clean").period as PeriodRule | null;
  if (rule && "from" in rule) return `${new Date(rule.from).toISOString()} to ${new Date(rule.to).toISOString()}`;
  if (rule && "until" in rule) return `up to ${new Date(rule.until).toISOString()}`;
  return rule ? `last ${JSON.stringify(rule.last)}` : "of the data";
}

async function excludedBy(study: FinishedStudy, row: MentionRow): Promise<string> {
  const query = parseQuery(study.parameters("clean").exclude as string);
  const clauses = explainMatch(query, row.clean_text, await loadWordForms([query]), rowFrame(row));
  const found = clauses.filter((clause) => clause.found && !clause.negated);
  const pieces = found.map(({ clause, pieces }) => `${clause} found ${pieces.map((p) => `"${p}"`).join(", ") || "it"}`);
  return `the study's exclude query matches: ${pieces.join("; ") || "no word of it is needed"}`;
}

function sameRecord(row: MentionRow, original: MentionRow | null): string {
  if (!original) return `the same record as ${row.duplicate_of ?? row.id}`;
  const place = `${original.batch}:${original.line}`;
  if (original.id === row.id) return `same id and text as the record at ${place}`;
  const equal = sharedWords(row.clean_text, original.clean_text).equal;
  return `same address and ${equal ? "text" : "second"} as ${original.id} at ${place}`;
}

function copyOf(row: MentionRow, original: MentionRow): string {
  const { equal, cut, shared, either } = sharedWords(row.clean_text, original.clean_text);
  if (equal) return `equal text to ${original.id}, which stands: it is the earlier, or of the smaller id`;
  if (cut) return `cut short with … and begins like ${original.id}, which stands`;
  const jaccard = either === 0 ? 0 : shared / either;
  return `shares ${shared} of ${either} different words with ${original.id} (Jaccard ${
    jaccard.toFixed(2)
  }, 0.70 is needed), which stands`;
}
