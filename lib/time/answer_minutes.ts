/** By when answers are counted. @module */

/** A quarter of an hour, an hour, four, a working day, a day: what a customer may take for soon. Minutes, ascending. */
export const ANSWER_MINUTES: readonly number[] = [15, 60, 240, 480, 1440];
