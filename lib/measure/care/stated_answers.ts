/** Answers that are known without being among the mentions: help desks and review sites say when they answered. @module */
import { isCompanys } from "../../tables/subject.ts";
import type { Facts } from "../facts/types.ts";
import { once } from "../once.ts";

/**
 * Whether a mention is a request to a help desk: a ticket by its kind, or a record that says when it was answered, unless it
 * is a review, which stands before the public.
 */
export function isTicket(facts: Facts, mention: number): boolean {
  const { kinds, stated } = facts, kind = kinds.names[kinds.of[mention]];
  return kind === "ticket" || (stated.has(mention) && kind !== "review");
}

/**
 * Whether what a mention's record says of its answer is an answer of the subject: a review is answered by whom it is about, a
 * ticket, which lies in the company's own help desk, by the company alone and for its products; never by a competitor.
 */
export function mayAnswer(facts: Facts, subject: number, mention: number): boolean {
  return !isTicket(facts, mention) || hasDesk(facts, subject);
}

/** Whether the help desk's answers are the subject's: it is a company, or belongs to one. */
export function hasDesk({ subjects }: Facts, subject: number): boolean {
  const own = subjects[subject];
  return isCompanys(own, subjects[own.of]);
}

/** Whether it is known of a mention whether the subject answered it: by the subject's accounts, or by the mention's record. */
export function knowsAnswer(facts: Facts): (mention: number, about: number) => boolean {
  return (mention, about) =>
    facts.subjects[about].has_accounts || (facts.stated.has(mention) && mayAnswer(facts, about, mention));
}

/** The moments at which mentions were answered by their own records, for one subject: pairs of row and ms UTC, by row. */
export const statedFor = once((facts: Facts, subject: number): readonly (readonly [number, number])[] =>
  [...facts.stated].filter(([mention, at]) => at !== Infinity && mayAnswer(facts, subject, mention))
    .sort(([a], [b]) => a - b)
);
