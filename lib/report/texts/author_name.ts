/** What an author is called in a report: companies by their handle, people by a pseudonym. @module */
import { PSEUDONYM_LETTERS } from "../mentions/pseudonym.ts";
import type { Report, ReportSubject } from "../types.ts";

/**
 * The name to show: `@handle` for a subject's account, else the beginning of the pseudonym.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { shownAuthor } from "./author_name.ts";
 *
 * assert.equal(shownAuthor("severika_help", new Set(["severika_help"])), "@severika_help");
 * assert.equal(shownAuthor("9f86d081884c7d65", new Set()), "user-9f86d0");
 * ```
 */
export function shownAuthor(author: string, accounts: ReadonlySet<string>): string {
  if (accounts.has(author.toLowerCase())) return `@${author}`;
  return /^[0-9a-f]{16}$/.test(author) ? `user-${author.slice(0, PSEUDONYM_LETTERS)}` : author;
}

/** A handle as accounts are compared: without @, in lower case. */
export function plainHandle(handle: string): string {
  return handle.replace(/^@/, "").toLowerCase();
}

/** Accounts as they are listed: `@severika, @severika_help`. */
export function handlesText(accounts: readonly string[]): string {
  return accounts.map((account) => `@${account.replace(/^@/, "")}`).join(", ");
}

/** Handles of all subjects' accounts, lower-case, without @. */
export function accountsOf(subjects: readonly ReportSubject[]): ReadonlySet<string> {
  return new Set(
    subjects.flatMap(({ accounts }) => accounts.map(plainHandle)),
  );
}

/** The name of an author of a measure; an author that is not known has none. */
export function authorName({ parameters }: Pick<Report, "parameters">, author: string | null): string {
  return author === null ? "" : shownAuthor(author, accountsOf(parameters.subjects));
}
