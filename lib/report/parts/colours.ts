/** Colours that mean something wherever they stand. @module */

/** Red and blue, not red and green: the difference is seen by colour-blind readers too. */
export const TONE_COLOURS: Readonly<Record<string, string>> = {
  negative: "#b9553f",
  neutral: "#dde1e7",
  positive: "#3d7d96",
};

/** What people write and ask. */
export const PEOPLE_COLOUR = "#1d2433";
/** Where more is asked for than done. */
export const GAP_COLOUR = "#d9795d";
