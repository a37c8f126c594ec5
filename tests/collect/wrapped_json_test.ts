/** Records that lie one inside another object each. @module */
import assert from "node:assert/strict";
import { check, jsonl, read } from "./_samples.ts";

const post = (n: number) => ({
  uri: `at://a/p/${n}`,
  author: { handle: "anna.example" },
  record: { text: `text ${n}`, createdAt: "2024-03-05T09:15:30Z", langs: ["en"], facets: [{ text: "x" }] },
});
const wanted = (...lines: number[]) =>
  lines.map((line, i) => ({ id: `bluesky:at://a/p/${i + 1}`, text: `text ${i + 1}`, line, author: "anna.example" }));
const WRAPPERS: readonly ((record: unknown) => unknown)[] = [
  (record) => ({ _index: "a", _id: "q", _score: 1, _source: record }), // elasticdump
  (record) => ({ node: record, cursor: "c" }), // GraphQL
  (record) => ({ id: "k", key: "k", value: { rev: "1" }, doc: record }), // CouchDB
  (record) => ({ result: { legacy: record } }),
];

Deno.test("readMentions() reads records of a known format that lie in an object each, in lines and lists", async () => {
  for (const wrap of WRAPPERS) {
    const records = [post(1), post(2)].map(wrap);
    check(await read(jsonl(...records)), wanted(1, 2));
    check(await read(JSON.stringify(records, null, 0)), wanted(1, 1));
    check(await read(JSON.stringify({ took: 1, hits: { total: { value: 2 }, hits: records } })), wanted(1, 1));
    check(await read(JSON.stringify(records[0])), wanted(1));
  }
});

Deno.test("readMentions() rejects what stands in place of a wrapped record as it lies in the file, and keeps what stands beside", async () => {
  const { mentions, rejected } = await read(jsonl({ _id: "q", _source: post(1) }, { _id: "r", _source: null }));
  assert.deepEqual(mentions.map(({ text }) => text), ["text 1"]);
  assert.deepEqual(rejected.map(({ line, record }) => [line, record]), [[2, '{"_id":"r","_source":null}']]);
  assert.match(mentions[0].extra ?? "", /"_id":"q"/);
});
