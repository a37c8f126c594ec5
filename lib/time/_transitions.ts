/** When a zone's clocks were changed, from the runtime's own zone database. @module */

/** Changes of a zone's clock. Before `at[i]` the offset is `offsets[i]`, from it on `offsets[i + 1]`. */
export interface Transitions {
  /** Moments of change, ms UTC, ascending. */
  readonly at: Float64Array;
  /** ms to add to UTC; one more than changes. */
  readonly offsets: Float64Array;
}

/** Changes are looked up between these; outside, the nearest offset holds. */
const FIRST = Date.UTC(1900, 0, 1), LAST = Date.UTC(2200, 0, 1);

/** All changes of a zone between 1900 and 2200; about 1 ms for a zone with summer time. */
export function transitionsOf(zone: string): Transitions {
  const at: number[] = [];
  let moment: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(zone);
  const offsets = [offsetOf(moment)];
  while ((moment = moment.getTimeZoneTransition("next")) && moment.epochMilliseconds < LAST) {
    at.push(moment.epochMilliseconds);
    offsets.push(offsetOf(moment));
  }
  return { at: Float64Array.from(at), offsets: Float64Array.from(offsets) };
}

function offsetOf(moment: Temporal.ZonedDateTime): number {
  return Math.round(moment.offsetNanoseconds / 1e6);
}
