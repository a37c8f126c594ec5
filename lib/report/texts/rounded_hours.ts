/** Hours of work as sentences round them. @module */

/** Whole hours; less than one to the tenth, and never none where there is some work. */
export function roundedHours(hours: number): number {
  return hours >= 1 || hours === 0 ? Math.round(hours) : Math.max(0.1, Math.round(hours * 10) / 10);
}
