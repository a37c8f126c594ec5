/** The hand-coding page's words by language. @module */
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import type { PageWords } from "./types.ts";
import { uk } from "./uk.ts";

export type { PageWords } from "./types.ts";

export const PAGE_WORDS: Readonly<Record<"ru" | "uk" | "en", PageWords>> = { ru, uk, en };
