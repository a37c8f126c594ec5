/** The Monday page's words by language. @module */
import { en, type MondayWords } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

export type { MondayWords } from "./en.ts";

/** By the study's language. */
export const MONDAY_WORDS: Readonly<Record<"ru" | "uk" | "en", MondayWords>> = { en, ru, uk };
