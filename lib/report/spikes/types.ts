/** The words of spikes and what drove them. @module */

/** Something there was more of on the day than usual. */
export interface Driver {
  readonly kind: "topic" | "source" | "author" | "link" | "reposts" | "word";
  /** As it is shown: a topic's label, a pseudonym, a link's host, a word. */
  readonly value: string;
  /** Mentions on the day, and a day in the four weeks before. */
  readonly count: number;
  readonly usual: number;
  /** Ids of some of them, by time. */
  readonly mentions: readonly string[];
}

export interface Spike {
  readonly subject: string;
  readonly day: string;
  readonly count: number;
  readonly expected: number;
  /** What grew most stands first. */
  readonly drivers: readonly Driver[];
}

/** Spikes of all subjects, and how far they can be trusted. */
export interface Spikes {
  /** The rule in words, as the measure has it. */
  readonly rule: string;
  /** The last day that was measured; empty where nothing was. */
  readonly last_day: string;
  readonly alarms: readonly {
    readonly subject: string;
    readonly days: number;
    readonly expected_false_alarms: number;
  }[];
  readonly spikes: readonly Spike[];
}
