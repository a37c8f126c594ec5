/** What was said before and after some mentions. @module */
import type { TableParts } from "../study_tables.ts";

/** A mention as the tables have it. */
export interface ThreadMention {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly published_at: number;
  readonly author: string | null;
  readonly parent: string | null;
}

/** Mentions by id, and the answers to them by id, oldest first. */
export interface Threads {
  readonly mentions: ReadonlyMap<string, ThreadMention>;
  readonly replies: ReadonlyMap<string, readonly ThreadMention[]>;
}

/** Parents are followed so far up. */
const PARENTS_MAX = 4;
const COLUMNS = ["id", "text", "source", "published_at", "author", "parent", "dropped_because"];

/**
 * Reads the mentions, their parents and the answers to them; one pass over the table for each step up the threads, two at
 * least.
 */
export function readThreads(tables: TableParts, ids: Iterable<string>): Threads {
  const mentions = new Map<string, ThreadMention>(), replies = new Map<string, ThreadMention[]>();
  let wanted = new Set(ids);
  const asked = new Set(wanted);
  for (let step = 0; step <= PARENTS_MAX && wanted.size > 0; step++) {
    for (const mention of mentionsIn(tables, wanted, step === 0 ? asked : new Set())) {
      if (wanted.has(mention.id)) mentions.set(mention.id, mention);
      if (step === 0 && mention.parent !== null && asked.has(mention.parent)) {
        const own = replies.get(mention.parent);
        if (own) own.push(mention);
        else replies.set(mention.parent, [mention]);
      }
    }
    const parents = [...wanted].flatMap((id) => mentions.get(id)?.parent ?? []);
    wanted = new Set(parents.filter((id) => !mentions.has(id)));
  }
  for (const list of replies.values()) list.sort((a, b) => a.published_at - b.published_at || (a.id < b.id ? -1 : 1));
  return { mentions, replies };
}

/** The chain of messages above a mention, the first of the thread first. */
export function parentsOf({ mentions }: Threads, mention: ThreadMention | undefined): ThreadMention[] {
  const chain: ThreadMention[] = [];
  for (let at = parentIn(mentions, mention); at && chain.length < PARENTS_MAX; at = parentIn(mentions, at)) {
    if (chain.includes(at) || at === mention) break; // threads of broken exports can run in a circle
    chain.unshift(at);
  }
  return chain;
}

function parentIn(mentions: Threads["mentions"], mention: ThreadMention | undefined): ThreadMention | undefined {
  return mention?.parent ? mentions.get(mention.parent) : undefined;
}

function* mentionsIn(
  tables: TableParts,
  ids: ReadonlySet<string>,
  parents: ReadonlySet<string>,
): Generator<ThreadMention> {
  for (const frame of tables("mentions", COLUMNS)) {
    const [id, text, source, author, parent, dropped] = ["id", "text", "source", "author", "parent", "dropped_because"]
      .map((name) => frame.text(name));
    const times = frame.number("published_at");
    for (let row = 0; row < frame.length; row++) {
      if (dropped.at(row) === "same record") continue; // the same message, met again
      const own = id.at(row)!, above = parent.at(row);
      if (!ids.has(own) && !(above !== null && parents.has(above))) continue;
      yield {
        id: own,
        text: text.at(row)!,
        source: source.at(row)!,
        published_at: times.at(row)!,
        author: author.at(row),
        parent: above,
      };
    }
  }
}
