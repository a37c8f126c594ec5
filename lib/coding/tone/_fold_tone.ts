/** How words of tone are compared. @module */

/** Lower case, ё as е, one kind of apostrophe. */
export function foldTone(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е").replaceAll("’", "'").replaceAll("ʼ", "'");
}
