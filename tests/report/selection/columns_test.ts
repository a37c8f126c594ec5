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
  const columns = columnsOf(facts, { subjects: report.subjects, target_minutes: 120 });
  return { report, columns, made: Object.fromEntries(Array.from(columns.columns, ([name, make]) => [name, make()])) };
}

Deno.test("columnsOf() keeps every mention that is about a subject, official or due an answer, and what is known of it", () => {
  const { columns: { rows, names, sets }, made: columns } = packed(MENTIONS);
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
  const { columns: { names, sets }, made } = packed(MENTIONS), other = packed(MENTIONS.toReversed());
  assert.deepEqual([other.made, other.columns.names, other.columns.sets], [made, names, sets]);
});

Deno.test("columnsOf() of no mention has no rows", () => assert.equal(packed([]).columns.rows, 0));

Deno.test("selectionOf() packs each column, and counts the mentions that are about a subject", () => {
  const { report, columns, made } = packed(MENTIONS);
  const { columns: list, size } = selectionOf(report, columns, new Int32Array());
  assert.deepEqual(list.map(([name]) => name), Object.keys(made));
  for (const [name, width, base64] of list) {
    const bytes = inflateRawSync(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
    assert.deepEqual([width, new Uint8Array(bytes)], [made[name].BYTES_PER_ELEMENT, new Uint8Array(made[name].buffer)]);
  }
  assert.equal(size, MENTIONS.filter(({ subjects }) => subjects.length > 0).length);
});

Deno.test("wholeStudy() takes the marker away, and nothing else", () => {
  const { report } = packed([]);
  assert.deepEqual(wholeStudy({ ...report, marker: undefined }), { ...report, marker: undefined });
});
