/**
 * The three tables that the script on pandas counts, counted by our engine: subject × day × tone, source × tone, and the
 * busiest authors. `deno run -A tests/bench/measures_alone.ts STUDY` prints CPU seconds; the columns are read before the
 * clock starts, as its are, and both find the local day of each mention anew.
 */
import process from "node:process";
import { resolve } from "node:path";
import { openFinished } from "../../lib/audit/finished_study.ts";
import { ALL, countMeasures, type Dimension, type Measure, MEASURES } from "../../lib/measure/mod.ts";
import { codesOf } from "../../lib/measure/facts/code_table.ts";
import { DAY_MS } from "../../lib/time/calendar.ts";

const named = (name: string) => MEASURES.find((measure) => measure.name === name)!;
const only: Pick<Measure, "figure" | "judged"> = { figure: ({ x }) => ({ raw: x }), judged: undefined };

const tone = (named("tone").slices as Measure["slices"] & readonly { dimension: Dimension }[])[0].dimension;
const toneInSource: Dimension = {
  name: "tone in source",
  cut({ sources, codebooks }) {
    const table = codebooks.get("tone")!, width = table.codes.length;
    return {
      values: sources.names.flatMap((source) => table.codes.map((code) => `${source} ${code}`)),
      of(mention, about) {
        const code = codesOf(table, mention, about), first = sources.of[mention] * width;
        return typeof code === "number" ? (code < 0 ? -1 : first + code) : code.map((one) => first + one);
      },
    };
  },
};

const measures: Measure[] = [
  { ...named("tone"), ...only, slices: [{ question: 7, dimension: tone, periods: ["day"] }] },
  { ...named("tone"), ...only, subjects: ["all"], slices: [{ question: 7, dimension: toneInSource }] },
  { ...named("mentions by author"), subjects: ["all"] },
];

const facts = (await openFinished(resolve(Deno.args[0]))).facts();
const before = process.cpuUsage();
const days = facts.days.map((_, row) => {
  const local = facts.times[row] + facts.zone.offset(facts.times[row]);
  return Math.floor(local / DAY_MS) - facts.calendar.first_day;
});
const rows = countMeasures({ ...facts, days }, { measures });
const { user, system } = process.cpuUsage(before);
const all = rows.filter(({ subject_kind, measure }) => subject_kind === "all" && measure === "tone");
const kept = all.filter(({ period_kind }) => period_kind === "all").reduce((sum, { raw }) => sum + raw!, 0);
console.error(`${rows.length} rows; ${kept} judged mentions of ${facts.subjects.length} subjects (${ALL})`);
console.log(JSON.stringify({ measures: (user + system) / 1e6 }));
