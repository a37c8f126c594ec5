import assert from "node:assert/strict";
import { inflateRawSync } from "node:zlib";
import { buildReport } from "../../../lib/report/build_report.ts";
import { columnsOf } from "../../../lib/report/selection/columns.ts";
import { selectionOf } from "../../../lib/report/selection/selection.ts";
import { wholeStudy } from "../../../lib/report/selection/whole_study.ts";
import { PARAMETERS, partOf, tablesOf } from "../_fixture.ts";
import { type FixtureMention, fixtureMentions } from "../_mentions.ts";

const MENTIONS = fixtureMentions(300);

function packed(mentions: readonly FixtureMention[]) {
  const tables = tablesOf(mentions);
  const { report, facts } = buildReport({
    parameters: PARAMETERS,
    parts: (name) => [partOf(tables[name])],
    version: "0",
    logo: null,
  });
  return { report, columns: columnsOf(facts, { subjects: report.subjects, target_minutes: 120 }) };
}

Deno.test("columnsOf() keeps every mention that is about a subject, official or due an answer, and what is known of it", () => {
  const { columns: { rows, columns, names, sets } } = packed(MENTIONS);
  const chosen = MENTIONS.filter(({ subjects, official, answered }) =>
    subjects.length > 0 || official !== undefined || answered !== undefined
  );
  assert.equal(rows, chosen.length);
  for (const source of names.source) {
    const count = columns.source.filter((value) => value === names.source.indexOf(source) + 1).length;
    assert.equal(count, chosen.filter((mention) => mention.source === source).length, source);
  }
  const types = sets["code mention_type"];
  assert.deepEqual([types[0], names["code mention_type"]], [[], [...names["code mention_type"]].sort()]);
  for (const [place, type] of names["code mention_type"].entries()) {
    const count = columns["code mention_type"].filter((set) => types[set].includes(place)).length;
    assert.equal(count, chosen.filter((mention) => mention.type === type).length, type);
  }
  const about = chosen.filter(({ subjects }) => subjects.includes("Северика"));
  const negative = names.tone.indexOf("negative") + 2;
  assert.equal(columns["about 0"].filter((value) => value > 0).length, about.length);
  assert.equal(
    columns["about 0"].filter((value) => value === negative).length,
    about.filter(({ tone }) => tone === "negative").length,
  );
});

Deno.test("columnsOf() is the same for another order of the records", () => {
  const { columns, names, sets } = packed(MENTIONS).columns;
  const other = packed(MENTIONS.toReversed()).columns;
  assert.deepEqual([other.columns, other.names, other.sets], [columns, names, sets]);
});

Deno.test("columnsOf() of no mention has no rows", () => assert.equal(packed([]).columns.rows, 0));

Deno.test("selectionOf() packs the columns one after the other, each from a multiple of four bytes", () => {
  const { report, columns } = packed(MENTIONS);
  const { packed: base64, columns: list, rows, size } = selectionOf(report, columns, new Int32Array());
  const bytes = inflateRawSync(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
  assert.equal(bytes.length, list.reduce((sum, [, width]) => sum + Math.ceil(rows * width / 4) * 4, 0));
  assert.equal(size, MENTIONS.filter(({ subjects }) => subjects.length > 0).length);
});

Deno.test("wholeStudy() takes the marker away, and nothing else", () => {
  const { report } = packed([]);
  assert.deepEqual(wholeStudy({ ...report, marker: undefined }), { ...report, marker: undefined });
});
