/** Where: the source. @module */
import { namedDimension } from "./_named.ts";

/** By source: vk, telegram, a forum's host. */
export const source = namedDimension("source", (facts) => facts.sources);
