/** The hand-coding page of a study, served to this machine alone. @module */
import { join } from "node:path";
import { pseudonymOf } from "../../report/mentions/pseudonym.ts";
import { accountsOf } from "../../report/texts/author_name.ts";
import type { Study } from "../../study/types.ts";
import { zoneOf } from "../../time/zone.ts";
import { studyTables, type TableParts } from "../study_tables.ts";
import { checkedCoder, openDesk } from "./open_desk.ts";
import { aboutPage } from "./page/about_page.ts";
import { handleRequest } from "./page/handle_request.ts";
import { pageFiles } from "./page/page_files.ts";
import { readUsedCodebook } from "./read_used_codebook.ts";
import { showUnit } from "./show_unit.ts";
import { readThreads } from "./threads.ts";
import type { WorkList } from "./types.ts";
import { unitsOfPeople } from "./units_of_people.ts";
import { readWorkList } from "./work_list.ts";

export interface ServeOptions {
  /** Default: the study's first. */
  readonly codebook?: string;
  /** Initials; asked for by the page where they are not given. */
  readonly coder?: string;
  readonly sample?: string;
  readonly train?: string;
  /** Share of the list that every coder codes, 0 to 1. */
  readonly overlap: number;
  /** 0: one that is free. */
  readonly port: number;
  /** Unguessable; part of the address. */
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
}

/** A page that is being served. */
export interface Serving {
  readonly address: string;
  readonly list: WorkList;
  readonly finished: Promise<void>;
}

/**
 * Serves the hand-coding page on 127.0.0.1 until the signal comes.
 *
 * @param study one that was run
 * @throws {StudyError} if there is no list to code, no such codebook, or a file under `coding/` has a mistake
 */
export async function serveCoding(study: Study, options: ServeOptions): Promise<Serving> {
  const codebook = await readUsedCodebook(study, options.codebook);
  const coder = options.coder === undefined ? null : checkedCoder(options.coder);
  const whole = await readWorkList(study.folder, codebook, options);
  const tables = studyTables(study.folder), ids = new Set(whole.units.map(({ mention }) => mention));
  const threads = readThreads(tables, ids), matched = matchedPieces(tables, ids);
  const accounts = accountsOf(study.subjects), zone = zoneOf(study.timezone);
  const list = { ...whole, units: unitsOfPeople(whole.units, codebook, threads, accounts) };
  const nameOf = pseudonymOf(study.pseudonyms ? await keyOf(study.folder) : null);
  const show = { zone, accounts, nameOf, matched };
  const { folder, title, language } = study, { now, token } = options;
  const desk = await openDesk({ folder, codebook, list, now, show: (unit) => showUnit(unit, threads, show) });
  const about = aboutPage({ title, language, codebook, list, coder });
  const files = await pageFiles({ title, language, colour: study.report.colour });
  let host = "";
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: options.port, signal: options.signal, onListen: () => {} },
    (request) => handleRequest(request, { desk, about, files, token, host }),
  );
  host = `127.0.0.1:${server.addr.port}`;
  return { address: `http://${host}/${token}/`, list, finished: server.finished };
}

/** Where subjects were found: of one subject, or of all where none is asked for. */
function matchedPieces(tables: TableParts, ids: ReadonlySet<string>) {
  const found = new Map<string, Map<string, readonly string[]>>();
  for (const frame of tables("matches", ["mention", "subject", "matched"])) {
    const [mention, subject, matched] = ["mention", "subject", "matched"].map((name) => frame.text(name));
    for (let row = 0; row < frame.length; row++) {
      const id = mention.at(row)!;
      if (!ids.has(id)) continue;
      const own = found.get(id) ?? new Map();
      found.set(id, own.set(subject.at(row)!, matched.at(row)!.split(", ")));
    }
  }
  return (mention: string, subject: string | null): readonly string[] => {
    const own = found.get(mention) ?? new Map<string, readonly string[]>();
    return subject === null ? [...own.values()].flat() : own.get(subject) ?? [];
  };
}

async function keyOf(folder: string): Promise<string | null> {
  const text = await Deno.readTextFile(join(folder, ".key")).catch(() => null);
  return text === null ? null : text.trim();
}
