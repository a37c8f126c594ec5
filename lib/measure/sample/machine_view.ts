/** What the machine says of each mention. @module */
import type { Frame } from "../../tables/frame.ts";
import { hasCode } from "../facts/code_table.ts";
import { nameFinder, rowFinder, UNKNOWN } from "../../tables/lookup/finders.ts";
import { Growing } from "../facts/growing.ts";
import type { Facts } from "../facts/types.ts";
import { BUILT_IN_CODES } from "../codes.ts";
import { STEPS } from "./types.ts";

export interface MachineView {
  readonly machineOf: (row: number, about: number, code: number) => number;
  /** Whether they are probabilities, or codes alone. */
  readonly probabilities: boolean;
}

/**
 * Probabilities where the coder gave some to a mention, else 1 for the codes it gave and 0 for others.
 *
 * Only built-in codebooks: the table has probabilities in the codebook's own order, which measures know of these alone. Of
 * others the codes are taken, which makes the interval wider, not wrong.
 *
 * @param frames of the table `probabilities`
 */
export function machineViews(
  frames: Iterable<Frame>,
  facts: Facts,
  books: readonly string[],
): Map<string, MachineView> {
  const read = readProbabilities(frames, facts, books.filter((book) => book in BUILT_IN_CODES));
  return new Map(books.map((book) => {
    const table = facts.codebooks.get(book)!, given = read.get(book);
    const places = given ? sorted(given, facts.length) : null;
    const machineOf = (row: number, about: number, code: number) => {
      const at = places ? find(places, row, about) : -1;
      if (at >= 0 && code < given!.width) return given!.values.at(at * given!.width + code);
      return hasCode(table, row, about, code) ? STEPS : 0;
    };
    return [book, { machineOf, probabilities: given !== undefined }];
  }));
}

/** Probabilities of a codebook, `width` to a row. */
interface Given {
  readonly width: number;
  readonly rows: Growing;
  readonly subjects: Growing;
  readonly values: Growing;
}

function readProbabilities(frames: Iterable<Frame>, { ids, length, subjects }: Facts, books: readonly string[]) {
  const given = new Map<string, Given>(), names = subjects.map(({ name }) => name);
  for (const frame of frames) {
    const rowOf = rowFinder(frame.text("mention"), ids, length), aboutOf = nameFinder(frame.text("subject"), names);
    const bookOf = nameFinder(frame.text("codebook"), books), p = frame.list("p");
    for (let i = 0; i < frame.length; i++) {
      const row = rowOf(i), about = aboutOf(i), book = books[bookOf(i)], own = p.at(i) as readonly number[];
      if (row < 0 || about === UNKNOWN || book === undefined) continue;
      if (own.length !== BUILT_IN_CODES[book].length) continue; // the study's own version of the codebook
      let into = given.get(book);
      if (!into) given.set(book, into = { width: own.length, rows: grow(), subjects: grow(), values: grow() });
      into.rows.push(row);
      into.subjects.push(about);
      for (const value of own) into.values.push(Math.round(value * STEPS));
    }
  }
  return given;
}

const grow = () => new Growing();

/** Places of the probabilities of each mention. */
interface Places {
  readonly offsets: Int32Array;
  readonly places: Int32Array;
  readonly subjects: Int32Array;
}

function sorted({ rows, subjects }: Given, length: number): Places {
  const offsets = new Int32Array(length + 1), all = rows.view();
  for (const row of all) offsets[row + 1]++;
  for (let m = 0; m < length; m++) offsets[m + 1] += offsets[m];
  const next = offsets.slice(0, length), places = new Int32Array(all.length);
  for (let i = 0; i < all.length; i++) places[next[all[i]]++] = i;
  return { offsets, places, subjects: subjects.view() };
}

function find({ offsets, places, subjects }: Places, row: number, about: number): number {
  for (let k = offsets[row]; k < offsets[row + 1]; k++) {
    const own = subjects[places[k]];
    if (own === about || own < 0) return places[k];
  }
  return -1;
}
