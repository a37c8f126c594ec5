/** Everything that the page's script needs to count again within a selection. @module */
import { deflateRawSync } from "node:zlib";
import { isMachineOnly, type Measure } from "../measures.ts";
import { answererOf } from "../reading/readers.ts";
import type { Report } from "../types.ts";
import type { FactColumns } from "./columns.ts";

/** Digits that are enough to tell whether the script counted the same. */
const DIGITS = 9;

/** A shown measure: places in the lists beside it, then the number, its base and what is known of its error. */
export type ShownMeasure = readonly [
  measure: number,
  subject: number,
  period_kind: number,
  period: number,
  dimension: number,
  value: number,
  shown: number | null,
  n: number,
  error: "counted" | "machine" | "corrected" | "",
];

/** As it is embedded in the page. */
export interface Selection {
  readonly rows: number;
  /** Mentions that are about a subject. */
  readonly size: number;
  readonly first: number;
  readonly days: readonly [first: string, last: string];
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Of columns of codes: what sets of codes their numbers stand for; the first is empty. */
  readonly sets: FactColumns["sets"];
  readonly columns: readonly (readonly [name: string, bytes: number])[];
  readonly subjects: readonly {
    readonly name: string;
    readonly rival: boolean;
    /** The subject whose accounts answer for it; −1 where nobody does. */
    readonly answerer: number;
  }[];
  readonly company: number;
  readonly minutes_each: number;
  readonly texts: readonly string[];
  readonly units: Readonly<Record<string, string>>;
  readonly shown: readonly ShownMeasure[];
  /** Of each embedded mention: its place among the rows. */
  readonly places: readonly number[];
  /** The columns one after the other, each from a multiple of four bytes, deflated, in base64. */
  readonly packed: string;
}

/** Puts the columns and the shown measures together. */
export function selectionOf(report: Report, columns: FactColumns, drawn: Int32Array): Selection {
  const { subjects, company, rivals, parameters, span } = report;
  const texts = new Map<string, number>();
  const textOf = (text: string) => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const subjectOf = new Map(subjects.map(({ name, index }) => [name, index]));
  const rows = report.marker?.rows ?? [];
  const shown = rows.map((row): ShownMeasure => [
    textOf(row.measure),
    subjectOf.get(row.subject) ?? -1,
    textOf(row.period_kind),
    textOf(row.period),
    textOf(row.dimension ?? ""),
    textOf(row.value ?? ""),
    short(row.corrected ?? row.raw),
    row.n,
    errorOf(row),
  ]);
  return {
    rows: columns.rows,
    size: sizeOf(columns, subjects.length),
    first: columns.first,
    days: [span.first, span.last],
    names: columns.names,
    sets: columns.sets,
    columns: Object.entries(columns.columns).map(([name, values]) => [name, values.BYTES_PER_ELEMENT]),
    subjects: subjects.map((subject) => ({
      name: subject.name,
      rival: rivals.includes(subject),
      answerer: answererOf(subject, subjects),
    })),
    company: company.index,
    minutes_each: parameters.care.minutes_each,
    texts: [...texts.keys()],
    units: Object.fromEntries(rows.map((row) => [row.measure, row.unit])),
    shown,
    places: Array.from(drawn, columns.placeOf),
    packed: packed(columns),
  };
}

function sizeOf({ rows, columns }: FactColumns, subjects: number): number {
  const abouts = Array.from({ length: subjects }, (_, s) => columns[`about ${s}`]);
  let size = 0;
  for (let i = 0; i < rows; i++) if (abouts.some((about) => about[i] > 0)) size++;
  return size;
}

function errorOf(row: Measure): ShownMeasure[8] {
  if (row.corrected !== null) return "corrected";
  return isMachineOnly(row) ? "machine" : row.low === null ? "" : "counted";
}

function short(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}

function packed({ columns }: FactColumns): string {
  const all = Object.values(columns);
  const bytes = new Uint8Array(all.reduce((sum, { byteLength }) => sum + padded(byteLength), 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of all) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return deflateRawSync(bytes, { level: 6 }).toString("base64");
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
