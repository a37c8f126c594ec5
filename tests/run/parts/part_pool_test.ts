import assert from "node:assert/strict";
import { join } from "node:path";
import { type MakeOptions, makeParts, Workers } from "../../../lib/run/parts/part_pool.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { encodeParquet, PartError } from "../../../lib/tables/parquet.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";

const PARTS = 5;

async function makeWith(threads: number, options?: MakeOptions) {
  const folder = await Deno.makeTempDir();
  for (let index = 0; index < PARTS; index++) {
    const matches = new FrameBuilder(SCHEMAS.matches);
    for (let i = 0; i <= index; i++) {
      matches.add({ mention: `m${i}`, subject: "северика", subject_kind: "company", matched: "x" });
    }
    await Deno.writeFile(join(folder, `in${index}`), encodeParquet(matches.build(), SCHEMAS.matches));
  }
  const tasks = Array.from({ length: PARTS }, (_, index) => ({
    index,
    module: import.meta.resolve("./_shout_part.ts"),
    parameters: { suffix: "!" },
    own: undefined,
    inputs: { matches: join(folder, `in${index}`) },
    columns: {},
    carry: {},
    outputs: { shouted: join(folder, `out${index}`) },
  }));
  const seen: number[] = [];
  const done = await makeParts(tasks, threads, ({ index }) => void seen.push(index), options);
  return { done, seen: seen.sort(), bytes: tasks.map((_, index) => Deno.readFileSync(join(folder, `out${index}`))) };
}

Deno.test("makeParts() gives the same bytes, counts and notes with one, two and four workers", async () => {
  const one = await makeWith(1);
  assert.deepEqual(one.done.map(({ index, counts }) => [index, counts.rows]), [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5]]);
  for (const workers of [2, 4]) assert.deepEqual(await makeWith(workers), one);
});

Deno.test("makeParts() leaves workers waiting where more follows, and takes them again", async () => {
  const workers = new Workers(), alone = await makeWith(2);
  assert.deepEqual(await makeWith(2, { workers, keep: true }), alone);
  const [first, second] = [workers.take(), workers.take()];
  workers.put(first);
  workers.put(second);
  assert.deepEqual(await makeWith(2, { workers }), alone);
  const other = workers.take();
  assert.ok(other !== first && other !== second, "the others were ended");
  workers.put(other);
  workers.end();
});

Deno.test("makeParts() fails with the error of a part, whichever worker met it", async () => {
  const task = {
    index: 0,
    module: import.meta.resolve("./_shout_part.ts"),
    parameters: {},
    own: undefined,
    inputs: { matches: "/nowhere" },
    columns: {},
    carry: {},
    outputs: {},
  };
  await assert.rejects(makeParts([task, { ...task, index: 1 }], 2, () => {}), { name: "NotFound" });
});

Deno.test("makeParts() fails alike with one worker and with two where a table is damaged", async () => {
  const folder = await Deno.makeTempDir(), matches = join(folder, "in");
  await Deno.writeTextFile(matches, "no table");
  const module = import.meta.resolve("./_shout_part.ts");
  const tasks = [0, 1].map((index) => {
    return { index, module, parameters: {}, own: undefined, inputs: { matches }, columns: {}, carry: {}, outputs: {} };
  });
  for (const workers of [1, 2]) await assert.rejects(makeParts(tasks, workers, () => {}), PartError);
  await Deno.remove(folder, { recursive: true });
});
