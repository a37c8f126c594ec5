/** Time zones: from UTC to a zone's wall clock and back, fast enough for a million rows. @module */
import { transitionsOf } from "./_transitions.ts";

/** A zone's clock. All times are milliseconds since 1970. */
export interface Zone {
  /** IANA name, such as `Europe/Moscow`. */
  readonly name: string;
  /** Milliseconds to add to a UTC time to get the wall time. */
  offset(ms: number): number;
  /**
   * The UTC time of a wall time. A wall time that comes twice (clocks set back) is the first of the two; one that
   * never comes (clocks set forward) is moved forward by the gap, as a clock that nobody set would show it.
   */
  toUtc(localMs: number): number;
  /** The next moment after `ms` at which the offset changes; `Infinity` if there is none. */
  nextChange(ms: number): number;
}

/** A clock that turns wall time to UTC; all that reading a time needs of a zone. */
export type Clock = Pick<Zone, "toUtc">;

const zones = new Map<string, Zone>();

/**
 * The zone of an IANA name. History counts: Moscow was at UTC+4 from March 2011 to October 2014. The machine's own
 * zone is never used. Covers 1900 to 2200; outside, the nearest offset holds.
 *
 * @throws {RangeError} if there is no such zone
 *
 * @example An hour that never came and one that came twice, in Berlin
 * ```ts
 * import assert from "node:assert/strict";
 * import { zoneOf } from "./zone.ts";
 *
 * const berlin = zoneOf("Europe/Berlin");
 * assert.equal(berlin.offset(Date.UTC(2015, 6, 1)), 2 * 3_600_000);
 * assert.equal(berlin.toUtc(Date.UTC(2015, 2, 29, 2, 30)), Date.UTC(2015, 2, 29, 1, 30)); // 03:30 by the new time
 * assert.equal(berlin.toUtc(Date.UTC(2015, 9, 25, 2, 30)), Date.UTC(2015, 9, 25, 0, 30)); // still summer time
 * ```
 */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    if (!isZone(name)) {
      throw new RangeError(`Cannot find the zone "${name}": an IANA zone such as "Europe/Moscow" is needed`);
    }
    zones.set(name, zone = makeZone(name));
  }
  return zone;
}

/**
 * Whether a name is an IANA zone. Offsets (`+03:00`, `UTC+3`) are none.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { isZone } from "./zone.ts";
 *
 * assert.ok(isZone("Europe/Moscow") && isZone("UTC"));
 * assert.ok(!isZone("Europe/Moskow") && !isZone("+03:00"));
 * ```
 */
export function isZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function makeZone(name: string): Zone {
  const { at, offsets } = transitionsOf(name);
  // From this wall time on, the offset after the change holds: in a gap and in an hour that comes twice the old one does.
  const localAt = at.map((ms, i) => ms + Math.max(offsets[i], offsets[i + 1]));
  const find = finder(at), findLocal = finder(localAt);
  return {
    name,
    offset: (ms) => offsets[find(ms)],
    toUtc: (localMs) => localMs - offsets[findLocal(localMs)],
    nextChange: (ms) => at[find(ms)] ?? Infinity,
  };
}

/** Finds how many of the ascending moments are not later than a given one; neighbours in time are found at once. */
function finder(moments: Float64Array): (ms: number) => number {
  let last = 0, from = -Infinity, to = moments[0] ?? Infinity;
  return (ms) => {
    if (ms >= from && ms < to) return last;
    let low = 0, high = moments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (moments[middle] <= ms) low = middle + 1;
      else high = middle;
    }
    from = moments[low - 1] ?? -Infinity;
    to = moments[low] ?? Infinity;
    return last = low;
  };
}
