/** Every format that is recognised; a new one is a file in a family's folder and a line here. @module */
import type { Format } from "../types.ts";

/** Formats by name; of two that fit alike the first counts. */
export const FORMATS: readonly Format[] = [];
