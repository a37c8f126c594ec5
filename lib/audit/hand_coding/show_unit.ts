/** A unit as a coder sees it. @module */
import { type ShownOptions, shownText } from "../../report/mentions/shown_text.ts";
import { plainHandle, shownAuthor } from "../../report/texts/author_name.ts";
import type { Zone } from "../../time/zone.ts";
import { writeMoment } from "../../time/write_moment.ts";
import { parentsOf, type ThreadMention, type Threads } from "./threads.ts";
import type { CodingUnit, Segment, ShownMention, ShownUnit } from "./types.ts";

/** Replies that are shown at most. */
const REPLIES_MAX = 6;
/** A text is cut here, so that one of a megabyte does not stop the page. */
const LETTERS_MAX = 20_000;

export interface ShowOptions {
  readonly zone: Zone;
  /** Accounts of subjects, lower-case, without @. */
  readonly accounts: ReadonlySet<string>;
  /** What to call a private person whose handle stands in a text. */
  readonly nameOf: (handle: string) => string;
  /** Pieces of the text at which a subject was found, by mention and subject. */
  readonly matched: (mention: string, subject: string | null) => readonly string[];
}

/** The unit with its thread, the subject's words marked; no code of anybody is in it. */
export function showUnit(unit: CodingUnit, threads: Threads, options: ShowOptions): ShownUnit {
  const mention = threads.mentions.get(unit.mention);
  const pieces = options.matched(unit.mention, unit.subject);
  const replies = threads.replies.get(unit.mention) ?? [];
  return {
    key: unit.key,
    subject: unit.subject,
    mention: mention
      ? shown(mention, pieces, options)
      : { segments: [[unit.text, false]], source: "", time: "", author: "", official: false },
    parents: parentsOf(threads, mention).map((parent) => shown(parent, [], options)),
    replies: replies.slice(0, REPLIES_MAX).map((reply) => shown(reply, [], options)),
    more_replies: Math.max(0, replies.length - REPLIES_MAX),
  };
}

function shown(mention: ThreadMention, pieces: readonly string[], options: ShowOptions): ShownMention {
  const { accounts, nameOf, zone } = options, { author, published_at } = mention;
  const hiding: ShownOptions = { accounts, nameOf, links: true, most: LETTERS_MAX };
  return {
    segments: markedAt(shownText(mention.text, hiding).text, pieces),
    source: mention.source,
    time: writeMoment(published_at, zone),
    author: author === null ? "" : shownAuthor(author, accounts),
    official: author !== null && accounts.has(plainHandle(author)),
  };
}

/**
 * A text in stretches, marked where one of the pieces stands; of pieces that begin at one place the longest.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { markedAt } from "./show_unit.ts";
 *
 * assert.deepEqual(markedAt("Ох, МТС и мтс!", ["МТС"]), [["Ох, ", false], ["МТС", true], [" и ", false], ["мтс", true], [
 *   "!",
 *   false,
 * ]]);
 * ```
 */
export function markedAt(text: string, pieces: readonly string[]): Segment[] {
  const words = [...new Set(pieces)].filter((piece) => piece.trim() !== "").sort((a, b) => b.length - a.length);
  if (words.length === 0) return [[text, false]];
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "gi");
  const segments: Segment[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > from) segments.push([text.slice(from, index), false]);
    segments.push([found, true]);
    from = index + found.length;
  }
  if (from < text.length || segments.length === 0) segments.push([text.slice(from), false]);
  return segments;
}
