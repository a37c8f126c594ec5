/** Golden pictures: a chart is drawn and compared with the one that people have looked at. */
import assert from "node:assert/strict";
import { type ChartSpec, specToSvg } from "../../lib/chart/mod.ts";

/**
 * Draws the chart and compares it with `golden/NAME.svg`. A changed one is written beside it as `NAME-changed.svg`, so that
 * a review is a look at two pictures; if the new one is right, it takes the old one's name.
 */
export async function assertGolden(name: string, spec: ChartSpec): Promise<void> {
  const svg = await specToSvg(spec);
  const golden = await readOr(new URL(`golden/${name}.svg`, import.meta.url), "");
  if (svg === golden) return;
  await Deno.writeTextFile(new URL(`golden/${name}-changed.svg`, import.meta.url), svg);
  assert.fail(`tests/chart/golden/${name}.svg: the chart has changed; compare it with ${name}-changed.svg`);
}

async function readOr(url: URL, otherwise: string): Promise<string> {
  try {
    return await Deno.readTextFile(url);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return otherwise;
    throw error;
  }
}

/** The values that a chart's layer draws. */
export function valuesOf(spec: ChartSpec, layer?: number): Record<string, unknown>[] {
  const holder = layer === undefined ? spec : (spec.layer as ChartSpec[])[layer];
  return (holder.data as { values: Record<string, unknown>[] }).values;
}
