/** Grows the tables `collected` and `rejected` part by part. @module */
import { NumberBuilder } from "../../tables/columns.ts";
import { Frame, FrameBuilder } from "../../tables/frame.ts";
import { SCHEMAS } from "../../tables/schemas.ts";
import type { Mention, Rejected } from "../types.ts";
import { type PlainTextWriter, textColumnWriter } from "./text_column_writer.ts";

/** Rows a part. */
const PART_ROWS = 50_000;
/** A part of long texts is closed sooner. */
const PART_BYTES = 128 << 20;
/** What is kept of a record that was rejected. */
const RECORD_CHARACTERS = 10_000;

/** Builders of the columns of `collected`, to add bytes to directly. */
export interface MentionColumns {
  readonly id: PlainTextWriter;
  readonly published_at: NumberBuilder;
  readonly date_guessed: NumberBuilder;
  readonly source: PlainTextWriter;
  readonly kind: PlainTextWriter;
  readonly text: PlainTextWriter;
  readonly url: PlainTextWriter;
  readonly place: PlainTextWriter;
  readonly author: PlainTextWriter;
  readonly parent: PlainTextWriter;
  readonly rating: NumberBuilder;
  readonly likes: NumberBuilder;
  readonly comments: NumberBuilder;
  readonly shares: NumberBuilder;
  readonly views: NumberBuilder;
  readonly extra: PlainTextWriter;
  readonly batch: PlainTextWriter;
  readonly line: NumberBuilder;
}

/** Takes what is read; hands over frames as they fill. */
export interface MentionTable {
  /** The columns of the part at hand: add to every one of them, then say {@linkcode MentionTable.added}. */
  columns(): MentionColumns;
  /** So many rows were added to the columns, their texts so many bytes long together. */
  added(rows: number, bytes: number): void;
  /** How many rows the part at hand still takes, and how many bytes of texts before it takes no more. */
  room(): { readonly rows: number; readonly bytes: number };
  add(mention: Mention): void;
  reject(rejected: Rejected): void;
  readonly mentions: number;
  readonly rejections: number;
  /** How many records were rejected for what kind of reason (its words up to the colon), and the first of them. */
  readonly reasons: ReadonlyMap<string, { count: number; readonly first: Rejected }>;
  /** Full parts, handed over once; with `all` the rest as well. */
  take(all: boolean): { readonly collected: Frame[]; readonly rejected: Frame[] };
}

/** An empty table. */
export function mentionTable(): MentionTable {
  let columns = emptyColumns(), rejected = new FrameBuilder(SCHEMAS.rejected);
  let bytes = 0, mentions = 0, rejections = 0;
  const reasons = new Map<string, { count: number; readonly first: Rejected }>();
  const full = { collected: [] as Frame[], rejected: [] as Frame[] };
  const closeMentions = () => {
    if (columns.line.length > 0) full.collected.push(frameOf(columns));
    columns = { ...columns, ...emptyNumbers() };
    bytes = 0;
  };
  const closeRejected = () => {
    if (rejected.length > 0) full.rejected.push(rejected.build());
    rejected = new FrameBuilder(SCHEMAS.rejected);
  };
  const added = (rows: number, size: number) => {
    mentions += rows;
    bytes += size;
    if (columns.line.length >= PART_ROWS || bytes > PART_BYTES) closeMentions();
  };
  return {
    columns: () => columns,
    added,
    room: () => ({ rows: PART_ROWS - columns.line.length, bytes: PART_BYTES - bytes }),
    add(mention) {
      for (const [name, builder] of Object.entries(columns)) {
        const value = mention[name as keyof Mention];
        if (!(builder instanceof NumberBuilder)) builder.add(value as string | null);
        else builder.add(typeof value === "boolean" ? Number(value) : value as number | null);
      }
      added(1, mention.text.length * 2 + (mention.extra?.length ?? 0));
    },
    reject(record) {
      rejections++;
      const kind = record.reason.split(":", 1)[0], met = reasons.get(kind);
      if (met) met.count++;
      else reasons.set(kind, { count: 1, first: record });
      rejected.add({ ...record, record: record.record.slice(0, RECORD_CHARACTERS) });
      if (rejected.length >= PART_ROWS) closeRejected();
    },
    reasons,
    get mentions() {
      return mentions;
    },
    get rejections() {
      return rejections;
    },
    take(all) {
      if (all) closeMentions(), closeRejected();
      return { collected: full.collected.splice(0), rejected: full.rejected.splice(0) };
    },
  };
}

const TEXTS = ["id", "text", "url", "place", "parent", "extra", "source", "kind", "author", "batch"] as const;

function emptyColumns(): MentionColumns {
  const texts = TEXTS.map((name) => [name, textColumnWriter()]);
  return { ...Object.fromEntries(texts), ...emptyNumbers() } as MentionColumns;
}

function emptyNumbers() {
  return {
    published_at: new NumberBuilder(PART_ROWS),
    date_guessed: new NumberBuilder(PART_ROWS),
    rating: new NumberBuilder(PART_ROWS),
    likes: new NumberBuilder(PART_ROWS),
    comments: new NumberBuilder(PART_ROWS),
    shares: new NumberBuilder(PART_ROWS),
    views: new NumberBuilder(PART_ROWS),
    line: new NumberBuilder(PART_ROWS),
  };
}

function frameOf(columns: MentionColumns): Frame {
  return new Frame(
    SCHEMAS.collected.map(({ name }) => {
      const column = columns[name as keyof MentionColumns];
      return [name, column instanceof NumberBuilder ? column.build() : column.take()] as const;
    }),
  );
}
