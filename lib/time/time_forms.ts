/** The ways in which a column of an export can write its times. @module */

/**
 * - `iso`: the year first, or a date in words; each value says its own order (`2015-07-01 12:00`, `1 июля 2015`)
 * - `unix-seconds`, `unix-ms`: since 1970, UTC; a number of another unit's size is read in that unit
 * - `excel-days`: days since 30 December 1899, wall time
 * - `day-first`, `month-first`: `03/08/2015`; values that say their own order are read too
 */
export const TIME_FORMS = ["iso", "unix-seconds", "unix-ms", "excel-days", "day-first", "month-first"] as const;
/** One of {@linkcode TIME_FORMS}. */
export type TimeForm = (typeof TIME_FORMS)[number];
