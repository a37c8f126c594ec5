/** The words that every chart speaks. @module */

/** A Vega-Lite specification, data and look included: what `vegaEmbed`, a notebook and {@linkcode specToSvg} draw. */
export type ChartSpec = Readonly<Record<string, unknown>>;

/** A language that axes and numbers can be written in. */
export type ChartLanguage = "en" | "ru" | "uk";

/** What every chart can be told; each chart adds its own options. */
export interface ChartOptions {
  /** Of numbers and dates on the axes; default `"en"`. */
  readonly language?: ChartLanguage;
  /** Pixels, or `"container"` to fill the element it is drawn into; default 640. */
  readonly width?: number | "container";
  /** Pixels, where the chart does not decide by its rows; default 220. */
  readonly height?: number;
  /** Colour of a series or part by its name; default: {@linkcode seriesColours}. */
  readonly colours?: Readonly<Record<string, string>>;
}

/** What any row of any chart may carry beside its numbers. */
export interface ChartRow {
  /** The number as people read it: written at the mark where there is room, else shown beside the pointer. */
  readonly text?: string;
  /** The number in full, shown beside the pointer; default: `text`. */
  readonly title?: string;
  /** Says which mentions stand behind the mark; whoever shows the chart reads it from the clicked mark. */
  readonly where?: string;
}
