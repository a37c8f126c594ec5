/** The report: one HTML file that answers the eleven questions, and the inbox. @module */
export { buildReport } from "./build_report.ts";
export type { BuiltReport, ReportInputs } from "./build_report.ts";
export { FORMATS } from "./formats/mod.ts";
export type { EmbeddedMentions, ReportFormat } from "./formats/types.ts";
export { Markup, markup } from "./markup.ts";
export { inboxCsv, inboxLines } from "./inbox.ts";
export { measuresOf } from "./measures.ts";
export type { Measures } from "./measures.ts";
export type { Measure } from "./reading/measure.ts";
export { numbersOf } from "./numbers.ts";
export type { Language, Numbers } from "./numbers.ts";
export { PAGES } from "./pages/mod.ts";
export { plural } from "./plural.ts";
export { STAGE } from "./stage.ts";
export type { Report, ReportParameters, ReportSubject } from "./types.ts";
