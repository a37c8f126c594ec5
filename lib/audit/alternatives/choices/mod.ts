/** Choices that could have been made otherwise; one file each, one line here. @module */
import type { Choice } from "../types.ts";
import { doubtfulTone } from "./doubtful_tone.ts";
import { duplicates } from "./duplicates.ts";
import { exclusions } from "./exclusions.ts";
import { matchForm } from "./match_form.ts";
import { nearCopies } from "./near_copies.ts";
import { oneVoice } from "./one_voice.ts";
import { peopleAlone } from "./people_alone.ts";
import { periodEdges } from "./period_edges.ts";
import { reposts } from "./reposts.ts";
import { toneCoder } from "./tone_coder.ts";
import { window } from "./window.ts";

/** Every choice, in the order in which they are tried and told. */
export const CHOICES: readonly Choice[] = [
  duplicates,
  nearCopies,
  reposts,
  exclusions,
  matchForm,
  periodEdges,
  window,
  oneVoice,
  peopleAlone,
  toneCoder,
  doubtfulTone,
];
