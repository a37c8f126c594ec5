/** What it costs to measure a million mentions: `deno bench -A tests/bench/measure_bench.ts`. @module */
import { buildFacts, countMeasures, mentionsBehind } from "../../lib/measure/mod.ts";
import { makeTables, PARAMETERS } from "./measured_tables.ts";

const tables = makeTables(1_000_000);
const facts = buildFacts(tables, PARAMETERS);
const row = countMeasures(facts).find(({ measure, dimension }) => measure === "tone" && dimension === "tone")!;

Deno.bench("buildFacts(), a million mentions", { n: 3, warmup: 0 }, () => void buildFacts(tables, PARAMETERS));
// A copy of the facts is new to what is remembered for them: who is people, whose voice, which answers.
Deno.bench("countMeasures(), a million mentions", { n: 3, warmup: 0 }, () => void countMeasures({ ...facts }));
Deno.bench("mentionsBehind() a number, a million mentions", { n: 3, warmup: 0 }, () => void mentionsBehind(row, facts));
