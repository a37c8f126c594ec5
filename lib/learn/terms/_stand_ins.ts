/** Terms that stand for others: an address, a person, a number, the subject, another subject. @module */

/** As words, in the order of their numbers; no text has them. */
export const STAND_INS = "urlx userx numx subjx othx";
/** Their numbers. */
export const URL_TERM = 0, USER_TERM = 1, NUMBER_TERM = 2, SUBJECT_TERM = 3, OTHER_TERM = 4;

/** How an address begins: words that are numbered one after the other. */
export const ADDRESS_STARTS = "http https www";
/** Of their numbers, which the last has after that of the first. */
export const WWW = 2;
