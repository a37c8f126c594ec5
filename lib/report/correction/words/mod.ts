/** The words about a hand-coded sample by language. @module */
import type { Language } from "../../numbers.ts";
import { type CorrectionWords, en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

export const CORRECTION_WORDS: Readonly<Record<Language, CorrectionWords>> = { en, ru, uk };
