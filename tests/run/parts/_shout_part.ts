/** A part function for tests: subjects in capitals; notes what it is handed. */
import { Frame } from "../../../lib/tables/frame.ts";
import { TextBuilder } from "../../../lib/tables/columns.ts";
import type { PartResult } from "../../../lib/tables/stage.ts";

export function part(
  { matches }: Record<string, Frame>,
  { suffix }: { suffix: string },
  _own?: unknown,
  before?: Record<string, Frame>,
): PartResult {
  const subject = new TextBuilder();
  for (const name of matches.text("subject").toArray()) subject.add(name!.toUpperCase() + suffix);
  const columns = new Map(matches.columns);
  columns.set("subject", subject.build());
  return {
    tables: { shouted: new Frame(columns) },
    packs: { length: Uint8Array.of(matches.length) },
    counts: { rows: matches.length },
    notes: [`a part of ${matches.length}`, ...before ? [`made before: ${before.shouted.text("subject").at(0)}`] : []],
  };
}
