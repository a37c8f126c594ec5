/** Collecting: any export file becomes mentions, and what cannot is said with file, line and reason. @module */
export { FORMATS } from "./formats/mod.ts";
export { headerOf } from "./header_of.ts";
export { type NamePerson, pseudonymKey, pseudonyms } from "./people/pseudonym.ts";
export { type ExportFile, type Finding, proposeStudy, type StudyProposal } from "./propose_study.ts";
export { previewSource, readMentions, type ReadOptions, type ReadResult } from "./read_mentions.ts";
export type { SourceSpec } from "./source_spec.ts";
export { STAGE } from "./stage.ts";
export type { TimeForm } from "../time/time_forms.ts";
export type {
  CollectParameters,
  Document,
  Fields,
  Format,
  From,
  JsonObject,
  Mention,
  Rejected,
  Shape,
} from "./types.ts";
