/** What a study's tables know of a person. @module */
import { join } from "node:path";
import { forgetHashes, forgotten, plainName } from "../../collect/people/forgotten.ts";
import { layoutOf } from "../../run/files/layout.ts";
import { namesIn } from "./files_under.ts";
import { holdsPerson } from "./holds_person.ts";
import type { Study } from "../../study/types.ts";
import type { Frame } from "../../tables/frame.ts";
import { readParquet } from "../../tables/parquet.ts";
import type { Person } from "./types.ts";

const PSEUDONYM = /^[0-9a-f]{16}$/;

/** Looks for a person in the study's tables and kept runs; without any, all sets are empty. */
export function findPerson(study: Study, name: string, key: Uint8Array): Person {
  const isPseudonym = study.pseudonyms && PSEUDONYM.test(name);
  const pseudonym = isPseudonym ? name : forgetHashes(key).pseudonym(name);
  const ids = new Set<string>(), texts = new Set<string>();
  const isTheirs = (author: string | null) =>
    author !== null && (author === pseudonym || (!isPseudonym && plainName(author) === name));
  for (const path of tablesOf(study.folder)) {
    const frame = readParquet(path);
    if (!frame.columns.has("author") || !(frame.columns.has("id") || frame.columns.has("mention"))) continue;
    const id = frame.text(frame.columns.has("id") ? "id" : "mention"), author = frame.text("author");
    for (let row = 0; row < frame.length; row++) {
      if (!isTheirs(author.at(row))) continue;
      ids.add(id.at(row)!);
      for (const column of ["text", "clean_text"]) addText(frame, column, row, texts);
    }
  }
  const row = { kind: "author", hash: forgetHashes(key).author(pseudonym), words: 1 } as const;
  const { redact } = forgotten([row], key, { pseudonyms: study.pseudonyms, accounts: [] });
  return { name: isPseudonym ? null : name, pseudonym, ids, texts, namedIn: (text) => redact(text) !== text };
}

/** Whether a text or a rejected record in the tables tells of a person of whom they hold no mention. */
export function isNamed({ folder }: Study, person: Person): boolean {
  const { out } = layoutOf(folder), { file } = holdsPerson(person);
  return [["collected", "text"], ["rejected", "record"]].some(([table, column]) => {
    const place = join(out, "tables", table);
    return namesIn(place).some((name) => {
      const texts = readParquet(join(place, name), [column]).text(column);
      for (let row = 0; row < texts.length; row++) if (file(texts.at(row) ?? "")) return true;
      return false;
    });
  });
}

function addText(frame: Frame, column: string, row: number, texts: Set<string>): void {
  const text = frame.columns.get(column)?.at(row);
  if (typeof text === "string" && text.trim() !== "") texts.add(text);
}

/** Parts of the tables that name authors: mentions now, decisions of kept runs. */
function tablesOf(folder: string): string[] {
  const { out, runs } = layoutOf(folder);
  const under = [join(out, "tables/collected"), join(out, "tables/mentions")];
  for (const run of namesIn(runs)) under.push(join(runs, run, "tables/decisions"));
  return under.flatMap((place) => namesIn(place).map((file) => join(place, file)));
}
