/** What a format of the report is. @module */
import type { EmbeddedMention } from "../mentions/embedded.ts";
import type { Marker } from "../selection/marker.ts";
import type { Selection } from "../selection/selection.ts";
import type { Sheet } from "../sheets/mod.ts";
import type { Report } from "../types.ts";

/** The drawn mentions, and what is known of all, to count within a selection and to find which stand behind a number. */
export interface EmbeddedMentions {
  readonly mentions: readonly EmbeddedMention[];
  readonly selection: Selection;
}

/** A way to hand over a report: one file here, one line in `lib/report/formats/mod.ts`. */
export interface ReportFormat {
  /** As in the study's `report.formats`. */
  readonly name: string;
  /** The file it writes, in `out/`; a folder where it makes several. */
  readonly file: string;
  /**
   * Makes the file, or several by name. `mentionsOf` draws the mentions behind all sets that were linked to up to its
   * call, and takes the numbers that a marker saw; `sheetsOf` gives the same numbers as tables, with a sample of the mentions and the inbox.
   */
  write(
    report: Report,
    mentionsOf: (marker?: Marker) => EmbeddedMentions,
    sheetsOf: () => readonly Sheet[],
  ): Promise<string | Uint8Array | ReadonlyMap<string, string>>;
}
