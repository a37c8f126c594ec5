/** Addresses without what says where a reader came from. @module */
import { withoutTracking } from "../texts/address.ts";
import type { CleaningRule } from "./types.ts";

const ADDRESSES = /https?:\/\/\S+|www\.\S+/gi;

/** Takes `utm_source` and its like out of every address. */
export const tracking: CleaningRule = {
  name: "tracking",
  apply: (text) => text.includes("?") ? text.replace(ADDRESSES, withoutTracking) : text,
};
