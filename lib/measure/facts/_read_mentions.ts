/** Reads the table `mentions` into columns. @module */
import { statedAnswers } from "../../tables/answered_at.ts";
import type { NumberColumn, TextColumn } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import { ByteIndex } from "../../tables/lookup/byte_index.ts";
import { type NarrowArray, NarrowNumbers } from "../../tables/columns/narrow_numbers.ts";
import { nameFinder } from "../../tables/lookup/finders.ts";
import { KINDS } from "../../tables/schemas.ts";
import { addressedIn, type Handles } from "./_handles.ts";
import { Growing } from "./growing.ts";
import { type CodedColumn, COPY, type Facts, GONE, KEPT } from "./types.ts";

/** Columns of `mentions` that are read; the text only where an account can be addressed in it, and it is not kept. */
export const MENTION_COLUMNS = [
  "id",
  "published_at",
  "source",
  "kind",
  "author",
  "parent",
  "lang",
  "duplicate_of",
  "status",
  "dropped_because",
  "extra",
  "rating",
];

/** Why a mention was dropped that is nevertheless a copy of what was said. */
const COPY_REASONS = ["exact duplicate", "near duplicate", "repost"];

/** Columns of facts that are read from `mentions`, and whom the texts address. */
export interface MentionColumns extends
  Pick<
    Facts,
    | "length"
    | "ids"
    | "times"
    | "states"
    | "kinds"
    | "sources"
    | "langs"
    | "authors"
    | "author_names"
    | "parents"
    | "originals"
    | "stated"
    | "ratings"
  > {
  /** Mentions in which a handle stands, by the handle's subject. */
  readonly addressed: readonly Int32Array[];
}

/** A text column as numbers, while it grows. */
interface Encoder {
  readonly index: ByteIndex;
  /** -1: none. */
  readonly of: NarrowNumbers;
}

const newEncoder = (rows: number): Encoder => ({ index: new ByteIndex(), of: new NarrowNumbers(rows, -1) });

/**
 * One row a mention; a record met again (`same record`) is the same mention and has none.
 *
 * @param rows how many there will be, if that is known
 */
export function readMentions(frames: Iterable<Frame>, handles: Handles, rows = 0): MentionColumns {
  const ids = new ByteIndex(rows), states = new Growing(Uint8Array, rows), times = new Growing(Float64Array, rows);
  const encoder = () => newEncoder(rows);
  const columns = { source: encoder(), kind: encoder(), lang: encoder(), author: encoder() };
  const links = { parent: encoder(), duplicate_of: encoder() };
  const encoders = Object.entries({ ...columns, ...links });
  const addressed = handles.subjects.map(() => new Growing());
  const answers = new Map<string, number>(), ratings = new Map<number, number>();
  // A record met again may have been answered since: of all that is said of an id, the first answer counts.
  const tell = (id: string, at: number) => answers.set(id, Math.min(at, answers.get(id) ?? Infinity));
  for (const frame of frames) {
    const rows = addRows(frame, ids, states, times);
    for (const [name, encoder] of encoders) encodeColumn(frame.text(name), rows, encoder);
    if (frame.columns.has("rating")) readRatings(frame.number("rating"), rows, ratings);
    if (frame.columns.has("extra")) statedAnswers(frame.text("extra"), (i, at) => tell(frame.text("id").at(i)!, at));
    if (handles.texts.length > 0) addressedIn(frame.text("clean_text"), rows, handles, addressed);
  }
  const { length } = ids;
  const stated = rowsOf(answers, ids);
  const originals = placesOf(links.duplicate_of, length, (index, i) => ids.findFrom(index, i));
  const parents = placesOf(links.parent, length, (index, i) => ids.addFrom(index, i)); // adds ids that are no rows: after everything else
  for (const index of [ids, columns.author.index]) index.trim();
  return {
    length,
    ids,
    times: times.take(),
    states: states.take(),
    kinds: codedOf(columns.kind, length, [...KINDS]),
    sources: codedOf(columns.source, length),
    langs: codedOf(columns.lang, length),
    authors: columns.author.of.take(length),
    author_names: columns.author.index,
    originals,
    parents,
    stated,
    ratings,
    addressed: addressed.map((rows) => rows.take()),
  };
}

/**
 * Gives each row of the frame its place, -1 for one that is left out. An id that comes twice is one mention, the kept one
 * if there is one, which then takes the earlier one's place.
 */
function addRows(
  frame: Frame,
  ids: ByteIndex,
  states: Growing<Uint8Array>,
  times: Growing<Float64Array>,
): Int32Array {
  const id = frame.text("id"), stateAt = stateReader(frame);
  const published = frame.number("published_at").values;
  return Int32Array.from({ length: frame.length }, (_, i) => {
    const state = stateAt(i);
    if (state < 0) return -1;
    const row = ids.add(id.bytes, id.offsets[i], id.offsets[i + 1]);
    if (row < states.length && (states.at(row) === KEPT || state !== KEPT)) return -1;
    states.put(row, state);
    times.put(row, published[i]);
    return row;
  });
}

/** What cleaning decided of each row; -1: a record met again. Reasons are few: each is read as text once. */
function stateReader(frame: Frame): (i: number) => number {
  const keptAt = nameFinder(frame.text("status"), ["kept"]), because = frame.text("dropped_because");
  const reasons = new ByteIndex(), states: number[] = [];
  return (i) => {
    if (keptAt(i) === 0) return KEPT;
    const reason = reasons.addAt(because, i);
    return states[reason] ??= stateOf(reasons.at(reason));
  };
}

function stateOf(reason: string): number {
  return reason === "same record" ? -1 : COPY_REASONS.includes(reason) ? COPY : GONE;
}

function rowsOf(answers: ReadonlyMap<string, number>, ids: ByteIndex): ReadonlyMap<number, number> {
  const rows = [...answers].map(([id, at]) => [ids.findText(id), at] as const);
  return new Map(rows.filter(([row]) => row >= 0));
}

function readRatings({ values, valid }: NumberColumn, rows: Int32Array, into: Map<number, number>): void {
  for (let i = 0; i < rows.length; i++) if (rows[i] >= 0 && valid?.[i] !== 0) into.set(rows[i], values[i]);
}

function encodeColumn(column: TextColumn, rows: Int32Array, { index, of }: Encoder): void {
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] >= 0) of.put(rows[i], column.valid?.[i] === 0 ? -1 : index.addAt(column, i));
  }
}

/** Numbers in an order that does not depend on that of the rows: those of `order`, then by name. */
function codedOf({ index, of }: Encoder, length: number, order: readonly string[] = []): CodedColumn {
  const found = Array.from({ length: index.length }, (_, i) => index.at(i));
  const names = [...order, ...found.filter((name) => !order.includes(name)).sort()];
  const place = new Map(names.map((name, i) => [name, i]));
  of.renumber(found.map((name) => place.get(name)!));
  return { of: of.take(length), names };
}

/** Ids of other mentions as their places; -1: none. */
function placesOf(
  { index, of }: Encoder,
  length: number,
  placeOf: (index: ByteIndex, i: number) => number,
): NarrowArray {
  of.renumber(Int32Array.from({ length: index.length }, (_, i) => placeOf(index, i)));
  return of.take(length);
}
