/** The accounts that texts address, and nothing else of the texts. @module */
import { TextBuilder, type TextColumn } from "../../tables/columns.ts";
import { addressedIn, handlesOf, plainAccount } from "./_handles.ts";
import { Growing } from "./growing.ts";

/**
 * For each text the accounts that stand in it by their @name, as `@one @two`; empty where there is none.
 *
 * @param accounts with or without @, in any case
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextBuilder } from "../../tables/columns.ts";
 * import { addressedAccounts } from "./addressed_accounts.ts";
 *
 * const texts = new TextBuilder();
 * for (const text of ["@Acme_Help no signal", "acme_help"]) texts.add(text);
 * assert.deepEqual(addressedAccounts(texts.build(), ["acme_help"]).toArray(), ["@acme_help", ""]);
 * ```
 */
export function addressedAccounts(texts: TextColumn, accounts: readonly string[]): TextColumn {
  const names = [...new Set(accounts.map(plainAccount))].filter((name) => name !== "").sort();
  const found = new Map<number, string[]>();
  if (names.length > 0) {
    const handles = handlesOf(names.map((name) => ({ accounts: [name] })));
    const rows = Int32Array.from({ length: texts.length }, (_, row) => row);
    const into = names.map(() => new Growing());
    addressedIn(texts, rows, handles, into);
    into.forEach((list, i) => {
      for (const row of new Set(list.take())) found.set(row, [...found.get(row) ?? [], `@${names[i]}`]);
    });
  }
  const column = new TextBuilder();
  for (let row = 0; row < texts.length; row++) column.add(found.get(row)?.join(" ") ?? "");
  return column.build();
}
