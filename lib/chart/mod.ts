/**
 * Charts as plain Vega-Lite specifications made from plain rows, and a way to draw them without a browser.
 *
 * A chart knows nothing of studies: it takes rows whose numbers are computed and whose texts are written,
 * and each mark carries its row's `where`, so that whoever shows the chart can tell what was clicked.
 *
 * @module
 */
export { barsWithIntervals } from "./bars_with_intervals.ts";
export type { BarRow, BarsOptions } from "./bars_with_intervals.ts";
export { chart } from "./chart.ts";
export type { ChartBody } from "./chart.ts";
export { contrast, mix, readable, rgbOf, seriesColours } from "./colour.ts";
export type { Rgb } from "./colour.ts";
export { columns } from "./columns.ts";
export type { ColumnRow, ColumnsOptions } from "./columns.ts";
export { demandAndSupply } from "./demand_and_supply.ts";
export type { DemandOptions, HourCell } from "./demand_and_supply.ts";
export { dumbbell } from "./dumbbell.ts";
export type { DumbbellOptions, DumbbellRow } from "./dumbbell.ts";
export { heatMap } from "./heat_map.ts";
export type { CellRow, HeatMapOptions } from "./heat_map.ts";
export { linesOverTime } from "./lines_over_time.ts";
export type { LinesOptions, TimeRow } from "./lines_over_time.ts";
export { chartLocale } from "./locale.ts";
export type { ChartLocale } from "./locale.ts";
export { specToSvg } from "./spec_to_svg.ts";
export { topicMap } from "./topic_map.ts";
export type { TopicMapRow } from "./topic_map.ts";
export { stackedShares } from "./stacked_shares.ts";
export type { PartRow } from "./stacked_shares.ts";
export type { ChartLanguage, ChartOptions, ChartRow, ChartSpec } from "./types.ts";
