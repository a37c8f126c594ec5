/** Puts codes where they are looked up as they are read. @module */
import { codeIn, type CodeTable, NO_CODE, pack, SEVERAL, type SeveralCodes, subjectIn } from "./code_table.ts";
import { NarrowNumbers } from "../../tables/columns/narrow_numbers.ts";
import { Growing } from "./growing.ts";
import { ALL } from "./all.ts";

/** Places of codes are below it. */
const MOST_CODES = 1 << 16;

/**
 * A codebook's codes by mention, while they are read, in any order. A mention has its one code at once in the columns that
 * the table will have; only of those with several is a list kept: gathering all first would take twice the memory.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { codesOf } from "./code_table.ts";
 * import { CodeTableBuilder } from "./code_table_builder.ts";
 * import { ALL } from "./all.ts";
 *
 * const [WARN, HELP] = [0, 1], builder = new CodeTableBuilder(3);
 * builder.add(2, ALL, WARN);
 * builder.add(0, ALL, HELP);
 * builder.add(2, ALL, HELP);
 * const table = builder.build(["warn", "help"], ["help", "warn"]);
 * assert.deepEqual([0, 1, 2].map((mention) => codesOf(table, mention, ALL)), [0, -1, [0, 1]]);
 * ```
 */
export class CodeTableBuilder {
  /** As seen for all subjects together. */
  readonly #all: NarrowNumbers;
  /** As seen for each subject, and for one that nothing is said of; none as long as all is said of mentions as a whole. */
  readonly #own: NarrowNumbers[] = [];
  #other: NarrowNumbers | null = null;
  /** Codes of the mentions that have several. */
  readonly #mentions = new Growing();
  readonly #packed = new Growing();

  /** @param length how many mentions there are */
  constructor(length: number) {
    this.#all = new NarrowNumbers(length, NO_CODE);
  }

  /**
   * Adds a code. What was said before of the same mention and subject counts once.
   *
   * @param subject its place; {@linkcode ALL}: the code is given for the mention as a whole
   * @param code its place among the codes in the order in which they are found
   */
  add(mention: number, subject: number, code: number): void {
    const known = this.#all.values[mention];
    if (known === SEVERAL) this.#note(mention, subject, code);
    else if (known !== NO_CODE && known !== code) {
      this.#noteKnown(mention, known);
      this.#note(mention, subject, code);
    }
    if (subject >= 0) put(this.#columnOf(subject), mention, code);
    else if (this.#other) { for (const column of [this.#other, ...this.#own]) put(column, mention, code); }
    put(this.#all, mention, code);
  }

  /**
   * The table. Nothing is added any more.
   *
   * @param found the codes in the order in which they were found
   * @param codes the same codes in the order in which they shall stand
   */
  build(found: readonly string[], codes: readonly string[]): CodeTable {
    const places = Int16Array.from(found, (code) => codes.indexOf(code));
    const columns = this.#other ? [this.#all, ...this.#own, this.#other] : [this.#all];
    for (const column of columns) column.renumber(places);
    return {
      codes,
      columns: columns.map(({ values }) => values),
      several: severalOf(this.#mentions.view(), this.#packed.view(), places),
    };
  }

  #columnOf(subject: number): NarrowNumbers {
    this.#other ??= this.#all.copy(); // until now all was said of mentions as a whole
    while (this.#own.length <= subject) this.#own.push(this.#other.copy());
    return this.#own[subject];
  }

  /** Notes of whom it was that a mention had one code only. */
  #noteKnown(mention: number, code: number): void {
    if (!this.#other || this.#other.values[mention] !== NO_CODE) this.#note(mention, ALL, code);
    else this.#own.forEach(({ values }, subject) => values[mention] !== NO_CODE && this.#note(mention, subject, code));
  }

  #note(mention: number, subject: number, code: number): void {
    this.#mentions.push(mention);
    this.#packed.push(pack(subject, code));
  }
}

function put(column: NarrowNumbers, mention: number, code: number): void {
  const known = column.values[mention];
  if (known !== code) column.put(mention, known === NO_CODE ? code : SEVERAL);
}

/** Each code of a mention once, by mention; for a subject only what is not said of the mention as a whole. */
function severalOf(mentions: Int32Array, packed: Int32Array, places: Int16Array): SeveralCodes {
  const span = packed.reduce((most, code) => Math.max(most, code), 0) + MOST_CODES;
  // A number that sorts by mention, then by subject: much faster than a comparison.
  const keys = Float64Array.from(packed, (code, i) => mentions[i] * span + pack(subjectIn(code), places[codeIn(code)]))
    .sort();
  const rows: number[] = [], starts: number[] = [], kept: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    if (i > 0 && keys[i] === keys[i - 1]) continue;
    const mention = Math.floor(keys[i] / span), code = keys[i] - mention * span;
    if (mention !== rows.at(-1)) {
      rows.push(mention);
      starts.push(kept.length);
    }
    const first = starts[starts.length - 1];
    if (subjectIn(code) === ALL || kept.indexOf(pack(ALL, codeIn(code)), first) < 0) kept.push(code);
  }
  starts.push(kept.length);
  return { mentions: Int32Array.from(rows), starts: Int32Array.from(starts), packed: Int32Array.from(kept) };
}
