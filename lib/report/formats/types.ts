/** What a format of the report is. @module */
import type { EmbeddedMention } from "../reading/embedded.ts";
import type { Sheet } from "../sheets/mod.ts";
import type { Report } from "../types.ts";

/** The drawn mentions, and for each linked set its size and the places of its drawn mentions. */
export interface EmbeddedMentions {
  readonly mentions: readonly EmbeddedMention[];
  readonly sets: Readonly<Record<string, readonly [count: number, places: readonly number[]]>>;
}

/** A way to hand over a report: one file here, one line in `lib/report/mod.ts`. */
export interface ReportFormat {
  /** As in the study's `report.formats`. */
  readonly name: string;
  /** The file it writes, in `out/`; a folder where it makes several. */
  readonly file: string;
  /**
   * Makes the file, or several by name. `mentionsOf` draws the mentions behind all sets that were linked to up to its
   * call; `sheetsOf` gives the same numbers as tables, with a sample of the mentions and the inbox.
   */
  write(
    report: Report,
    mentionsOf: () => EmbeddedMentions,
    sheetsOf: () => readonly Sheet[],
  ): Promise<string | Uint8Array | ReadonlyMap<string, string>>;
}
