/** Evidence of invented mentions, by the way that the stage makes it. */
import { evidenceOf } from "../../lib/clean/evidence/evidence_of.ts";
import { part } from "../../lib/clean/normalise_part.ts";
import type { Evidence } from "../../lib/clean/types.ts";
import { type Frame, FrameBuilder } from "../../lib/tables/frame.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";

/** What of a mention decides. */
export interface Invented {
  readonly id: string;
  readonly published_at: number;
  readonly text: string;
  readonly author?: string | null;
  readonly url?: string | null;
  readonly parent?: string | null;
  /** Default: post. */
  readonly kind?: string;
  /** Default: example.org. */
  readonly source?: string;
}

/** A part of the table collected. */
export function collectedFrom(mentions: readonly Invented[], batch: string): Frame {
  const collected = new FrameBuilder(SCHEMAS.collected),
    same = { kind: "post", source: "example.org", extra: "{}", batch };
  for (const [line, mention] of mentions.entries()) collected.add({ ...same, ...mention, date_guessed: false, line });
  return collected.build();
}

/** The evidence of some files of mentions, each named by its place. */
export function evidenceFrom(files: readonly (readonly Invented[])[]): Evidence {
  const parts = files.map((mentions, file) => {
    const { tables, packs } = part({ collected: collectedFrom(mentions, `${file}.csv`) });
    return { normalised: tables.normalised, pack: packs!.evidence };
  });
  return evidenceOf(
    parts.map(({ pack }) => ({ hash: "", size: pack.length, read: () => pack })),
    parts.map(({ normalised }) => ({ hash: "", rows: normalised.length, read: () => normalised })),
    null,
  );
}
