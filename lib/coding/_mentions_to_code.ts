/** Which mentions of a part are coded, what they are about, and who wrote them. @module */
import type { TextColumn } from "../tables/columns.ts";
import type { Frame } from "../tables/frame.ts";
import { MATCHED_SEPARATOR } from "../tables/schemas.ts";
import { isOpenAt, parseHours, zoneOf } from "../time/mod.ts";
import { decodeText } from "../text/mod.ts";
import { recurring } from "./_recurring.ts";
import type { About, MentionsToCode } from "./types.ts";
import { sameBytes } from "../tables/lookup/same_bytes.ts";

interface Choice {
  readonly accounts: readonly string[];
  readonly timezone: string;
  readonly office_hours: string;
}

/** Kept mentions that are about a subject, official, or a reply or comment. */
export function mentionsToCode(mentions: Frame, matches: Frame, { accounts, ...clock }: Choice): MentionsToCode {
  const [status, kind] = ["status", "kind"].map((name) => recurring(mentions.text(name)));
  const about = aboutByRow(mentions.text("id"), matches);
  const official = officialRows(mentions, accounts);
  const rows: number[] = [];
  for (let row = 0; row < mentions.length; row++) {
    if (status(row) !== "kept") continue;
    if (about[row] || official[row] === 1 || answers(kind(row))) rows.push(row);
  }
  return { frame: mentions, rows, about, official, outside_hours: outsideHours(mentions, official, clock) };
}

function answers(kind: string): boolean {
  return kind === "reply" || kind === "comment";
}

type AboutRows = readonly (readonly About[] | undefined)[];

/** What each row is about. Matches stand in the order of their mentions, so one walk finds them. */
function aboutByRow(ids: TextColumn, matches: Frame): AboutRows {
  const mention = matches.text("mention"), aboutAt = aboutReader(matches);
  const about = new Array<About[] | undefined>(ids.length);
  let next = 0;
  for (let row = 0; row < ids.length; row++) {
    const start = ids.offsets[row], end = ids.offsets[row + 1];
    for (; next < matches.length; next++) {
      if (!sameBytes(mention.bytes, mention.offsets[next], mention.offsets[next + 1], ids.bytes, start, end)) break;
      const found = aboutAt(next), list = about[row] ??= [];
      if (list.some(({ subject }) => subject === found.subject)) break; // of the next row, the same record again
      list.push(found);
    }
  }
  if (next < matches.length) throw new TypeError("Cannot code mentions: the matches are not in the mentions' order");
  return about;
}

/** Equal rows of matches give one object, which coders can remember by. */
function aboutReader(matches: Frame): (row: number) => About {
  const [subject, kind, matched] = ["subject", "subject_kind", "matched"].map((name) => recurring(matches.text(name)));
  const known = new Map<string, Map<string, About>>();
  return (row) => {
    const name = subject(row), pieces = matched(row);
    let own = known.get(name);
    if (!own) known.set(name, own = new Map());
    let about = own.get(pieces);
    if (!about) own.set(pieces, about = { subject: name, kind: kind(row), matched: pieces.split(MATCHED_SEPARATOR) });
    return about;
  };
}

function officialRows(mentions: Frame, accounts: readonly string[]): Uint8Array {
  const handles = new Set(accounts.map(handleOf)), official = new Uint8Array(mentions.length);
  if (handles.size === 0) return official;
  const { bytes, offsets, valid } = mentions.text("author");
  for (let row = 0; row < official.length; row++) {
    if (valid?.[row] === 0) continue;
    if (handles.has(handleOf(decodeText(bytes, offsets[row], offsets[row + 1])))) official[row] = 1;
  }
  return official;
}

function handleOf(author: string): string {
  return author.toLowerCase().replace(/^@/, "");
}

/** Only asked of official mentions, which are few. */
function outsideHours(mentions: Frame, official: Uint8Array, clock: Omit<Choice, "accounts">): Uint8Array {
  const zone = zoneOf(clock.timezone), hours = parseHours(clock.office_hours);
  const times = mentions.number("published_at");
  return official.map((is, row) => is === 1 && !isOpenAt(times.values[row], hours, zone) ? 1 : 0);
}
