/** The words of what is handed over as slides. @module */

/** A row of numbers with a name; null is a gap, never 0. */
export interface SlideSeries {
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly values: readonly (number | null)[];
}

/** A chart that stays a chart in the deck: its numbers can be edited there. */
export interface SlideChart {
  readonly kind: "bars" | "columns" | "lines" | "stacked";
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly SlideSeries[];
  /** Of a single series: a colour a label. */
  readonly colours?: readonly string[];
  /** Default: counts. */
  readonly unit?: "share";
}

export interface Slide {
  /** The finding, as a sentence. */
  readonly headline: string;
  /** What else the answer says. */
  readonly lead?: string;
  /** What stands above the headline: the question. */
  readonly kicker: string;
  readonly chart?: SlideChart;
  /** Lines of number, text and base, where a slide has no chart. */
  readonly points?: readonly { readonly number: string; readonly text: string; readonly note: string }[];
  /** Below the chart: on which base the numbers stand. */
  readonly foot: string;
  /** The speaker's notes: bases, intervals, how it was counted. */
  readonly notes: string;
}

/** Title slide and the others. */
export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  readonly read: string;
  readonly slides: readonly Slide[];
}
