/** Everything that the page's script needs to count again within a selection. @module */
import { deflateRawSync } from "node:zlib";
import { isMachineOnly } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { answererOf } from "../reading/readers.ts";
import type { Report } from "../types.ts";
import { ABOUT, type FactColumns } from "./columns.ts";

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
  /** Each as bytes, deflated, in base64; a number has so many. */
  readonly columns: readonly (readonly [name: string, bytes: number, packed: string])[];
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
  const rows = report.marker?.rows ?? [], packed = packedColumns(columns);
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
    size: packed.size,
    first: columns.first,
    days: [span.first, span.last],
    names: columns.names,
    sets: columns.sets,
    columns: packed.columns,
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
  };
}

/** Makes and packs one column after the other, and counts the mentions that are about a subject. */
function packedColumns({ rows, columns }: FactColumns): Pick<Selection, "columns" | "size"> {
  const isAbout = new Uint8Array(rows);
  const all = Array.from(columns, ([name, make]) => {
    const values = make();
    if (name.startsWith(ABOUT)) { for (let i = 0; i < rows; i++) if (values[i] > 0) isAbout[i] = 1; }
    const bytes = new Uint8Array(values.buffer);
    return [name, values.BYTES_PER_ELEMENT, deflateRawSync(bytes, { level: 6 }).toString("base64")] as const;
  });
  return { columns: all, size: isAbout.reduce((sum, about) => sum + about, 0) };
}

function errorOf(row: Measure): ShownMeasure[8] {
  if (row.corrected !== null) return "corrected";
  return isMachineOnly(row) ? "machine" : row.low === null ? "" : "counted";
}

function short(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}
