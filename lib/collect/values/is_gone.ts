/** Texts that are no longer there. @module */

/** Whether a text only says that it was deleted or removed, as Reddit writes: `[removed]`, `[ Deleted by user ]`. */
export function isGone(text: string | null): boolean {
  return text !== null && /^\s*\[\s*(?:deleted|removed)(?: by [\w ]+?)?\s*\]\s*$/i.test(text);
}
