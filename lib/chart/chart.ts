/** What all charts have in common: the look, and the frame around data and layers. @module */
import { chartLocale } from "./locale.ts";
import type { ChartOptions, ChartSpec } from "./types.ts";

/** Named fonts before generic ones: `system-ui` alone turns into a wide face on many Linux machines. */
export const FONT = '"Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, sans-serif';
export const INK = "#1d2433";
export const GREY = "#5d6677";
export const LINE = "#e3e6eb";
/** The ground that tints begin at. */
export const PAPER = "#f1f3f6";

/** What a chart is made of; it has the shape of a Vega-Lite unit or layered view. */
export interface ChartBody {
  /** Rows that all layers share; a layer can have its own. */
  readonly data?: readonly object[];
  /** Marks with their encodings, from back to front. */
  readonly layer: readonly object[];
  /** What all layers encode alike. */
  readonly encoding?: object;
  /** Selections and other parameters of Vega-Lite. */
  readonly params?: readonly object[];
  /** Of the plot, in pixels. */
  readonly height: number;
  /** Space around the plot in pixels; default none. */
  readonly padding?: object;
}

/**
 * Makes a whole specification of a chart's body: size, quiet axes, the language's formats.
 *
 * @example A chart of one's own in the house look
 * ```ts
 * import assert from "node:assert/strict";
 * import { chart } from "./chart.ts";
 *
 * const spec = chart({ data: [{ x: 1 }], layer: [{ mark: "point", encoding: { x: { field: "x" } } }], height: 40 });
 * assert.equal(spec.width, 640);
 * ```
 */
export function chart(body: ChartBody, options: ChartOptions = {}): ChartSpec {
  const { data, height, padding = { left: 0, right: 4, top: 4, bottom: 4 }, ...views } = body;
  return shownInNotebooks({
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: options.width ?? 640,
    height,
    padding,
    autosize: { type: "fit-x", contains: "padding" },
    ...(data ? { data: { values: data } } : {}),
    ...views,
    config: config(options),
  });
}

/** A chart that is the last thing in a notebook's cell is drawn there; the mark for it is on no list of its keys. */
function shownInNotebooks(spec: ChartSpec): ChartSpec {
  const value = () => ({ "application/vnd.vegalite.v5+json": spec });
  return Object.defineProperty(spec, Symbol.for("Jupyter.display"), { value, enumerable: false });
}

function config(options: ChartOptions): object {
  const text = { font: FONT, fontSize: 12, fill: INK };
  return {
    font: FONT,
    background: "transparent",
    locale: chartLocale(options.language ?? "en"),
    view: { stroke: null },
    aria: false,
    mark: { aria: false },
    text,
    axis: {
      labelFont: FONT,
      labelFontSize: 12,
      labelColor: GREY,
      labelPadding: 6,
      gridColor: LINE,
      domain: false,
      ticks: false,
      title: null,
    },
  };
}
