/** The section `subjects`. @module */
import { isScalar } from "yaml";
import { nearest } from "../../text/nearest.ts";
import { type Subject, SUBJECT_KINDS } from "../../tables/subject.ts";
import { listed, quoted, suggestion } from "../problems.ts";
import { type Entry, type Fields, fieldsOf, itemsOf } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { choiceOf, textOf } from "../yaml/scalars.ts";
import { queryOf } from "./query.ts";

const KEYS = ["name", "kind", "of", "query", "accounts"];
const EXAMPLE = "{ name: Билайн, kind: company, query: 'билайн OR beeline' }";
/** Measures use it for all subjects together. */
const RESERVED_NAME = "all";

/** A subject whose other entries are still at hand. */
interface Read {
  readonly subject: Subject;
  readonly entry: Entry;
  readonly of?: Entry;
}

/** The subjects; those that cannot be read are left out, with a message. */
export function subjectsOf(entry: Entry | undefined, reader: Reader): Subject[] {
  if (!entry) {
    reader.problems.add(1, `Cannot find subjects: the study has none; at least one is needed, such as ${EXAMPLE}`);
    return [];
  }
  const items = itemsOf(entry, `[${EXAMPLE}]`, reader);
  if (items?.length === 0) {
    reader.problems.add(
      entry.line,
      `Cannot read subjects: the list is empty; at least one is needed, such as ${EXAMPLE}`,
    );
  }
  const read = (items ?? []).flatMap((item) => subjectOf(item, reader) ?? []);
  refuseTwins(read, reader);
  for (const one of read) checkOwner(one, read, reader);
  refuseSharedAccounts(read, reader);
  return read.map(({ subject }) => subject);
}

function subjectOf(entry: Entry, reader: Reader): Read | null {
  const fields = fieldsOf(entry, KEYS, EXAMPLE, reader);
  if (!fields) return null;
  for (const key of ["name", "kind", "query"]) {
    if (!fields.has(key)) {
      reader.problems.add(entry.line, `Cannot read ${titleOf(fields)}: it has no ${key}; a whole one is ${EXAMPLE}`);
    }
  }
  const name = nameOf(fields.get("name"), reader);
  const kind = choiceOf(fields.get("kind"), SUBJECT_KINDS, reader);
  const query = queryOf(fields.get("query"), `query of ${titleOf(fields)}`, reader);
  const of = nameOf(fields.get("of"), reader), accounts = accountsOf(fields, reader);
  if (name === undefined) return null;
  const subject = { name, kind: kind ?? "company", query: query ?? "", accounts, ...(of === undefined ? {} : { of }) };
  return { subject, entry, of: fields.get("of") };
}

/** A name on one line, with one space where there are several: as people's files are read. */
function nameOf(entry: Entry | undefined, reader: Reader): string | undefined {
  return textOf(entry, "Билайн", reader)?.normalize("NFC").replace(/\s+/g, " ");
}

/** `subject "МТС"`, or `subjects` where it has no name. */
function titleOf(fields: Fields): string {
  const node = fields.get("name")?.node;
  return isScalar(node) ? `subject ${quoted(String(node.value))}` : "subjects";
}

function accountsOf(fields: Fields, reader: Reader): string[] {
  const entry = fields.get("accounts");
  const items = entry ? itemsOf(entry, "[beeline_rus]", reader) ?? [] : [];
  return items.flatMap((item) => textOf(item, "beeline_rus", reader)?.replace(/^@/, "") ?? []);
}

function refuseTwins(read: readonly Read[], reader: Reader): void {
  const lines = new Map<string, number>();
  for (const { subject: { name }, entry: { line } } of read) {
    const key = name.toLowerCase(), before = lines.get(key);
    if (key === RESERVED_NAME) {
      reader.problems.add(
        line,
        `Cannot name a subject ${quoted(name)}: the name stands for all subjects together; choose another`,
      );
    } else if (before !== undefined) {
      reader.problems.add(
        line,
        `Cannot name a subject ${quoted(name)}: lines ${before} and ${line} both do; each needs its own name`,
      );
    } else lines.set(key, line);
  }
}

/** A product may belong to a company or a competitor. */
function checkOwner({ subject, of: entry }: Read, read: readonly Read[], reader: Reader): void {
  if (!entry) return;
  const owners = read.map((other) => other.subject).filter(({ kind }) => kind !== "product").map(({ name }) => name);
  const what = `of ${quoted(subject.of ?? "")} for subject ${quoted(subject.name)}`;
  if (subject.kind !== "product") {
    reader.problems.add(
      entry.line,
      `Cannot use ${what}: its kind is ${subject.kind}; only a product is of another subject`,
    );
  } else if (!owners.includes(subject.of ?? "")) {
    const there = owners.length === 0 ? "there is none" : `there are ${listed(owners)}`;
    const near = suggestion(nearest(subject.of ?? "", owners));
    reader.problems.add(entry.line, `Cannot use ${what}: no company or competitor has that name; ${there}${near}`);
  }
}

/** What an account writes is official of its subject: it cannot be a company's and a competitor's. */
function refuseSharedAccounts(read: readonly Read[], reader: Reader): void {
  const isRival = ({ kind, of }: Subject) => {
    return kind === "competitor" || read.some(({ subject }) => subject.name === of && subject.kind === "competitor");
  };
  const first = new Map<string, Subject>();
  for (const { subject, entry } of read) {
    for (const account of subject.accounts) {
      const other = first.get(account.toLowerCase());
      if (!other) first.set(account.toLowerCase(), subject);
      else if (isRival(other) !== isRival(subject)) {
        const what = `account ${quoted(account)} for subject ${quoted(subject.name)}`;
        const right = `subject ${
          quoted(other.name)
        } has it, and one of the two is a competitor's; keep it where it belongs`;
        reader.problems.add(entry.line, `Cannot use ${what}: ${right}`);
      }
    }
  }
}
