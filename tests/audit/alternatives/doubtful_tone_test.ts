import assert from "node:assert/strict";
import { doubtfulTone } from "../../../lib/audit/alternatives/choices/doubtful_tone.ts";
import type { ChoiceContext, Recount } from "../../../lib/audit/alternatives/types.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";

/** A finished study with tones of these confidences, half of them negative. */
function contextOf(confidences: readonly number[]): ChoiceContext {
  const table = new FrameBuilder(SCHEMAS.codes);
  confidences.forEach((confidence, i) => {
    const code = i % 2 ? "positive" : "negative";
    table.add({ mention: `${i}`, subject: "Acme", codebook: "tone", code, coder: "words", confidence });
  });
  const codes = [table.build()];
  return { finished: { frames: () => codes, factTables: () => ({ codes }) } } as unknown as ChoiceContext;
}

Deno.test("doubtfulTone takes the least sure quarter and those as doubtful as they, and says how many that is", () => {
  const alternative = doubtfulTone.alternative(contextOf([0.5, 0.5, 0.5, 0.9, 0.9, 0.9]));
  assert.ok(typeof alternative !== "string");
  assert.match(alternative.says, /up to 0\.50 \(the least sure 50 %\)/);
  const frames = [...(alternative.how as Recount).tables!.codes as Iterable<ReturnType<FrameBuilder["build"]>>];
  const codes = frames[0].text("code").toArray();
  assert.deepEqual(codes, ["neutral", "neutral", "neutral", "positive", "negative", "positive"]);
});

Deno.test("doubtfulTone is not tried where no tone is more doubtful than another, or none has a confidence", () => {
  assert.equal(doubtfulTone.alternative(contextOf([0.7, 0.7])), "all tones are of one confidence");
  assert.equal(doubtfulTone.alternative(contextOf([])), "no tone has a confidence");
});
