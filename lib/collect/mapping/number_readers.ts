/** How a mention's numbers are read. @module */
import { readCount, readRating } from "../values/read_number.ts";

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

/** Whether a column of a mention is a number. */
export function isNumberTarget(target: string): target is NumberTarget {
  return Object.hasOwn(NUMBER_READERS, target);
}
