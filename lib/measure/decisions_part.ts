/** Measure's last step, part by part: what was decided over each mention, without its text. @module */
import { answerAlone, statedAnswers } from "../tables/answered_at.ts";
import { TextBuilder, TextColumn } from "../tables/columns.ts";
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
  columns.set("mention", mentions.columns.get("id")!);
  columns.set("extra", answersAlone(mentions));
  columns.set("addressed", addressed(mentions, accounts));
  return { tables: { decisions: new Columns(SCHEMAS.decisions.map(({ name }) => [name, columns.get(name)!])) } };
}

/** Where there is no account the text was not read. */
function addressed({ columns, length }: Frame, accounts: readonly string[]): TextColumn {
  const text = columns.get("clean_text") as TextColumn | undefined;
  return text ? addressedAccounts(text, accounts) : new TextColumn(new Uint8Array(0), new Int32Array(length + 1));
}

/** `extra` with what it says of answers alone; where it was not read it says nothing of them. */
function answersAlone({ columns, length }: Frame): TextColumn {
  const answers = new TextBuilder(), extra = columns.get("extra") as TextColumn | undefined;
  let next = 0;
  const fillTo = (row: number) => {
    for (; next < row; next++) answers.add(null);
  };
  if (extra) {
    statedAnswers(extra, (row, at) => {
      fillTo(row);
      answers.add(answerAlone(at));
      next++;
    });
  }
  fillTo(length);
  return answers.build();
}
