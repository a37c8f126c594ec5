/** Forgets one person: now in everything that was made, and at reading in every later run. @module */
import { join } from "node:path";
import { forgetHashes, plainName, readForgetRows } from "../../collect/people/forgotten.ts";
import { pseudonymKey } from "../../collect/people/pseudonym.ts";
import { exists } from "../../run/files/commit.ts";
import { layoutOf } from "../../run/files/layout.ts";
import { lockStudy } from "../../run/files/lock.ts";
import { makeKey } from "../../run/files/pseudonym_key.ts";
import type { Study } from "../../study/types.ts";
import { appendRows } from "../../tables/people/append_rows.ts";
import { StudyError } from "../../tables/study_error.ts";
import { isOwnText } from "../../collect/people/forgotten.ts";
import { findPerson, isNamed } from "./find_person.ts";
import type { Person } from "./types.ts";
import { forgetCoding } from "./forget_coding.ts";
import { forgetFiles } from "./forget_files.ts";
import { findRemains } from "./find_remains.ts";

const FORGET_FILE = "coding/forget.csv";

/** What was removed of a person. */
export interface Forgotten {
  /** Mentions of theirs that were in the tables. */
  readonly mentions: number;
  /** Lines added to `coding/forget.csv`. */
  readonly remembered: number;
  /** Rows removed from files in `coding/`, by file. */
  readonly coding: Readonly<Record<string, number>>;
  /** Rows removed from tables of kept runs, by table. */
  readonly runs: Readonly<Record<string, number>>;
  /** Files removed from `out/` and `runs/`, because they held what the person wrote or are not made any more. */
  readonly files: readonly string[];
  /** Where a name, pseudonym or text still stands; empty if all is well. */
  readonly remains: readonly string[];
}

/**
 * Forgets one person. `coding/forget.csv` gets keyed hashes of their pseudonym and of their texts of six words and more,
 * so that every later run drops their records at reading, takes their name out of what others wrote and drops others'
 * copies and reposts of their texts. Then the study is run, kept runs, leftovers and coding files are cleaned, and every
 * byte under `out/` and `runs/` is looked at once more.
 *
 * The export files themselves are not touched: they are not the study's.
 *
 * @param study as it was read
 * @param author a name with or without @, in any case; or the pseudonym under which the tables have them
 * @param run brings the study up to date
 * @param options.unseen whether somebody whom nothing in the study tells of is to be kept out of later exports; default
 *   false: the name may be misspelt, and kept reports would be removed for nothing
 * @throws {LockedError} if a run of the study is under way: nothing was done
 * @throws {StudyError} if the name has no letter or digit, is a subject's account, or nothing tells of it
 */
export async function forgetAuthor(
  study: Study,
  author: string,
  run: () => Promise<unknown>,
  { unseen = false }: { readonly unseen?: boolean } = {},
): Promise<Forgotten> {
  const layout = layoutOf(study.folder), name = plainName(author);
  refuse(study, name);
  (await lockStudy(layout))[Symbol.dispose](); // nothing is begun while another run is under way; ours takes it again
  await makeKey(layout);
  const key = pseudonymKey(await Deno.readTextFile(layout.key));
  const person = findPerson(study, name, key);
  if (!unseen && person.ids.size === 0 && !isNamed(study, person) && !(await isForgotten(study, person, key))) {
    throw new StudyError(
      `Cannot forget "${name}": no mention in the tables or kept runs is theirs, and no text names them; ` +
        "check the spelling, or say --unseen to have them dropped from later exports",
    );
  }
  const remembered = await remember(study.folder, person, key);
  const coding = await forgetCoding(study.folder, person);
  await run();
  const { runs, files } = await forgetFiles(layout, person);
  return {
    mentions: person.ids.size,
    remembered,
    coding,
    runs,
    files,
    remains: await findRemains([layout.out, layout.runs], study.folder, person),
  };
}

function refuse(study: Study, name: string): void {
  if (!/[\p{L}\p{N}]/u.test(name)) {
    throw new StudyError(
      `Cannot forget "${name}": the author's name has no letter or digit; give a name or a pseudonym`,
    );
  }
  const account = study.subjects.find(({ accounts }) => accounts.some((own) => plainName(own) === name));
  if (account) {
    throw new StudyError(
      `Cannot forget "${name}": it is an account of ${account.name}; take it out of the study's accounts first`,
    );
  }
}

/** Whether they were forgotten before: then it is done once more, to be sure. */
async function isForgotten({ folder }: Study, { pseudonym }: Person, key: Uint8Array): Promise<boolean> {
  const file = join(folder, FORGET_FILE), own = forgetHashes(key).author(pseudonym);
  return await exists(file) && readForgetRows(await Deno.readTextFile(file)).some(({ hash }) => hash === own);
}

/** Appends to `coding/forget.csv` what is not there yet; nobody can be named from it without the key. */
async function remember(folder: string, { pseudonym, name, texts }: Person, key: Uint8Array): Promise<number> {
  const hashes = forgetHashes(key), file = join(folder, FORGET_FILE), there = await exists(file);
  const before = there ? readForgetRows(await Deno.readTextFile(file)) : [];
  const words = name === null ? 1 : name.split(/\s+/).length;
  const rows = [
    { kind: "author", hash: hashes.author(pseudonym), words },
    ...[...texts].filter(isOwnText).map((text) => ({ kind: "text", hash: hashes.text(text), words: 0 })),
  ];
  const known = new Set(before.map(({ hash }) => hash)), fresh = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!known.has(row.hash)) fresh.set(row.hash, row);
  if (fresh.size === 0) return 0;
  const lines = [...fresh.values()].map(({ kind, hash, words }) => [kind, hash, String(words)]);
  await appendRows(file, ["kind", "hash", "words"], lines);
  return fresh.size;
}
