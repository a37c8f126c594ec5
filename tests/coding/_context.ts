/** A stage's context made of frames in memory, and short ways to write mentions and matches. */
import type { Codebook, Coder, Judgement, MentionsToCode } from "../../lib/coding/types.ts";
import { Frame, FrameBuilder, type Row } from "../../lib/tables/frame.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";
import type { MapParts, PartFunction, StageContext } from "../../lib/tables/stage.ts";

/** A part of `mentions`; what a row leaves out is a kept post of nobody, one a minute. */
export function mentionsOf(rows: readonly Row[]): Frame {
  const mentions = new FrameBuilder(SCHEMAS.mentions);
  rows.forEach((row, line) => {
    const text = String(row.clean_text ?? "");
    mentions.add({
      id: `vk:${line + 1}`,
      published_at: Date.UTC(2026, 2, 2, 9, line), // a Monday, noon in Moscow
      date_guessed: false,
      source: "vk",
      kind: "post",
      text,
      batch: "social.csv",
      line: line + 2,
      lang: "ru",
      status: "kept",
      ...row,
      clean_text: text,
    });
  });
  return mentions.build();
}

/** A part of `matches`: mention, subject and what was found. */
export function matchesOf(
  rows: readonly (readonly [mention: string, subject: string, matched: string, kind?: string])[],
) {
  const matches = new FrameBuilder(SCHEMAS.matches);
  for (const [mention, subject, matched, kind = "company"] of rows) {
    matches.add({ mention, subject, subject_kind: kind, matched });
  }
  return matches.build();
}

export interface Made {
  readonly context: StageContext<never>;
  /** Rows of a table that the stage wrote, all parts together. */
  rows(table: string): Record<string, unknown>[];
  /** What was handed to `mapParts`, as it was. */
  readonly works: MapParts<unknown>[];
  readonly notes: string[];
}

/** Parts lie in memory; `mapParts` runs the module here, on copies as a worker would get them. */
export function contextOf(parameters: unknown, tables: Record<string, readonly Frame[]>, folder = "."): Made {
  const all = new Map<string, Frame[]>(Object.entries(tables).map(([name, parts]) => [name, [...parts]]));
  const works: MapParts<unknown>[] = [], notes: string[] = [];
  const partsOf = (table: string) => all.get(table) ?? [];
  const mapParts = async (work: MapParts<unknown>) => {
    works.push(work);
    const { part } = await import(work.module) as { part: PartFunction };
    const counts: Record<string, number> = {};
    for (let i = 0; i < partsOf(work.inputs[0]).length; i++) {
      const inputs = Object.fromEntries(work.inputs.map((table) => {
        const names = work.columns?.[table];
        const columns = [...partsOf(table)[i].columns].filter(([name]) => !names || names.includes(name));
        return [table, new Frame(columns)];
      }));
      const result = await part(inputs, structuredClone(work.parameters));
      for (const table of work.outputs) all.set(table, [...partsOf(table), result.tables[table]]);
      for (const [name, n] of Object.entries(result.counts ?? {})) counts[name] = (counts[name] ?? 0) + n;
    }
    return { counts };
  };
  const context = {
    parameters,
    folder,
    parts: (table: string) =>
      partsOf(table).map((frame) => ({ hash: "", rows: frame.length, read: () => frame, path: "" })),
    mapParts,
    step: (_name: string, work: () => unknown) => work(),
    progress: () => {},
    note: (text: string) => void notes.push(text),
    write: (table: string, frame: Frame) => Promise.resolve(void all.set(table, [...partsOf(table), frame])),
  } as unknown as StageContext<never>;
  return { context, works, notes, rows: (table) => partsOf(table).flatMap((frame) => frame.rows()) };
}

/** What a coder says, as lists. */
export async function codeBy(
  coder: Coder,
  mentions: MentionsToCode,
  codebooks: readonly Codebook[],
  prepared: unknown,
  asked?: unknown,
): Promise<Judgement[][]> {
  return (await coder.code(mentions, codebooks, prepared, asked)).map((judged) => [...judged]);
}
