/** What `--alert` says of a finished run: spikes on the last day that was measured. */
import { join } from "node:path";
import type { Spike, Spikes } from "../lib/report/spikes/types.ts";

export interface Alert {
  /** The last day that was measured. */
  readonly last_day: string;
  readonly spikes: readonly Spike[];
  readonly rule: string;
  readonly alarms: Spikes["alarms"];
}

/** The spikes of the last day, and how far the rule can be trusted. */
export async function readAlert(folder: string): Promise<Alert> {
  const { spikes, rule, alarms, last_day }: Spikes = JSON.parse(
    await Deno.readTextFile(join(folder, "out", "spikes.json")),
  );
  return { last_day, rule, alarms, spikes: spikes.filter(({ day }) => day === last_day) };
}

/** A line a spike, with what drove it. */
export function alertLines({ last_day, spikes, alarms }: Alert): string[] {
  if (spikes.length === 0) {
    if (last_day === "") return ["No spike: there is no day with a mention"];
    if (alarms.length === 0) {
      return [`Not known of ${last_day}: a day is judged by the 14 days before it; take a longer period`];
    }
    return [`No spike on ${last_day}`];
  }
  return spikes.map(({ subject, day, count, expected, drivers }) => {
    const why = drivers.map(({ kind, value, count, usual }) =>
      `${kind} ${value}: ${count}, usually ${usual.toFixed(1)}`
    );
    return `Spike: ${subject}, ${day}: ${count} mentions, usually ${expected}${
      why.length > 0 ? ` (${why.join("; ")})` : ""
    }`;
  });
}
