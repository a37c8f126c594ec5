/** The report as tables, in the order of its pages: what a workbook and CSV files are written from. @module */
import type { InboxLine } from "../inbox.ts";
import type { Sample } from "../mentions/sample.ts";
import type { Report } from "../types.ts";
import { coverSheet } from "./cover_sheet.ts";
import { inboxSheet, mentionsSheet } from "./mentions_sheet.ts";
import { methodSheet } from "./method_sheet.ts";
import { questionSheet } from "./question_sheet.ts";
import type { Sheet } from "./types.ts";

export type { Cell, NumberCell, NumberKind, Sheet, SheetColumn, SheetTable } from "./types.ts";

/** What sheets hold beside the report's numbers. */
export interface SheetInputs {
  readonly sample: Sample;
  readonly inbox: readonly InboxLine[];
}

/** Cover, a sheet a question, method and books, mentions, inbox. */
export function sheetsOf(report: Report, { sample, inbox }: SheetInputs): Sheet[] {
  return [
    coverSheet(report),
    ...report.words.questions.map((_, i) => questionSheet(report, i + 1)),
    methodSheet(report),
    mentionsSheet(report, sample),
    inboxSheet(report, inbox),
  ];
}
