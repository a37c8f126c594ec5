import assert from "node:assert/strict";
import { type MeasureParameters, STAGE } from "../../lib/measure/stage.ts";
import { decodeParquet, encodeParquet } from "../../lib/tables/parquet.ts";
import type { Frame } from "../../lib/tables/frame.ts";
import { SCHEMAS, type TableName } from "../../lib/tables/schemas.ts";
import type { PartFunction, StageContext } from "../../lib/tables/stage.ts";
import { parametersOf, type Said, type Study, subject, tablesOf } from "./study.ts";

const STUDY: Study = {
  said: Array.from({ length: 9 }, (_, i): Said => ({
    id: `vk:${i}`,
    at: `2015-07-0${1 + i % 3}`,
    by: i % 4 === 0 ? "acme" : `author${i}`,
    about: ["Acme"],
    text: i === 1 ? "@acme помогите" : "",
    to: i === 4 ? "vk:1" : undefined,
    codes: { tone: { Acme: "negative" }, expectations: "support" },
    topic: "t1",
  })),
  subjects: [subject("Acme", "company", { accounts: ["acme"] })],
};

/** Runs the stage on tables written to Parquet in parts, as a study has them. */
async function runStage(part: number): Promise<Record<string, Frame>> {
  const tables: Record<string, Frame[]> = Object.fromEntries(
    Object.entries(tablesOf(STUDY, part)).map(([name, frames]) => [name, [...frames]]),
  );
  const written: Record<string, Frame> = {}, remembered: Record<string, unknown> = {};
  const context: Partial<StageContext<MeasureParameters>> = {
    parameters: parametersOf(STUDY),
    inputs: {},
    parts: (name) =>
      tables[name].map((frame) => {
        if (!(name in SCHEMAS)) return { hash: "", rows: frame.length, read: () => frame }; // the stage's own
        const bytes = encodeParquet(frame, SCHEMAS[name as TableName]);
        return { hash: "", rows: frame.length, read: (columns) => decodeParquet(bytes, columns) };
      }),
    write: (name, frame) => Promise.resolve(void (written[name] = frame)),
    remember: (name, value) => void (remembered[name] = value),
    progress: () => {},
    step: async (_, work) => await work(),
    mapParts: async ({ module, inputs: [input], outputs: [output], parameters }) => {
      const { part } = await import(module) as { part: PartFunction };
      tables[output] = [];
      for (const frame of tables[input]) {
        tables[output].push((await part({ [input]: frame }, parameters)).tables[output]);
      }
      return { counts: {} };
    },
  };
  const { rows_in, rows_out } = await STAGE.run(context as StageContext<MeasureParameters>);
  assert.deepEqual([rows_in, rows_out], [9, written.measures.length]);
  assert.deepEqual(remembered.span, { from: Date.UTC(2015, 6, 1), to: Date.UTC(2015, 6, 4) });
  return written;
}

Deno.test("the stage measure writes measures and answers, the same for any parts of its tables", async () => {
  const [whole, parts] = [await runStage(9), await runStage(2)];
  assert.deepEqual(whole.measures.rows(), parts.measures.rows());
  assert.deepEqual(whole.answers.rows(), parts.answers.rows());
  assert.deepEqual([...whole.measures.columns.keys()], SCHEMAS.measures.map(({ name }) => name));
  const bytes = encodeParquet(whole.measures, SCHEMAS.measures);
  assert.deepEqual(bytes, encodeParquet(parts.measures, SCHEMAS.measures));
  const waiting = whole.answers.rows().filter(({ answered_by }) => answered_by === null);
  assert.deepEqual([whole.answers.length, waiting.length], [6, 5]);
});
