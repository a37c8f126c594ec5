import assert from "node:assert/strict";
import { parseCodebook } from "../../../lib/coding/codebook/parse_codebook.ts";
import { readCodebook } from "../../../lib/coding/codebook/read_codebook.ts";
import { words } from "../../../lib/coding/coders/words.ts";
import { codeBy, mentionsOf } from "../_context.ts";

const nobody = new Uint8Array(1);
const as = (subject: string, ...matched: string[]) => ({ subject, kind: "company", matched });

Deno.test("words gives a tone, a confidence and probabilities in the codebook's order for each subject", async () => {
  const tone = await readCodebook("tone");
  const mentions = {
    frame: mentionsOf([{ clean_text: "Альфа ужасна, а Бета прекрасна" }]),
    rows: [0],
    about: [[as("A", "Альфа"), as("B", "Бета")]],
    official: nobody,
    outside_hours: nobody,
  };
  const [judgements] = await codeBy(words, mentions, [tone], await words.prepare!([tone]));
  assert.deepEqual(judgements.map(({ subject, codes }) => [subject, ...codes]), [["A", "negative"], ["B", "positive"]]);
  for (const { codes, confidence, p } of judgements) {
    assert.equal(p![tone.codes.findIndex(({ code }) => code === codes[0])], confidence);
  }
});

Deno.test("words codes a mention once where the codebook is not coded for each subject", async () => {
  const mood = parseCodebook("codes: [{ code: positive }, { code: neutral }, { code: negative }]", "mood.yml");
  const mentions = {
    frame: mentionsOf([{ clean_text: "Спасибо!" }]),
    rows: [0],
    about: [],
    official: nobody,
    outside_hours: nobody,
  };
  const [[judgement]] = await codeBy(words, mentions, [mood], await words.prepare!([mood]));
  assert.deepEqual([judgement.subject, judgement.codes], [null, ["positive"]]);
  assert.equal(judgement.p![0], judgement.confidence);
});

Deno.test("words leaves out mentions about no subject where the codebook is coded for each", async () => {
  const tone = await readCodebook("tone");
  const frame = mentionsOf([{ clean_text: "Спасибо!" }]);
  const mentions = { frame, rows: [0], about: [], official: nobody, outside_hours: nobody };
  assert.deepEqual(await codeBy(words, mentions, [tone], await words.prepare!([tone])), [[]]);
});

Deno.test("words refuses codes other than negative, neutral and positive", async () => {
  assert.match(words.refuses!(await readCodebook("motives"))!, /must be negative, neutral and positive/);
  assert.equal(words.refuses!(await readCodebook("tone")), null);
});
