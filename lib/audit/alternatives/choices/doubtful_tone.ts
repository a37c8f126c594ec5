/** Doubtful tone counted as neutral. @module */
import { quantile } from "../../../stats/mod.ts";
import { TextBuilder } from "../../../tables/columns.ts";
import { Frame } from "../../../tables/frame.ts";
import type { FinishedStudy } from "../../finished_study.ts";
import type { Choice } from "../types.ts";

/** The part of the tones that is taken for doubtful. */
const DOUBTFUL = 0.25;

/** What if the quarter of positive and negative tones that the machine is least sure of were neutral? */
export const doubtfulTone: Choice = {
  name: "doubtful tone",
  alternative({ finished }) {
    const sure = confidences(finished);
    if (sure.length === 0) return "no tone has a confidence";
    // Word lists know few degrees of confidence: more than a quarter may be equally doubtful.
    const limit = quantile(sure, DOUBTFUL)!, part = sure.filter((value) => value <= limit).length / sure.length;
    if (part === 1) return "all tones are of one confidence";
    return {
      says: `tones of a confidence up to ${limit.toFixed(2)} (the least sure ${
        Math.round(part * 100)
      } %) counted as neutral`,
      how: { way: "recount", tables: { codes: neutral(finished.factTables(["confidence"]).codes, limit) } },
    };
  },
};

function confidences(finished: FinishedStudy): number[] {
  const sure: number[] = [];
  for (const frame of finished.frames("codes", ["codebook", "code", "confidence"])) {
    for (let i = 0; i < frame.length; i++) {
      const value = isToned(frame, i) ? frame.number("confidence").at(i) : null;
      if (value !== null) sure.push(value);
    }
  }
  return sure;
}

function isToned(frame: Frame, i: number): boolean {
  return frame.text("codebook").at(i) === "tone" && ["negative", "positive"].includes(frame.text("code").at(i)!);
}

function* neutral(codes: Iterable<Frame>, limit: number): Generator<Frame> {
  for (const frame of codes) {
    const code = new TextBuilder(), was = frame.text("code"), sure = frame.number("confidence");
    for (let i = 0; i < frame.length; i++) {
      code.add(isToned(frame, i) && (sure.at(i) ?? Infinity) <= limit ? "neutral" : was.at(i));
    }
    yield new Frame(new Map(frame.columns).set("code", code.build()));
  }
}
