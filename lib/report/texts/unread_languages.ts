/** Mentions in languages that the toolkit's own rules and word lists do not read. @module */
import { labelOf } from "./labels.ts";
import type { Report } from "../types.ts";

/** Languages that the built-in codebooks and lists of tone have words for. */
const READ = ["ru", "uk", "en"];

/** Codes by which a language is not known. */
const UNKNOWN = ["", "und", "unknown", "none"];

/** Below this share languages are few, or mistaken in short texts: they are passed over. */
const LEAST_SHARE = 0.05;

const BUILT_IN = ["tone", "mention_type", "motives", "journey", "expectations"];
const NAMED_MAX = 3;

/** From here on what is shown rests on codes; before it, on topics and counts, which need no words of a language. */
const FIRST_BY_CODES = 6, ANSWERING = 11;

/**
 * What stands below the answer of a question: a sentence or two each.
 *
 * @param question 1 to 11; which mentions are due an answer depends on codes, too, though they are counted
 * @param isMachines whether the answer rests on a machine's judgement alone
 */
export function machineNotes(report: Report, question: number, isMachines = true): string[] {
  const isByCodes = (isMachines && question >= FIRST_BY_CODES) || question === ANSWERING;
  const unread = isByCodes ? unreadLanguages(report) : null;
  return [...(isMachines ? [report.words.ui.machineNote] : []), ...(unread === null ? [] : [unread])];
}

/**
 * Says how much of what is said about the company the built-in rules and word lists cannot read: hardly anything is found
 * there, so shares that rest on them are too low, however large the study.
 *
 * @returns null where that is less than a twentieth, or where no built-in codebook is coded by rules or word lists
 */
export function unreadLanguages(report: Report): string | null {
  const { measures, company, numbers, words, coders, own } = report;
  const isByWords = coders.some(({ codebook, coder }) =>
    (coder === "rule" || coder === "words") && BUILT_IN.includes(codebook) && !own?.has(codebook)
  );
  if (!isByWords) return null;
  const rows = measures.all("mentions", { subject: company.name, dimension: "lang" });
  const sum = (of: typeof rows) => of.reduce((total, { raw }) => total + (raw ?? 0), 0);
  const unread = rows.filter(({ value, raw }) => raw && !READ.includes(value!) && !UNKNOWN.includes(value!))
    .toSorted((a, b) => b.raw! - a.raw!);
  const count = sum(unread), all = sum(rows);
  if (count === 0 || count < LEAST_SHARE * all) return null;
  const label = labelOf(report, "lang");
  return words.ui.unreadLanguages({
    share: numbers.share(count / all),
    count: numbers.count(count),
    of: numbers.count(all),
    company: company.name,
    names: unread.slice(0, NAMED_MAX).map(({ value }) => label(value!)).join(", ") +
      (unread.length > NAMED_MAX ? " …" : ""),
  });
}
