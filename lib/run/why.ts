/** Explains in words why a stage must run again; null if it need not. @module */
import { canonicalJson } from "./files/hash.ts";
import type { Fingerprint, StageState } from "./files/state.ts";

/** Reasons are tried in this order. The first that applies is reported, with the number of further ones of its kind. */
const REASONS = [firstRun, newToolkit, newInputs, goneInputs, changedInputs, changedParameters];

/** Why the stage is out of date, or null if its earlier output is still valid. */
export function whyRun(state: StageState | null, now: Fingerprint): string | null {
  for (const reason of REASONS) {
    const why = reason(state?.fingerprint, now);
    if (why) return why;
  }
  return null;
}

function firstRun(before: Fingerprint | undefined): string | null {
  return before ? null : "first run";
}

function newToolkit(before: Fingerprint | undefined, now: Fingerprint): string | null {
  if (before!.code === now.code) return null;
  return before!.toolkit === now.toolkit
    ? `the code of toolkit ${now.toolkit}, or the Deno that runs it, changed`
    : `toolkit ${before!.toolkit} became ${now.toolkit}`;
}

function newInputs(before: Fingerprint | undefined, now: Fingerprint): string | null {
  return told("new file", Object.keys(now.inputs).filter((name) => !(name in before!.inputs)));
}

function goneInputs(before: Fingerprint | undefined, now: Fingerprint): string | null {
  return told("file gone:", Object.keys(before!.inputs).filter((name) => !(name in now.inputs)));
}

function changedInputs(before: Fingerprint | undefined, now: Fingerprint): string | null {
  return told("changed:", Object.keys(now.inputs).filter((name) => before!.inputs[name] !== now.inputs[name]));
}

function changedParameters(before: Fingerprint | undefined, now: Fingerprint): string | null {
  const names = new Set([...Object.keys(before!.parameters), ...Object.keys(now.parameters)]);
  const differs = (name: string) => canonicalJson([before!.parameters[name]]) !== canonicalJson([now.parameters[name]]);
  return told("changed parameter", [...names].filter(differs).sort());
}

function told(what: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return names.length === 1 ? `${what} ${names[0]}` : `${what} ${names[0]} and ${names.length - 1} more`;
}
