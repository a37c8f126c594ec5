/** What stands between two words, as it is compared. @module */

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const HYPHENS = /[‐‑‒–—―−﹘﹣－]/g;
const QUOTES = /[«»“”„‟″〝〞＂]/g;
const APOSTROPHES = /[‘’‛′`´ʹʻʼʽˈˮ＇]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const SPACES = /[\s\u0085]+/g;

/** Typographic hyphens, quotes and apostrophes as plain ones, any white space as one space, nothing invisible. */
export function foldGap(gap: string): string {
  return gap.replace(INVISIBLE, "").replace(SPACES, " ").replace(HYPHENS, "-").replace(QUOTES, '"')
    .replace(APOSTROPHES, "'").replaceAll("…", "...")
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
