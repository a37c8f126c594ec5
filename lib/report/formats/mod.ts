/** The formats of a report: a new one is one file and a line here. @module */
import { htmlFormat } from "./html.ts";
import type { ReportFormat } from "./types.ts";

export const FORMATS: readonly ReportFormat[] = [htmlFormat];
