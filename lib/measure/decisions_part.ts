/** Measure's last step, part by part: what was decided over each mention, without its text. @module */
import type { Frame } from "../tables/frame.ts";
import type { PartResult } from "../tables/stage.ts";
import { addressedAccounts } from "./facts/addressed_accounts.ts";
import { Frame as Columns } from "../tables/frame.ts";
import { SCHEMAS } from "../tables/schemas.ts";

/** What the step depends on. */
export interface DecisionsParameters {
  /** Accounts of all subjects. */
  readonly accounts: readonly string[];
}

/** A part of `decisions` from a part of `mentions`. */
export function part({ mentions }: Record<string, Frame>, { accounts }: DecisionsParameters): PartResult {
  const columns = new Map(mentions.columns);
  columns.set("mention", mentions.text("id"));
  columns.set("addressed", addressedAccounts(mentions.text("clean_text"), accounts));
  return { tables: { decisions: new Columns(SCHEMAS.decisions.map(({ name }) => [name, columns.get(name)!])) } };
}
