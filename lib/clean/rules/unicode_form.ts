/** One way to write a letter with its mark. @module */
import type { CleaningRule } from "./types.ts";

/** Unicode NFC: `и` and a breve are `й`. */
export const unicodeForm: CleaningRule = { name: "unicode form", apply: (text) => text.normalize("NFC") };
