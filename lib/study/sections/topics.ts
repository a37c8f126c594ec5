/** The section `topics`. @module */
import { isMap, isScalar } from "yaml";
import { ownFileOf } from "../files/own_file.ts";
import { TOPIC_ENGINES, type TopicsSpec } from "../types.ts";
import { type Entry, fieldsOf, wrong } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { choiceOf, numberOf } from "../yaml/scalars.ts";

const EXAMPLE = "topics: { count: auto, seed: 1 }";
const COUNT = { least: 1, whole: true, example: "12" } as const;

/** How topics are found; default: as many as the mentions show, seed 1. */
export async function topicsOf(
  entry: Entry | undefined,
  { folder, reader }: { readonly folder: string; readonly reader: Reader },
): Promise<TopicsSpec> {
  const fields = entry && fieldsOf(entry, ["count", "seed", "names", "engine", "sample"], EXAMPLE, reader);
  const count = countOf(fields?.get("count"), reader) ?? "auto";
  const seed = numberOf(fields?.get("seed"), { least: 0, whole: true, example: "1" }, reader) ?? 1;
  const names = await ownFileOf(fields?.get("names"), "coding/topics.csv", { folder, reader });
  const engine = choiceOf(fields?.get("engine"), TOPIC_ENGINES, reader);
  const sample = numberOf(fields?.get("sample"), { least: 1, whole: true, example: "50000" }, reader) ?? undefined;
  const given = Object.entries({ names, engine, sample }).filter(([, value]) => value !== undefined);
  return { count, seed, ...Object.fromEntries(given) };
}

function countOf(entry: Entry | undefined, reader: Reader): TopicsSpec["count"] | undefined {
  if (!entry) return undefined;
  if (isMap(entry.node)) return rangeOf(entry, reader);
  if (isScalar(entry.node) && entry.node.value === "auto") return "auto";
  if (isScalar(entry.node) && typeof entry.node.value === "number") return numberOf(entry, COUNT, reader);
  return wrong(entry, "auto, a number, or { from: 5, to: 20 } is needed", reader) ?? undefined;
}

function rangeOf(entry: Entry, reader: Reader): { from: number; to: number } | undefined {
  const fields = fieldsOf(entry, ["from", "to"], "{ from: 5, to: 20 }", reader);
  const from = numberOf(fields?.get("from"), COUNT, reader), to = numberOf(fields?.get("to"), COUNT, reader);
  if (from !== undefined && to !== undefined && from <= to) return { from, to };
  const found = `from is ${from ?? "missing"} and to is ${to ?? "missing"}`;
  reader.problems.add(entry.line, `Cannot read topics.count: ${found}; to must not be smaller than from`);
  return undefined;
}
