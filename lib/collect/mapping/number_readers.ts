/** How a mention's numbers are read. @module */
import { readCount, readRating } from "../values/read_number.ts";
import type { Fields } from "../types.ts";

/** Columns of a mention that are numbers. */
export type NumberTarget = "rating" | "likes" | "comments" | "shares" | "views";

/** The reader of each. */
export const NUMBER_READERS: Readonly<Record<NumberTarget, (cell: unknown) => number | null>> = {
  rating: readRating,
  likes: readCount,
  comments: readCount,
  shares: readCount,
  views: readCount,
};

/**
 * Of several columns the one that a number is read from: the first with a number that is not zero, for a column for
 * each platform holds zeros on the others; else the first with a zero; null where none holds a number.
 */
export function numberColumn(fields: Fields, names: readonly string[], target: NumberTarget): string | null {
  const read = NUMBER_READERS[target], number = (name: string) => read(fields.text(name));
  return names.find((name) => number(name)) ?? names.find((name) => number(name) === 0) ?? null;
}

/** Whether a column of a mention is a number. */
export function isNumberTarget(target: string): target is NumberTarget {
  return Object.hasOwn(NUMBER_READERS, target);
}
