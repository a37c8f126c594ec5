/** Match: which mentions are about which subjects. @module */
export { STAGE } from "./stage.ts";
export type { MatchParameters, MatchSubject } from "./types.ts";
