import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import { STAGE } from "../../lib/clean/stage.ts";
import type { CleanParameters } from "../../lib/clean/types.ts";
import { commit } from "../../lib/run/files/commit.ts";
import { layoutOf } from "../../lib/run/files/layout.ts";
import { soundState } from "../../lib/run/files/sound_state.ts";
import { type StageState, stateOf } from "../../lib/run/files/state.ts";
import { contextOf } from "../../lib/run/process/context.ts";
import type { StageContext } from "../../lib/tables/stage.ts";
import { collectedFrom, type Invented } from "./_evidence.ts";
import { mention } from "./_mention.ts";

const PARAMETERS: CleanParameters = {
  timezone: "UTC",
  period: null,
  exclude: null,
  duplicates: "drop",
  reposts: "count",
};
const [FIRST, SECOND, THIRD] = fc.sample(fc.array(mention, { minLength: 60, maxLength: 60 }), { seed: 7, numRuns: 3 });
const WEEK_MS = 7 * 24 * 3600 * 1000;
const LATER = THIRD.map((own, k) => ({ ...own, id: `y:${k}`, url: null, published_at: own.published_at + WEEK_MS }));
const NAMES = new Map<readonly Invented[], string>([FIRST, SECOND, THIRD, LATER].map((own, k) => [own, `${k}.csv`]));

interface Cleaned {
  readonly state: StageState;
  /** Hash of the table mentions. */
  readonly hash: string;
  readonly made: number;
  /** What its step of looking for duplicates was called. */
  readonly step: string;
}

/** Cleans a study of one part a file, with what the last run left. */
async function clean(
  folder: string,
  files: readonly (readonly Invented[])[],
  previous: StageState | null = null,
  more: Partial<CleanParameters> = {},
): Promise<Cleaned> {
  const parameters = { ...PARAMETERS, ...more },
    same = { folder, inputs: {}, code: "c", workers: 1, runner: Deno.ppid };
  const collect = contextOf({ ...same, stage: "collect", parameters: {}, writes: [], tables: {}, previous: null });
  for (const own of files) await collect.context.write("collected", collectedFrom(own, NAMES.get(own)!));
  const fingerprint = { inputs: {}, parameters: {}, toolkit: "0", code: "c" }, counts = { rows_in: 0, rows_out: 0 };
  const collected = stateOf(await collect.result(counts), fingerprint);
  await commit(layoutOf(folder), "collect", collected);
  const { context, result } = contextOf({
    ...same,
    stage: "clean",
    parameters: { ...parameters },
    writes: ["mentions"],
    tables: collected.tables,
    previous,
  });
  const made = await result(await STAGE.run(context as StageContext<CleanParameters>));
  const state = stateOf(made, fingerprint);
  await commit(layoutOf(folder), "clean", state);
  const step = made.steps.map(({ name }) => name).find((name) => name.startsWith("duplicates"))!;
  return { state, hash: state.tables.mentions.hash, made: made.parts.made, step };
}

const inFolder = async (work: (folder: string) => Promise<void>) => {
  const folder = await Deno.makeTempDir();
  await work(folder).finally(() => Deno.remove(folder, { recursive: true }));
};

Deno.test("clean gives the same table, and leaves the same findings, with a file added as with all files at once", () =>
  inFolder(async (folder) => {
    for (const added of [LATER, THIRD]) { // later than all others; at the same time, with ids and addresses that were met
      const before = await clean(folder, [FIRST, SECOND]),
        again = await clean(folder, [FIRST, SECOND, added], before.state);
      const full = await clean(folder, [FIRST, SECOND, added]);
      assert.equal(again.hash, full.hash);
      assert.equal(again.state.tables.findings.hash, full.state.tables.findings.hash);
      assert.equal(again.step, "duplicates");
      assert.ok(again.made < full.made);
    }
  }));

Deno.test("clean takes findings up where a file was added in between, and by other wishes", () =>
  inFolder(async (folder) => {
    const before = await clean(folder, [FIRST, THIRD]), files = [FIRST, SECOND, THIRD];
    const wishes = { duplicates: "keep", reposts: "drop" } as const,
      again = await clean(folder, files, before.state, wishes);
    assert.deepEqual([again.hash, again.step], [(await clean(folder, files, null, wishes)).hash, "duplicates"]);
  }));

Deno.test("clean looks at all mentions again, and says why, where some are gone or the period moved", () =>
  inFolder(async (folder) => {
    const before = await clean(folder, [FIRST, SECOND, LATER]),
      gone = await clean(folder, [FIRST, LATER], before.state);
    assert.equal(gone.hash, (await clean(folder, [FIRST, LATER])).hash);
    assert.equal(gone.step, "duplicates, all again: mentions changed or are gone");
    const last = { period: { last: { count: 1, unit: "days" } } } as const;
    const day = await clean(folder, [FIRST, SECOND], null, last),
      moved = await clean(folder, [FIRST, SECOND, LATER], day.state, last);
    assert.equal(moved.hash, (await clean(folder, [FIRST, SECOND, LATER], null, last)).hash);
    assert.equal(moved.step, "duplicates, all again: the period moved");
  }));

Deno.test("clean looks at all mentions again where the study's query excludes others by what decides nothing else", () =>
  inFolder(async (folder) => {
    const exclude = "source:elsewhere.org", mine = FIRST.filter((_, k) => k % 2 === 0);
    const moved = FIRST.map((own) => mine.includes(own) ? { ...own, source: "elsewhere.org" } : own);
    NAMES.set(moved, NAMES.get(FIRST)!);
    const before = await clean(folder, [FIRST], null, { exclude }),
      again = await clean(folder, [moved], before.state, { exclude });
    assert.equal(again.hash, (await clean(folder, [moved], null, { exclude })).hash);
    assert.equal(again.step, "duplicates, all again: mentions changed or are gone");
    assert.notEqual(again.hash, before.hash);
  }));

Deno.test("clean makes again what was damaged of its state", () =>
  inFolder(async (folder) => {
    const before = await clean(folder, [FIRST, SECOND]), files = [FIRST, SECOND, LATER];
    const { hash } = await clean(folder, files);
    for (const part of ["findings/part-00000.pack", "evidence/part-00001.pack"]) {
      await clean(folder, [FIRST, SECOND]);
      await Deno.writeFile(join(folder, "out/state/clean", part), Uint8Array.of(1, 2, 3));
      const { state, why } = await soundState(layoutOf(folder), before.state);
      assert.match(why!, /is not what was written/);
      assert.equal((await clean(folder, files, state)).hash, hash);
    }
  }));
