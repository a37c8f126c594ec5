/** The study file: reading it, checking it, saying what it would do. @module */
export { checkStudy, type HeaderOf, missingColumns, type Mistake } from "./check_study.ts";
export { describeStudy, periodInWords } from "./describe_study.ts";
export { findFiles, type FoundFiles } from "./files/find_files.ts";
export { readStudy } from "./read_study.ts";
export { withPeriod, withUntil } from "./with_period.ts";
export * from "./types.ts";
