/** The formats of a report: a new one is one file and a line here. @module */
import { csvFormat } from "./csv.ts";
import { htmlFormat } from "./html.ts";
import { pptxFormat } from "./pptx.ts";
import type { ReportFormat } from "./types.ts";
import { xlsxFormat } from "./xlsx.ts";

export const FORMATS: readonly ReportFormat[] = [htmlFormat, xlsxFormat, pptxFormat, csvFormat];
