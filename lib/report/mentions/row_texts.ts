/** The texts of some kept mentions: the facts hold none. @module */
import type { Part } from "../../tables/stage.ts";
import type { Facts } from "../reading/types.ts";

/** A mention as it came in. */
export interface RowText {
  readonly id: string;
  readonly text: string;
  readonly author: string | null;
}

/** Texts by row. Only parts that hold one of the rows are read: of a million mentions that takes half a second. */
export function textsOfRows(
  { kept }: Pick<Facts, "kept">,
  parts: readonly Part[],
  rows: Iterable<number>,
): Map<number, RowText> {
  const found = new Map<number, RowText>();
  const byPart = Map.groupBy(new Set(rows), (row) => kept.part[row]);
  for (const [number, here] of [...byPart].sort(([a], [b]) => a - b)) {
    const frame = parts[number].read(["text", "author"]);
    const text = frame.text("text"), author = frame.text("author");
    for (const row of here) {
      const at = kept.at[row];
      found.set(row, { id: kept.ids.at(row), text: text.at(at) ?? "", author: author.at(at) });
    }
  }
  return found;
}

/** Texts that several ask for, one after the other: what is known to be asked for later is read along with the rest. */
export class RowTexts {
  readonly #facts: Pick<Facts, "kept">;
  readonly #parts: readonly Part[];
  readonly #known = new Map<number, RowText>();
  readonly #expected = new Set<number>();

  /** @param parts of the table `mentions` */
  constructor(facts: Pick<Facts, "kept">, parts: readonly Part[]) {
    this.#facts = facts;
    this.#parts = parts;
  }

  /** Says that these will be asked for. */
  expect(rows: Iterable<number>): void {
    for (const row of rows) if (!this.#known.has(row)) this.#expected.add(row);
  }

  /** The texts of these rows, and perhaps of others. */
  of(rows: readonly number[]): ReadonlyMap<number, RowText> {
    if (rows.every((row) => this.#known.has(row))) return this.#known;
    this.expect(rows);
    for (const [row, text] of textsOfRows(this.#facts, this.#parts, this.#expected)) this.#known.set(row, text);
    this.#expected.clear();
    return this.#known;
  }
}
