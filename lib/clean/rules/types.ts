/** What a cleaning rule is. @module */

/** One step from a text as it came in to a text as it is shown. Pure, and applied twice the same as once. */
export interface CleaningRule {
  readonly name: string;
  apply(text: string): string;
}
