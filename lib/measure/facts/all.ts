/** All subjects together. @module */

/** Stands for all subjects together where the place of a subject is asked for. */
export const ALL = -1;
