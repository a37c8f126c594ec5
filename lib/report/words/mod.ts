/** The languages of a report: a new one is one set of files and a line here. @module */
import type { Language } from "../numbers.ts";
import { en, type Words } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

export const WORDS: Readonly<Record<Language, Words>> = { en, ru, uk };
