/** HTML entities are the characters they stand for. @module */
import { decodeHTML } from "entities";
import type { CleaningRule } from "./types.ts";

const MAX_ROUNDS = 3; // exports of exports: &amp;amp;

/** Decodes until nothing changes, for texts that went through more than one export. */
export const entities: CleaningRule = {
  name: "entities",
  apply(text) {
    for (let round = 0; round < MAX_ROUNDS && text.includes("&"); round++) {
      const decoded = decodeHTML(text);
      if (decoded === text) break;
      text = decoded;
    }
    return text;
  },
};
