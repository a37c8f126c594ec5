/** Makes a mention of a record's fields, or says why there is none. @module */
import { type Kind, KINDS } from "../../tables/schemas.ts";
import { DAY_MS } from "../../time/calendar.ts";
import { parseTime } from "../../time/parse_time.ts";
import type { From, Mention } from "../types.ts";
import { decodeEntities, plainIfHtml, plainText, unifyLineEnds } from "../values/entities.ts";
import { extraOf } from "./extra.ts";
import { type NamedFields, scalarText, tellingFields } from "./fields_of.ts";
import { answerAfter, answerAt, type AnswerTime } from "../values/answer_time.ts";
import { kindOf } from "../values/kind_words.ts";
import { saysNothing, trimmed } from "../values/says_nothing.ts";
import { withFullYear } from "../layout/short_years.ts";
import { turnedBack } from "../values/turned_dates.ts";
import { withTimeOfDay } from "../values/date_and_time.ts";
import { contentId, handleInUrl, idInUrl, isDamagedId, plainId } from "../values/own_id.ts";
import { foldHeader } from "./header_names.ts";
import { namesOf, type Plan, type Target } from "./plan.ts";
import { NUMBER_READERS, numberColumn, type NumberTarget } from "./number_readers.ts";
import { isNobody } from "../people/nobody.ts";
import { sourceOfName, sourceOfUrl } from "../values/source_slug.ts";

/**
 * A mention, its id as it stands if a spreadsheet had rounded it, and what it says of its answer; or the reason why there
 * is none.
 */
export type Made =
  | { readonly mention: Mention; readonly damagedId: string | null; readonly answer: StatedAnswer | null }
  | { readonly reason: string };

/** What a record says of its answer, and by which of its columns. */
export interface StatedAnswer extends AnswerTime {
  /** Whether the moment was counted from the record's own. */
  readonly counted: boolean;
  /** The cell that was read. */
  readonly cell: string;
}

/** The mention of a record that stands at `line`. */
export function makeMention(fields: NamedFields, plan: Plan, line: number): Made {
  const refused = plan.format?.reject?.(fields);
  if (refused) return { reason: refused };
  const pick = (target: Target) => pickFrom(fields, plan.from[target]);
  const text = textOf(fields, plan);
  if (text === null) return { reason: `no text: ${where(fields, plan, "text", emptiness(fields, plan))}` };
  const published = withTimeOfDay(pick("published_at"), pick("time_of_day"));
  const moment = momentOf(fields, published, plan, namesOf(plan.from.published_at));
  if (typeof moment !== "number") return moment;
  const url = asText(markedUpUrl(pick("url"), plan));
  const source = sourceOf(fields, plan, url);
  const author = authorOf(pick("author"), fields, plan, url);
  const own = asText(pick("id"));
  const damagedId = own !== null && isDamagedId(own) ? own : null;
  const id = (damagedId !== null ? idInUrl(url) : plainId(own)) ??
    contentId(source, url, moment, author, text);
  const parent = parentOf(pick("parent"), { url, id }, source);
  const answer = answerOf(fields, plan, moment);
  const numberOf = (target: NumberTarget) => {
    const read = NUMBER_READERS[target], names = namesOf(plan.from[target]);
    const column = names.length > 1 ? numberColumn(fields, names, target) : null;
    const number = read(column === null ? pick(target) : fields.text(column));
    return (isUnrated(target, number, plan) ? null : number) ?? read(defaultOf(plan, target));
  };
  const mention: Mention = {
    id: `${source}:${id}`,
    published_at: moment,
    date_guessed: isGuessed(fields, plan) || isRounded(published),
    source,
    kind: kindIn(fields, plan, text, parent),
    text,
    url,
    place: asText(pick("place")) ?? defaultOf(plan, "place"),
    author: author === null ? null : plan.name(author),
    parent,
    rating: numberOf("rating"),
    likes: numberOf("likes"),
    comments: numberOf("comments"),
    shares: numberOf("shares"),
    views: numberOf("views"),
    extra: extraOf(fields, plan, answer?.at),
    batch: plan.file,
    line,
  };
  return { mention, damagedId, answer };
}

/** A tool's column of ratings holds zeros where nothing was rated: no platform takes less than half a star. */
function isUnrated(target: NumberTarget, number: number | null, { named }: Plan): boolean {
  return target === "rating" && number === 0 && !named.has("rating");
}

/** The value that a mapping gives: of several names the first that holds a text. A rule takes words for nothing for none. */
export function pickFrom(fields: NamedFields, from: From | undefined): string | number | null {
  if (from === undefined) return null;
  if (typeof from === "function") return from(tellingFields(fields)) ?? null;
  return typeof from === "string" ? fields.text(from) : fields.text(...from);
}

/** What a record without a text has in its place. */
function emptiness(fields: NamedFields, plan: Plan): string {
  const value = namesOf(plan.from.text).map((name) => fields.value(name)).find((value) => value !== null);
  if (plan.nothing && value === "") return `is empty or says ${plan.nothing}, which stands for nothing in this table`;
  return typeof value === "object" ? `is ${Array.isArray(value) ? "a list" : "an object"}, no text` : "is empty";
}

/** The text, title put before it; null where there is none. */
function textOf(fields: NamedFields, plan: Plan): string | null {
  const { format } = plan;
  const { text: words } = plan.from, written = typeof words === "function" ? words(fields) : pickFrom(fields, words);
  const body = markedUp(scalarText(written), plan) ?? "";
  const above = scalarText(pickFrom(fields, plan.from.title)) ?? "", hasTitle = !saysNothing(above.trim());
  const title = hasTitle ? markedUp(above, plan)! : "";
  const text = joinTitle(title, body);
  if (text.trim() === "") return null;
  return format ? unifyLineEnds(text) : text;
}

/** Title, line break, body; the body alone if it begins with the title (an ending of dots ignored). */
export function joinTitle(title: string, body: string): string {
  if (title.trim() === "") return body;
  if (body.trim() === "") return title;
  const stem = title.trim().replace(/(?:…|\.+)\s*$/u, "").trim();
  return body.trim().startsWith(stem) ? body : `${title}\n${body}`;
}

function markedUp(text: string | null, { format }: Plan): string | null {
  if (text === null) return text;
  if (!format) return plainIfHtml(text); // the study's columns do not say how texts are written
  if (!format.markup) return text;
  return format.markup === "html" ? plainText(text) : decodeEntities(text);
}

/** Where texts hold entities, addresses do too; tags they have none. */
function markedUpUrl(url: string | number | null, { format }: Plan): string | number | null {
  return typeof url === "string" && format?.markup ? decodeEntities(url) : url;
}

/** The moment of publication: of several columns the first that holds a date. */
function momentOf(
  fields: NamedFields,
  value: string | number | null,
  plan: Plan,
  names: readonly string[],
): number | { reason: string } {
  const written = value === null ? "" : String(value);
  const text = plan.turned ? turnedBack(written.trim()) : plan.shortYears ? withFullYear(written.trim()) : written;
  if (text.trim() === "") return { reason: `no date: ${where(fields, plan, "published_at", "is empty")}` };
  const moment = parseTime(text.trim(), plan.form, plan.clock);
  if (moment !== null && moment >= DAY_MS) return moment;
  for (const name of names.length > 1 ? names : []) {
    const other = parseTime(fields.text(name)?.trim() ?? "", plan.form, plan.clock);
    if (other !== null && other >= DAY_MS) return other;
  }
  return { reason: `no date: ${where(fields, plan, "published_at", whyNoDate(written, moment, plan))}` };
}

function whyNoDate(text: string, moment: number | null, { form }: Plan): string {
  const holds = `holds ${JSON.stringify(text.length > 60 ? text.slice(0, 60) + "…" : text)}`;
  if (moment !== null || parseTime(text.trim(), form, AS_WRITTEN) !== null) {
    return `${holds}, the day on which clocks begin: it stands for no date`;
  }
  if (isRelative(text)) return `${holds}, counted from a moment that is not known`;
  if (parseTime(`${text.trim()} 2000`, "iso", AS_WRITTEN) !== null) return `${holds}, which names no year`;
  if (form === "iso" && isOrdered(text)) return `${holds}, of which nothing says whether day or month stands first`;
  return `${holds}, which is no date${form === "iso" ? "" : ` when read as ${form}`}`;
}

/** Whether a text is a date once the order of its day and month is known. */
function isOrdered(text: string): boolean {
  const read = (form: "day-first" | "month-first") => parseTime(text.trim(), form, AS_WRITTEN) !== null;
  return read("day-first") && read("month-first");
}

const AS_WRITTEN = { toUtc: (ms: number) => ms };

/** Whether a date says how long ago it was, and so says nothing without the moment at which it was read. */
function isRelative(text: string): boolean {
  return /\b(ago|yesterday|today|just now|last \w+|gestern|heute|ayer|hoy|hier|ontem|hoje)\b|назад|вчера|сегодня|только что|вчора|сьогодні|щойно|(?<!\p{L})тому\s*$|^(vor|hace|il y a)\b|^\d+ ?(?:[smhdwy]|min|hrs?|std|сек|мин|хв|год|ч|дн?|нед|тиж)\.?$/iu
    .test(text.trim());
}

/** `column "date" is empty`, or several columns: those of the mapping that the record has. */
function where(fields: NamedFields, plan: Plan, target: Target, what: string): string {
  const names = distinct(namesOf(plan.from[target])).filter((name) => fields.value(name) !== null);
  const holding = what.startsWith("holds") ? names.filter((name) => fields.text(name) !== null).slice(0, 1) : names;
  const shown = (holding.length > 0 ? holding : names).map((name) => JSON.stringify(name)).join(", ");
  if (shown === "") return what.startsWith("holds") ? `the record ${what}` : "the record has none";
  return holding.length > 1 ? `columns ${shown} ${what.replace(/^is/, "are")}` : `column ${shown} ${what}`;
}

/** Names as a column is asked for: `Snippet` and `snippet` are one. */
function distinct(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => names.findIndex((other) => foldHeader(other) === foldHeader(name)) === i);
}

/** What the record says of its answer; null where it has no column that would say so. */
function answerOf(fields: NamedFields, { format, from, named, form, clock }: Plan, asked: number): StatedAnswer | null {
  if (from.answered_at === undefined && format?.answered_after === undefined) return null;
  const moment = pickFrom(fields, from.answered_at);
  if (moment !== null) return { ...answerAt(moment, asked, form, clock), counted: false, cell: String(moment) };
  const isOwn = named.has("answered_at"), after = isOwn ? undefined : format?.answered_after;
  const wait = pickFrom(fields, after);
  if (wait !== null) return { ...answerAfter(wait, asked), counted: true, cell: String(wait) };
  const names = [...namesOf(from.answered_at), ...namesOf(after)];
  return isOwn || names.some((name) => hasColumn(fields, name)) ? NO_ANSWER_YET : null;
}

const NO_ANSWER_YET: StatedAnswer = { at: null, odd: null, counted: false, cell: "" };

/** An object that holds an answer: `reply`, `ownerResponse`. */
const ANSWER = /answer|repl|respon/i;

/**
 * Whether a record has a column, be it empty; of a path whether the object is there in which it would stand, or its
 * empty place, where that is the answer's.
 */
function hasColumn(fields: NamedFields, name: string): boolean {
  const folded = foldHeader(name), dot = name.lastIndexOf("."), parent = dot > 0 ? name.slice(0, dot) : "";
  if (fields.value(name) !== null || (dot > 0 && fields.value(parent) !== null)) return true;
  const place = ANSWER.test(parent) ? foldHeader(parent) : folded;
  for (const [own] of fields.entries()) if (foldHeader(own) === folded || foldHeader(own) === place) return true;
  for (const own of fields.more?.() ?? []) if (foldHeader(own) === folded) return true;
  return false;
}

function isGuessed(fields: NamedFields, { format }: Plan): boolean {
  const guessed = format?.date_guessed;
  return typeof guessed === "function" ? guessed(fields) : guessed ?? false;
}

/** Whether a spreadsheet cut seconds since 1970 to `1.70963E+09`: hours are lost. */
function isRounded(published: string | number | null): boolean {
  return typeof published === "string" && isDamagedId(published);
}

/** A mapped column, then `defaults`, then what the format or the address says. */
function sourceOf(fields: NamedFields, plan: Plan, url: string | null): string {
  const picked = asText(pickFrom(fields, plan.from.source));
  if (picked && plan.named.has("source")) return sourceOfName(picked);
  return defaultOf(plan, "source") ?? (picked ? sourceOfName(picked) : null) ?? sourceOfUrl(url) ?? "unknown";
}

function authorOf(
  value: string | number | null,
  fields: NamedFields,
  plan: Plan,
  url: string | null,
): string | null {
  const { author } = plan.from, columns = typeof author === "function" ? [] : namesOf(author);
  const name = nameIn(value);
  if (name !== null && !isNobody(name)) return name;
  const other = columns.map((column) => nameIn(fields.text(column))).find((one) => one !== null && !isNobody(one));
  if (other) return other;
  const isAbsent = typeof author !== "function" && columns.every((column) => fields.value(column) === null);
  return (name === null && isAbsent ? handleInUrl(url) : null) ?? defaultOf(plan, "author");
}

/** A name without the @ of a handle; null where there is none. */
function nameIn(value: string | number | null): string | null {
  const name = asText(value)?.replace(/^@(?=\S)/, "") ?? null;
  return name === null || saysNothing(name) ? null : name;
}

/** The first post of a thread often names itself: it answers nothing. */
function parentOf(
  value: string | number | null,
  { url, id }: { readonly url: string | null; readonly id: string },
  source: string,
): string | null {
  const written = asText(value), parent = written === null || isDamagedId(written) ? null : plainId(written);
  if (parent === null || parent === url || parent === id || parent === "0") return null;
  return /^https?:\/\//i.test(parent) ? parent : `${source}:${parent}`;
}

function kindIn(fields: NamedFields, plan: Plan, text: string, parent: string | null): Kind {
  const picked = asText(pickFrom(fields, plan.from.kind));
  const mapped = asKind(picked) ?? kindOf(picked);
  if (mapped && plan.named.has("kind")) return mapped;
  const fallback = asKind(defaultOf(plan, "kind"));
  return fallback ?? mapped ?? (text.startsWith("RT @") ? "repost" : parent !== null ? "reply" : "post");
}

function asKind(word: string | null): Kind | null {
  return (KINDS as readonly (string | null)[]).includes(word) ? word as Kind : null;
}

function defaultOf(plan: Plan, target: string): string | null {
  return Object.hasOwn(plan.defaults, target) ? plan.defaults[target] : null;
}

function asText(value: string | number | null): string | null {
  const text = value === null ? "" : trimmed(String(value));
  return text === "" || saysNothing(text) ? null : text;
}
