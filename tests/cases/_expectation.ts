/** What a case expects (`expect.json`), held against what a run left behind: every difference in words. */
import type { Outcome, Row } from "./_outcome.ts";

type Values = Record<string, unknown>;

/** One run of a case; keys that are not here are for eyes. */
export interface Expected {
  readonly study: string;
  readonly with?: Record<string, string>;
  readonly exit?: number;
  readonly books?: Values;
  readonly collected?: Values[];
  readonly mentions?: Values[];
  readonly rejected?: Values[];
  readonly matched?: Values[];
  readonly measures?: Values[];
  readonly no_mention?: Values[];
  readonly no_rejected?: Values[];
  readonly no_measures?: Values[];
  readonly counts?: { where: Values; n: number }[];
  readonly mention_ids?: string[];
  readonly kept_ids?: string[];
  readonly ids_all_different?: boolean;
  readonly rejected_lines?: number[];
  readonly matches?: [string, string][];
  readonly groups?: string[][];
  readonly apart?: string[][];
  readonly same?: [string, string, string][];
  readonly says?: string[];
  readonly report_says?: string[];
  readonly report_must_not?: string[];
  readonly out_must_not?: string[];
  readonly tables_must_not?: string[];
  readonly topics?: { at_most: number; members?: string[]; without?: string[] };
  readonly one_of?: Expected[][];
}

/** All in which the outcome is not as expected; empty: it is right. */
export function differences(expected: Expected, outcome: Outcome): string[] {
  const { tables } = outcome;
  const found: string[] = [];
  const expectThat = (holds: boolean, what: string) => void (holds || found.push(what));
  if (expected.exit !== undefined) {
    expectThat(outcome.exit === expected.exit, `exit ${outcome.exit}, not ${expected.exit}`);
  }
  for (const [name, value] of Object.entries(expected.books ?? {})) {
    expectThat(
      bookHolds(outcome.books[name], value),
      `books.${name} is ${json(outcome.books[name])}, not ${json(value)}`,
    );
  }
  for (
    const [table, key] of [["collected", "collected"], ["mentions", "mentions"], ["rejected", "rejected"], [
      "matches",
      "matched",
    ], ["measures", "measures"]] as const
  ) {
    for (const values of expected[key] ?? []) {
      expectThat(tables[table].some((row) => rowHas(row, values)), `no row of ${table} has ${json(values)}`);
    }
  }
  for (
    const [table, key] of [["mentions", "no_mention"], ["rejected", "no_rejected"], [
      "measures",
      "no_measures",
    ]] as const
  ) {
    for (const values of expected[key] ?? []) {
      expectThat(!tables[table].some((row) => rowHas(row, values)), `a row of ${table} has ${json(values)}`);
    }
  }
  for (const { where, n } of expected.counts ?? []) {
    const count = tables.mentions.filter((row) => rowHas(row, where)).length;
    expectThat(count === n, `${count} mentions have ${json(where)}, not ${n}`);
  }
  const ids = tables.mentions.map((row) => String(row.id));
  const kept = tables.mentions.filter((row) => row.status === "kept").map((row) => String(row.id));
  for (const [key, have] of [["mention_ids", ids], ["kept_ids", kept]] as const) {
    const want = expected[key];
    if (want) {
      expectThat(
        json(have.map(ownId).sort()) === json([...want].sort()),
        `${key} are ${json(have)}, not ${json(want)}`,
      );
    }
  }
  if (expected.ids_all_different) expectThat(new Set(ids).size === ids.length, `ids repeat: ${json(ids)}`);
  if (expected.rejected_lines) {
    const lines = tables.rejected.map((row) => Number(row.line)).sort((a, b) => a - b);
    expectThat(
      json(lines) === json(expected.rejected_lines),
      `rejected lines are ${json(lines)}, not ${json(expected.rejected_lines)}`,
    );
  }
  if (expected.matches) {
    const have = tables.matches.map((row) => `${ownId(String(row.mention))} ${row.subject}`).sort();
    const want = expected.matches.map((pair) => pair.join(" ")).sort();
    expectThat(json(have) === json(want), `matches are ${json(have)}, not ${json(want)}`);
  }
  const stands = standsFor(tables.mentions);
  for (const [first, ...others] of expected.groups ?? []) {
    for (const id of [first, ...others]) {
      expectThat(stands(id) === first, `${id} is in the group of ${stands(id)}, not of ${first}`);
    }
  }
  for (const group of expected.apart ?? []) {
    expectThat(new Set(group.map(stands)).size === group.length, `${json(group)} are not all apart`);
  }
  for (const [column, a, b] of expected.same ?? []) {
    const value = (id: string) => tables.mentions.find((row) => ownId(String(row.id)) === id)?.[column];
    expectThat(value(a) === value(b), `${column} of ${a} and ${b} differ`);
  }
  for (const pattern of expected.says ?? []) {
    const filled = pattern.replace(/\{(\w+)\}/g, (_, name) => String(outcome.books[name]));
    expectThat(regex(filled).test(outcome.said), `nothing says ${filled}`);
  }
  for (const pattern of expected.report_says ?? []) {
    expectThat(regex(pattern).test(outcome.report), `the report lacks ${pattern}`);
  }
  for (const pattern of expected.report_must_not ?? []) {
    expectThat(!regex(pattern).test(outcome.report), `the report has ${pattern}`);
  }
  for (const pattern of expected.out_must_not ?? []) {
    expectThat(!outcome.texts.some((text) => regex(pattern).test(text)), `something in out/ has ${pattern}`);
  }
  for (const pattern of expected.tables_must_not ?? []) {
    expectThat(!regex(pattern).test(JSON.stringify(tables)), `a table has ${pattern}`);
  }
  if (expected.topics) topicsAs(expected.topics, tables, expectThat);
  for (const choices of expected.one_of ?? []) {
    const each = choices.map((choice) => differences({ ...choice, study: expected.study }, outcome));
    expectThat(each.some((list) => list.length === 0), `none of ${choices.length} outcomes: ${json(each)}`);
  }
  return found;
}

function topicsAs(
  { at_most, members = [], without = [] }: NonNullable<Expected["topics"]>,
  { topics, topic_members }: Outcome["tables"],
  expectThat: (holds: boolean, what: string) => void,
): void {
  const inTopic = new Set(topic_members.map((row) => ownId(String(row.mention))));
  expectThat(topics.length <= at_most, `${topics.length} topics, more than ${at_most}`);
  for (const id of members) expectThat(inTopic.has(id), `${id} is in no topic`);
  for (const id of without) expectThat(!inTopic.has(id), `${id} is in a topic`);
  for (const topic of topics) {
    const size = topic_members.filter((row) => row.topic === topic.topic).length;
    expectThat(size === topic.size && size > 0, `topic ${topic.topic} has ${size} members and size ${topic.size}`);
    expectThat((topic.terms as string[]).length > 0 && topic.label !== "", `topic ${topic.topic} has no name`);
  }
}

/** Whether a row has all the values; a key may end in `^ $ ~ !~ | =i #`, and `*` is the whole row. */
function rowHas(row: Row, values: Values): boolean {
  return Object.entries(values).every(([key, want]) => {
    const [, name, how] = /^(.*?)(\^|\$|!~|~|\||=i|#)?$/.exec(key)!;
    const have = name === "*" ? JSON.stringify(row) : shown(name, row[name]);
    const text = String(have);
    switch (how) {
      case "^":
        return text.startsWith(String(want)) || ownId(text).startsWith(String(want));
      case "$":
        return text.endsWith(String(want));
      case "~":
        return have !== null && regex(String(want)).test(text);
      case "!~":
        return !regex(String(want)).test(text);
      case "|":
        return (want as unknown[]).map(String).includes(text);
      case "=i":
        return text.replace(/\s/g, "").toLowerCase() === String(want).replace(/\s/g, "").toLowerCase();
      case "#":
        return text.length === want;
    }
    if (name === "published_at") return Date.parse(text) === Date.parse(String(want));
    if (["id", "duplicate_of", "mention", "parent"].includes(name) && typeof want === "string") {
      return text === want || ownId(text) === want;
    }
    return have === want;
  });
}

function shown(name: string, value: unknown): unknown {
  return name === "published_at" ? new Date(value as number).toISOString() : value ?? null;
}

/** The record's own id: without the source, and the chat, that stand before it. */
function ownId(id: string): string {
  return id.slice(Math.max(id.indexOf(":"), id.lastIndexOf("/")) + 1);
}

/** For an id the own id of the mention at the end of its `duplicate_of`. */
function standsFor(mentions: readonly Row[]): (id: string) => string {
  const of = new Map(mentions.map((row) => [ownId(String(row.id)), row.duplicate_of]));
  return (id) => {
    for (let next = of.get(id); next; next = of.get(id)) id = ownId(String(next));
    return id;
  };
}

function bookHolds(have: unknown, want: unknown): boolean {
  if (Array.isArray(want)) return want.includes(have);
  if (typeof want !== "object" || want === null) return have === want;
  return Object.entries(want).every(([reason, n]) => (have as Record<string, number>)?.[reason] === n);
}

/** Python's way to write flags: `(?m)` and `(?i)` before the pattern. */
function regex(pattern: string): RegExp {
  const [, flags = "", body] = /^(?:\(\?([a-z]+)\))?([\s\S]*)$/.exec(pattern)!;
  return new RegExp(body, `u${flags}`);
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
