/** Copies and reposts: which mention each of them repeats. @module */
import { hasHash } from "../hash_column.ts";
import { firstsIn, type Grouped, groupRows } from "./first_of.ts";
import { type Evidence, REPOST, TICKET } from "../types.ts";

/** Below this many words equal texts by different known authors are separate voices, not copies. */
export const MIN_COPY_WORDS = 6;

/**
 * For each row the row whose text it repeats, or -1: the earliest of those with an equal text, of reposts the
 * original where it is there, else the earliest repost. A ticket repeats one of the same known author alone.
 */
export function copies(evidence: Evidence, among: (i: number) => boolean): Int32Array {
  const { text, author, words, flags } = evidence;
  const isRepost = (i: number) => (flags[i] & REPOST) !== 0;
  const isPost = (i: number) => !isRepost(i);
  const isTicket = (i: number) => (flags[i] & TICKET) !== 0;
  const isOwn = (i: number) => isPost(i) && (isTicket(i) || words[i] < MIN_COPY_WORDS && hasHash(author, i));
  const byText = groupRows(among, [text]), { rows, groups } = byText;
  const post = firstsIn(byText, evidence, isPost), repost = firstsIn(byText, evidence, isRepost);
  const own = ownVoices(evidence, byText, isOwn, isPost);
  const copied = new Int32Array(flags.length).fill(-1);
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k], first = post[groups[k]];
    if (isRepost(i)) copied[i] = first >= 0 ? first : other(repost[groups[k]], i);
    else if (!isTicket(i) || hasHash(author, i)) copied[i] = other(isOwn(i) ? own[i] : first, i);
  }
  return copied;
}

/**
 * For each post that is a voice of its own the first post of its text by its author, or -1 if no other row has its text:
 * only rows that share a text with others are grouped by author as well.
 */
function ownVoices(
  evidence: Evidence,
  { rows, groups }: Grouped,
  isOwn: (i: number) => boolean,
  isPost: (i: number) => boolean,
): Int32Array {
  const own = new Int32Array(evidence.flags.length).fill(-1), asked = new Uint8Array(rows.length);
  const wanted = new Uint8Array(own.length), sizes = new Int32Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    sizes[groups[k]]++;
    if (isOwn(rows[k])) asked[groups[k]] = 1;
  }
  for (let k = 0; k < rows.length; k++) if (asked[groups[k]] === 1 && sizes[groups[k]] > 1) wanted[rows[k]] = 1;
  const byAuthor = groupRows((i) => wanted[i] === 1, [evidence.text, evidence.author]);
  const first = firstsIn(byAuthor, evidence, isPost);
  for (let k = 0; k < byAuthor.rows.length; k++) own[byAuthor.rows[k]] = first[byAuthor.groups[k]];
  return own;
}

/** A row does not repeat itself. */
function other(first: number, i: number): number {
  return first === i ? -1 : first;
}
