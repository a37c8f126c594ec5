/** Which mentions of a part are coded, what they are about, and who wrote them. @module */
import type { Frame } from "../tables/frame.ts";
import { isOpenAt, parseHours, zoneOf } from "../time/mod.ts";
import type { About, MentionsToCode } from "./types.ts";

/** Stands between the pieces that a subject's query found. */
const BETWEEN = ", ";

interface Choice {
  readonly accounts: readonly string[];
  readonly timezone: string;
  readonly office_hours: string;
}

/** Kept mentions that are about a subject, official, or a reply or comment. */
export function mentionsToCode(mentions: Frame, matches: Frame, { accounts, ...clock }: Choice): MentionsToCode {
  const [ids, status, kind] = ["id", "status", "kind"].map((name) => mentions.text(name));
  const byId = subjectsById(matches);
  const official = officialRows(mentions, accounts);
  const about: (readonly About[] | undefined)[] = [];
  const rows: number[] = [];
  for (let row = 0; row < mentions.length; row++) {
    about.push(byId.get(ids.at(row)!));
    if (status.at(row) !== "kept") continue;
    if (about[row] || official[row] === 1 || answers(kind.at(row))) rows.push(row);
  }
  return { frame: mentions, rows, about, official, outside_hours: outsideHours(mentions, official, clock) };
}

function answers(kind: string | null): boolean {
  return kind === "reply" || kind === "comment";
}

function subjectsById(matches: Frame): ReadonlyMap<string, About[]> {
  const [mention, subject, kind, matched] = ["mention", "subject", "subject_kind", "matched"].map((name) =>
    matches.text(name)
  );
  const byId = new Map<string, About[]>();
  for (let row = 0; row < matches.length; row++) {
    const id = mention.at(row)!, list = byId.get(id);
    const about = { subject: subject.at(row)!, kind: kind.at(row)!, matched: matched.at(row)!.split(BETWEEN) };
    if (list) list.push(about);
    else byId.set(id, [about]);
  }
  return byId;
}

function officialRows(mentions: Frame, accounts: readonly string[]): Uint8Array {
  const handles = new Set(accounts.map(handleOf));
  const authors = mentions.text("author");
  return Uint8Array.from({ length: mentions.length }, (_, row) => {
    const author = authors.at(row);
    return author !== null && handles.has(handleOf(author)) ? 1 : 0;
  });
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
