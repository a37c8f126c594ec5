/** Differences of tone between subjects and periods, each with its own interval. @module */
import { DAY_MS } from "../../time/calendar.ts";
import { type Markup, markup } from "../markup.ts";
import type { Measure } from "../reading/measure.ts";
import { TONES } from "../texts/codebooks.ts";
import { labelOf } from "../texts/labels.ts";
import { mondayOf } from "../texts/weeks.ts";
import type { Report } from "../types.ts";
import { tableFigure } from "./table_figure.ts";
import { CORRECTION_WORDS } from "./words/mod.ts";

/** Company less each competitor, and each month or week less the one before; nothing without a sample. */
export function toneDifferences(report: Report): Markup {
  const words = CORRECTION_WORDS[report.parameters.language], { columns } = words;
  const lines = [...rivalLines(report), ...changeLines(report)];
  if (lines.length === 0) return markup``;
  const rows = lines.map(({ compared, tone, row }) => [
    compared,
    tone === "net" ? words.net : labelOf(report, "tone")(tone),
    verdictOf(report, row),
    row.raw === null ? report.words.ui.noData : report.numbers.points(row.raw),
    row.corrected === null ? words.fewLabels : report.numbers.points(row.corrected),
    row.low === null || row.high === null
      ? ""
      : `${report.numbers.points(row.low)} … ${report.numbers.points(row.high)}`,
    report.numbers.count(row.n_labelled ?? 0),
  ]);
  const heads = [columns.compared, columns.tone, columns.verdict, columns.raw, columns.difference];
  return tableFigure(words.differences, [words.differencesNote], {
    words: 3,
    columns: [...heads, columns.interval, columns.labels],
    rows,
  });
}

interface Line {
  readonly compared: string;
  readonly tone: string;
  readonly row: Measure;
}

function rivalLines({ measures, company }: Report): Line[] {
  return [...TONES, "net"].flatMap((tone) =>
    measures.all("tone less rival", { subject: company.name, dimension: tone }).map((row) => ({
      compared: `${company.name} − ${row.value}`,
      tone,
      row,
    }))
  );
}

function changeLines(report: Report): Line[] {
  const words = CORRECTION_WORDS[report.parameters.language];
  const subjects = [...report.subjects.map(({ name }) => [name, name]), ["all", words.all]];
  return subjects.flatMap(([subject, name]) =>
    ["month", "week"].flatMap((period_kind) =>
      report.measures.all("tone change", { subject, dimension: "tone", period_kind })
        .filter(({ value }) => value === "negative" || value === "net")
        .map((row) => ({ compared: `${name}: ${periodsOf(report, row)}`, tone: row.value!, row }))
    )
  );
}

/** The later period less the earlier one. */
function periodsOf({ parameters, numbers }: Report, { period, period_kind }: Measure): string {
  if (period_kind === "week") {
    const monday = Date.parse(`${mondayOf(period)}T00:00Z`), before = new Date(monday - 7 * DAY_MS);
    return `${numbers.dayOfMonth(mondayOf(period))} − ${numbers.dayOfMonth(before.toISOString())}`;
  }
  const name = new Intl.DateTimeFormat(parameters.language, { timeZone: "UTC", month: "long" });
  const [year, month] = period.split("-").map(Number);
  return [month - 1, month - 2].map((m) => name.format(Date.UTC(year, m, 1))).join(" − ");
}

function verdictOf({ parameters }: Report, { corrected, low, high }: Measure): string {
  const words = CORRECTION_WORDS[parameters.language];
  if (corrected === null || low === null || high === null) return words.fewLabels;
  return low > 0 ? words.more : high < 0 ? words.less : words.none;
}
