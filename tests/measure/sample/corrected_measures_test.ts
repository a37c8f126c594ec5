import assert from "node:assert/strict";
import { countMeasures, MEASURES } from "../../../lib/measure/mod.ts";
import { booksOf, everyOf, factsOf, type HandCoded, manyMentions } from "./_sampled.ts";

const N = 400;

/** People call the first 40 of 100 sampled ones negative, the next 10 positive. */
function byHand(names: readonly string[] = ["Acme"]): HandCoded[] {
  return everyOf(N, 4).flatMap(({ mention }, i) =>
    names.map((name) => ({
      mention,
      subject: name,
      codebook: "tone",
      code: i < 40 ? "negative" : i < 50 ? "positive" : "neutral",
    }))
  );
}

/** The machine calls everything neutral, so that nothing is learnt from it. */
const neutral = () => ({ codes: { tone: { Acme: "neutral" }, motives: "vent" } });

Deno.test("countMeasures() corrects a tone share by the sample: 0.4 of 100 labels, Wilson with t(99), a quarter known", () => {
  const facts = factsOf(manyMentions(N, neutral));
  const rows = countMeasures(facts, { samples: booksOf(facts, [everyOf(N, 4)], byHand()) });
  const row = rows.find(({ measure, subject, period_kind, value }) =>
    measure === "tone" && subject === "Acme" && period_kind === "all" && value === "negative"
  )!;
  assert.deepEqual([row.raw, row.corrected, row.n, row.n_labelled], [0, 0.4, 400, 100]);
  // By hand: residual variance 0.4 · 0.6 · 100/99 ÷ 100 · ¾ = 0.0018182; R = (10,000 · 0.0018182 + ¾) ÷ (24 + ¾) = 0.764922;
  // t(99) = 1.984217; per = R/100; bounds (0.4 + a/2 ∓ t·√(0.24·per + a·per/4)) ÷ (1 + a) with a = t²·per = 0.0301161.
  assert.deepEqual([row.low, row.high].map((x) => x!.toFixed(4)), ["0.3191", "0.4867"]);
});

Deno.test("countMeasures() gives the net tone its interval from -1 to 1, and leaves what has too few labels to the machine", () => {
  const facts = factsOf(manyMentions(N, neutral));
  const rows = countMeasures(facts, { samples: booksOf(facts, [everyOf(N, 4)], byHand()) });
  const net = rows.find(({ measure, period_kind, dimension }) =>
    measure === "net tone" && period_kind === "all" && dimension === null
  )!;
  assert.equal(net.corrected?.toFixed(6), "-0.300000");
  assert.ok(net.low! < -0.3 && net.high! > -0.3 && net.low! > -1);
  const week = rows.find(({ measure, period_kind }) => measure === "tone" && period_kind === "week")!;
  assert.equal(week.corrected, null);
  assert.ok(week.n_labelled! < 30);
});

Deno.test("countMeasures() leaves codebooks without a sample, and what is counted, as they were", () => {
  const facts = factsOf(manyMentions(N, neutral));
  const plain = countMeasures(facts), judged = ["tone", "net tone", "tone of topic"];
  const corrected = countMeasures(facts, { samples: booksOf(facts, [everyOf(N, 4)], byHand()) });
  const others = (rows: typeof plain) => rows.filter(({ measure }) => !judged.includes(measure));
  assert.deepEqual(
    others(corrected).filter(({ measure }) => MEASURES.some(({ name }) => name === measure)),
    others(plain),
  );
});

Deno.test("countMeasures() corrects the same whatever the order of the mentions", () => {
  const study = manyMentions(
    N,
    (i) => ({ by: `a${i % 90}`, codes: { tone: { Acme: i % 3 ? "neutral" : "negative" } } }),
  );
  const turned = { ...study, said: study.said.toReversed() };
  const p = study.said.map(({ id }, i) => ({ mention: id, subject: "Acme", p: [(i % 10) / 10, 1 - (i % 10) / 10, 0] }));
  const [rows, other] = [study, turned].map((one) => {
    const facts = factsOf(one);
    return countMeasures(facts, { samples: booksOf(facts, [everyOf(N, 4)], byHand(), p) });
  });
  assert.deepEqual(rows, other);
  assert.ok(rows.some(({ corrected }) => corrected !== null));
});

Deno.test("countMeasures() does not count a mention that the sample was not drawn from", () => {
  const late = (i: number) => ({
    ...neutral(),
    ...(i >= 200 ? { at: `2026-12-01T00:${String(i % 60).padStart(2, "0")}:00` } : {}),
  });
  const facts = factsOf(manyMentions(N, late));
  const early = everyOf(N, 4).slice(0, 50), rows = byHand().slice(0, 50);
  const { n, n_labelled, corrected } = countMeasures(facts, { samples: booksOf(facts, [early], rows) })
    .find(({ measure, subject, value }) => measure === "tone" && subject === "Acme" && value === "negative")!;
  assert.deepEqual([n, n_labelled, corrected], [400, 50, 0.8]); // of the 197 up to the newest label
});
