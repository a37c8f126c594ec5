import assert from "node:assert/strict";
import { readReview } from "../../../lib/report/review/read_review.ts";

const FILE = "out/alternatives.json";

async function reviewOf(alternatives: string, measures = "m1") {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(`${folder}/out`);
  await Deno.writeTextFile(`${folder}/${FILE}`, alternatives);
  const review = await readReview({ [FILE]: "a", "tables/measures": measures }, folder);
  await Deno.remove(folder, { recursive: true });
  return review;
}

Deno.test("readReview() gives alternatives that were tried for these very numbers", async () => {
  const headline = { measure: "mentions", subject: "Acme", dimension: null, value: null, low: 1, high: 2, holds: 3 };
  const written = JSON.stringify({ measures: "m1", headlines: [headline] });
  assert.deepEqual((await reviewOf(written)).alternatives, [headline]);
  assert.deepEqual((await reviewOf(written, "m2")).alternatives, []);
});

Deno.test("readReview() has no alternatives where their file is damaged, and nothing where there are no files", async () => {
  assert.deepEqual(await reviewOf('{"measures": "m1", "headl'), { before: [], alternatives: [] });
  assert.deepEqual(await readReview({}, "nowhere"), { before: [], alternatives: [] });
});
