/** A moment as a zone's clock shows it. @module */
import type { Zone } from "./zone.ts";

/**
 * Day and time of day by a zone's clock, to the minute.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { writeMoment } from "./write_moment.ts";
 * import { zoneOf } from "./zone.ts";
 *
 * assert.equal(writeMoment(Date.UTC(2026, 8, 7, 6, 9), zoneOf("Europe/Kyiv")), "2026-09-07 09:09");
 * ```
 */
export function writeMoment(ms: number, zone: Pick<Zone, "offset">): string {
  return new Date(ms + zone.offset(ms)).toISOString().slice(0, 16).replace("T", " ");
}
