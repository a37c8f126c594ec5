/** What the data may lack, in plain lines. @module */
import type { CoverageRow } from "../../measure/coverage/types.ts";
import { dateOf, DAY_MS, writeDate } from "../../time/calendar.ts";
import { zoneOf } from "../../time/zone.ts";

/**
 * The findings of the table `coverage` in plain lines, one each.
 *
 * @param timezone of the days
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { tellCoverage } from "./tell_coverage.ts";
 *
 * const row = { finding: "no author", source: "vk", file: null, other: null, from: null, to: null, names: null } as const;
 * assert.deepEqual(tellCoverage([{ ...row, count: 12, of: 48 }], "UTC"), ["vk: 12 of 48 mentions have no author (25 %)"]);
 * ```
 */
export function tellCoverage(rows: readonly CoverageRow[], timezone: string): string[] {
  const zone = zoneOf(timezone);
  const day = (ms: number) => writeDate(dateOf(Math.floor((ms + zone.offset(ms)) / DAY_MS)));
  return rows.map(({ finding, source, file, other, from, to, count, of, names }) => {
    const share = of > 0 ? ` (${Math.round(count / of * 100)} %)` : "";
    switch (finding) {
      case "gap":
        return `${source}: silent from ${day(from!)} to ${
          day(to! - 1)
        }, ${count} days on which about ${of} mentions were to be expected`;
      case "stopped":
        return `${source}: stopped before ${
          day(from!)
        }; ${count} days to the end of the data, about ${of} mentions were to be expected`;
      case "no data":
        return `no data at all from ${day(from!)} to ${
          day(to! - 1)
        }, ${count} of the period's ${of} days; they count as days without mentions`;
      case "guessed dates":
        return `${source}: ${count} of ${of} dates were guessed by the export${share}`;
      case "no time of day":
        return `${source}: ${count} of ${of} dates have no time of day and stand at midnight${share}`;
      case "no author":
        return `${source}: ${count} of ${of} mentions have no author${share}`;
      case "overlap":
        return `${file}: ${count} of its ${of} records are in ${other}, too${share}`;
      case "column drift":
        return `${file}: other columns than ${other}: ${names}`;
    }
  });
}
