/** What is known of a part of `mentions` once it was looked over: a table of the stage's own. @module */
import { NumberBuilder, TextBuilder } from "../../tables/columns.ts";
import { Frame } from "../../tables/frame.ts";

/** What a row tells of: the part's file, a column that the file has, a source's day, a record that was met again. */
export type Sight = "file" | "column" | "source" | "again";

const COUNTS = ["day", "mentions", "guessed", "nameless", "midnight"] as const;

/** The numbers of a row, null where they do not apply: day number, mentions, those of a guessed date, of no author, of the day's first moment. */
export type SightCounts = Readonly<Partial<Record<typeof COUNTS[number], number>>>;

/** Builds the table row by row. */
export class LookedOver {
  readonly #sight = new TextBuilder();
  readonly #name = new TextBuilder();
  readonly #counts = COUNTS.map((name) => [name, new NumberBuilder()] as const);

  /** @param name of the file, the column, the source; of a record met again, the id of the first */
  add(sight: Sight, name: string, counts: SightCounts = {}): void {
    this.#sight.add(sight);
    this.#name.add(name);
    for (const [column, numbers] of this.#counts) numbers.add(counts[column]);
  }

  build(): Frame {
    return new Frame([
      ["sight", this.#sight.build()],
      ["name", this.#name.build()],
      ...this.#counts.map(([column, numbers]) => [column, numbers.build()] as const),
    ]);
  }
}

/** A row as it is read back. */
export interface SightRow extends Readonly<Record<typeof COUNTS[number], number>> {
  readonly sight: Sight;
  readonly name: string;
}
