/**
 * Writes the exports of the demo study: three months of talk about an invented company, the same bytes every time.
 *
 * `deno run -A data/demo/make.ts`
 * @module
 */
import { answer, jab } from "./answers.ts";
import { writeCampaigns } from "./campaigns.ts";
import { openDesk } from "./desk.ts";
import { type ExportName, exportsOf } from "./export.ts";
import { numbered } from "./number.ts";
import { plant } from "./planted.ts";
import { writePosts } from "./posts.ts";
import { comment } from "./threads.ts";
import type { DemoRecord } from "./types.ts";

export { BROKEN } from "./export.ts";
export type { DemoRecord, Intention } from "./types.ts";

/** Every record of both exports, in order of time, with the intention it was written with. */
export function demoRecords(): DemoRecord[] {
  const desk = openDesk("severika");
  for (const root of writePosts(desk)) {
    comment(desk, root);
    answer(desk, root);
    jab(desk, root);
  }
  writeCampaigns(desk);
  plant(desk);
  return numbered(desk.drafts);
}

/** The two exports, whole. */
export function demoExports(): Record<ExportName, string> {
  return exportsOf(demoRecords());
}

if (import.meta.main) {
  for (const [name, content] of Object.entries(demoExports())) {
    Deno.writeTextFileSync(new URL(`exports/${name}`, import.meta.url), content);
    console.log(`${name}: ${content.split("\n").length - 1} lines`);
  }
}
