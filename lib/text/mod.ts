/** Texts as words: hashes, folding, words in UTF-8 bytes, numbers for words. @module */
export { addressEnd } from "./address_end.ts";
export { contentHash, hashBytes } from "./content_hash.ts";
export { decodeText } from "./decode_text.ts";
export { ASCII_LETTER, createTokens, DIGIT, joinDivided, OTHER_LETTER, tokenise, type Tokens } from "./tokenise.ts";
export { lettersOf, WordIds } from "./word_ids.ts";
export { foldWord, type Word, words } from "./words.ts";
