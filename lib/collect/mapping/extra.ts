/** Every other column of a record, as JSON, people under their pseudonyms. @module */
import { ANSWERED_AT } from "../../tables/answered_at.ts";
import { dottedPath, foldHeader } from "./header_names.ts";
import { type NamedFields, scalarText } from "./fields_of.ts";
import { isNumberTarget, NUMBER_READERS, numberColumn } from "./number_readers.ts";
import { namesOf, type Plan, type Target, TARGETS } from "./plan.ts";
import { saysNothing } from "../values/says_nothing.ts";
import { namesPerson } from "../people/names_person.ts";
import type { NamePerson } from "../people/pseudonym.ts";

/** What a person's object may keep: it names nobody. */
const HARMLESS = /count|followers|following|verified|created|date|time|gender|age|lang|type|is_?bot|^bot$/i;

/** What a column is called in `extra` whose name stands there for the moment of the answer. */
const RENAMED = `${ANSWERED_AT} (2)`;
/** Values are kept so many objects and lists deep. */
const DEEPEST = 100, TOO_DEEP = `(nested deeper than ${DEEPEST})`;

/**
 * JSON of the columns that no part of the mention was made of; null where there are none.
 *
 * @param answered when the record says that it was answered, ms UTC; null: not yet; undefined: it says nothing
 */
export function extraOf(fields: NamedFields, plan: Plan, answered?: number | null): string | null {
  const taken = takenBy(fields, plan);
  const isTaken = (name: string) => taken.has(foldHeader(name)) || taken.has(foldHeader(dottedPath(name)));
  const extra: Record<string, unknown> = {};
  let any = answered !== undefined;
  if (any) extra[ANSWERED_AT] = answered === null ? null : new Date(answered!).toISOString();
  for (const [name, value] of fields.entries()) {
    if (value === null || value === undefined || value === "" || isTaken(name)) continue;
    const kept = isPerson(name, plan) ? hidden(value, plan.name) : searched(value, plan.name);
    extra[name === ANSWERED_AT ? RENAMED : name] = scalarText(kept) ?? kept; // the same of a record in JSON as in CSV
    any = true;
  }
  return any ? JSON.stringify(extra) : null;
}

/** What was found of a format's columns: they are asked about in every row. Keys of objects may be without number. */
const found = new WeakMap<object, Map<string, boolean>>(), REMEMBERED = 1000, NO_FORMAT = {};

/** Whether a column of that name tells of a person. */
export function isPerson(name: string, plan: Pick<Plan, "format">): boolean {
  const key = plan.format ?? NO_FORMAT, known = found.get(key) ?? new Map<string, boolean>();
  const before = known.get(name);
  if (before !== undefined) return before;
  const person = tellsOfPerson(name, plan);
  if (known.size >= REMEMBERED) known.clear();
  found.set(key, known.set(name, person));
  return person;
}

function tellsOfPerson(name: string, plan: Pick<Plan, "format">): boolean {
  if (plan.format?.people?.some((other) => foldHeader(other) === foldHeader(name))) return true;
  return namesPerson(name);
}

/** The folded names that were used: of several for one target, the one that had a value. */
function takenBy(fields: NamedFields, plan: Plan): Set<string> {
  const taken = new Set<string>(plan.format?.used?.map(foldHeader));
  for (const target of TARGETS) {
    if (target === "answered_at") continue; // stays beside the moment that was read
    const names = namesOf(plan.from[target]), shown = fields.text(...names);
    const name = (isNumberTarget(target) ? numberColumn(fields, names, target) : null) ??
      names.find((name) => fields.text(name) === shown);
    if (name !== undefined && shown !== null && !isUnread(target, fields.text(name)!)) taken.add(foldHeader(name));
  }
  return taken;
}

/** A cell that should be a number and is none stays in sight; one that says that there is none does not. */
function isUnread(target: Target, cell: string): boolean {
  return isNumberTarget(target) && NUMBER_READERS[target](cell) === null && !saysNothing(cell.trim());
}

/** A person's value: every text and id under a pseudonym, counts and dates as they are. */
function hidden(value: unknown, name: NamePerson, depth = 0): unknown {
  if (typeof value === "string" || typeof value === "number") {
    const text = String(value).replace(/^@/, "").trim();
    return text === "" ? value : name(text);
  }
  return inside(
    value,
    depth,
    (item, key) => HARMLESS.test(key) ? searched(item, name, depth + 1) : hidden(item, name, depth + 1),
  );
}

/** Looks into objects for keys that tell of people. */
function searched(value: unknown, name: NamePerson, depth = 0): unknown {
  return inside(value, depth, (item, key) => (namesPerson(key) ? hidden : searched)(item, name, depth + 1));
}

/** A list or an object with each of its values made anew; anything else as it is. */
function inside(value: unknown, depth: number, made: (item: unknown, key: string) => unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (depth >= DEEPEST) return TOO_DEEP;
  if (Array.isArray(value)) return value.map((item) => made(item, ""));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, made(item, key)]));
}
