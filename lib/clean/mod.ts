/** Clean: normalised texts, languages, duplicates. @module */
export { comparableAddress } from "./texts/address.ts";
export { type DuplicateInput, findDuplicates } from "./duplicates/find_duplicates.ts";
export { languageOf } from "./language/language.ts";
export { normalise } from "./texts/normalise.ts";
export { readRepost, type Repost } from "./texts/repost.ts";
