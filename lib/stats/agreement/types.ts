/** How codes are compared. @module */

/** What kind of thing the codes are: names, ranks, distances or amounts. It decides how far apart two codes are. */
export type Level = "nominal" | "ordinal" | "interval" | "ratio";

/** How codes are compared. */
export interface AlphaOptions {
  /** Default "nominal". */
  readonly level?: Level;
  /** For "ordinal": the codes from lowest to highest; default: numbers by size. */
  readonly order?: readonly (string | number)[];
}
