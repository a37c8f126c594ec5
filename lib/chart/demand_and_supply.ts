/** Demand against supply in the hours of a week: a tinted cell an hour, a disc in it for what was supplied. @module */
import { chart, INK, PAPER } from "./chart.ts";
import { ACCENT, mix } from "./colour.ts";
import type { ChartOptions, ChartRow, ChartSpec } from "./types.ts";

const ROW_PIXELS = 30, DISC_MAX_PIXELS = 260;

/** An hour of a day of the week, with what was asked for and what was given in it. */
export interface HourCell extends ChartRow {
  /** The day of the week, as written beside its line. */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
  /** How much was asked for, 0 or more. */
  readonly demand: number;
  /** How much was given, counted as the demand is. */
  readonly supply: number;
}

/** What {@linkcode demandAndSupply} can be told. */
export interface DemandOptions extends ChartOptions {
  /** Colour of the greatest demand; default a dark blue. */
  readonly demand?: string;
  /** Colour of the discs; default a green. */
  readonly supply?: string;
}

/**
 * Dark cells without a disc are hours in which people ask and nobody answers. The tint goes by the demand, the area of the
 * disc by the supply, on one scale: a disc of the greatest size is as much as the darkest cell.
 *
 * @param cells an hour each; days stand in the order in which they first appear
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { demandAndSupply } from "./demand_and_supply.ts";
 *
 * const spec = demandAndSupply([{ day: "Mo", hour: 9, demand: 4, supply: 2 }, { day: "Tu", hour: 9, demand: 0, supply: 0 }]);
 * assert.equal(spec.height, 60);
 * ```
 */
export function demandAndSupply(cells: readonly HourCell[], options: DemandOptions = {}): ChartSpec {
  const { demand = INK, supply = ACCENT } = options;
  const days = [...new Set(cells.map((cell) => cell.day))];
  const top = Math.max(1, ...cells.flatMap((cell) => [cell.demand, cell.supply]));
  const data = cells.map((cell) => ({
    ...cell,
    hour: String(cell.hour).padStart(2, "0"),
    tint: mix(PAPER, demand, cell.demand / top),
    disc: DISC_MAX_PIXELS * cell.supply / top,
  }));
  const axis = { domain: false, ticks: false };
  return chart({
    data,
    encoding: {
      x: { field: "hour", type: "ordinal", axis: { ...axis, orient: "top", labelAngle: 0, labelOverlap: true } },
      y: { field: "day", type: "ordinal", sort: days, axis: { ...axis, labelColor: INK } },
    },
    layer: [
      {
        mark: { type: "rect", stroke: "#ffffff", strokeWidth: 2, cornerRadius: 3 },
        encoding: { color: { field: "tint", type: "nominal", scale: null }, tooltip: { field: "text" } },
      },
      {
        transform: [{ filter: "datum.disc > 0" }],
        mark: { type: "circle", color: supply, opacity: 1, stroke: "#ffffff", strokeWidth: 1, tooltip: null },
        encoding: { size: { field: "disc", type: "quantitative", scale: null } },
      },
    ],
    height: Math.max(1, days.length) * ROW_PIXELS,
    padding: { left: 0, right: 0, top: 4, bottom: 0 },
  }, options);
}
