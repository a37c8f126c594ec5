/** The report stage: from tables to what is handed over. @module */
import type { Part, Stage, StageContext } from "../tables/stage.ts";
import { zoneOf } from "../time/zone.ts";
import { buildReport } from "./build_report.ts";
import { inbox } from "./inbox.ts";
import { readLogo } from "./logo.ts";
import { pseudonymOf } from "./reading/pseudonym.ts";
import { readReview } from "./review/read_review.ts";
import { FORMATS } from "./formats/mod.ts";
import { accountsOf } from "./texts/author_name.ts";
import type { ReportParameters } from "./types.ts";
import deno from "../../deno.json" with { type: "json" };

/** Writes a file for each of the study's report formats, and `inbox.csv`. */
export const STAGE: Stage<ReportParameters> = {
  name: "report",
  reads: ["rejected", "mentions", "matches", "topics", "topic_members", "codes", "measures", "answers"],
  writes: [],
  async run(context) {
    const { parameters, folder } = context;
    const { logo } = parameters.report;
    const nameOf = pseudonymOf(await readKey(context));
    const { report, mentionsOf } = await context.step("read tables", async () =>
      buildReport({
        parameters,
        parts: (table) => context.parts(table),
        version: deno.version,
        nameOf,
        review: await readReview(context.inputs, folder),
        logo: logo ? await readLogo(`${folder}/${logo}`, logo) : null,
      }));
    let files = 0;
    for (const format of FORMATS.filter(({ name }) => parameters.report.formats.includes(name))) {
      const content = await context.step(format.name, () => format.write(report, mentionsOf));
      await context.writeFile(format.file, content);
      context.progress("files", ++files, null, "files");
    }
    await context.writeFile("inbox.csv", await context.step("inbox", () => writeInbox(context, nameOf)));
    return { rows_in: report.books.mentions, rows_out: report.books.kept };
  },
};

/** The study's key; null where it has none. */
async function readKey({ folder, parameters }: StageContext<ReportParameters>): Promise<string | null> {
  if (!parameters.key_file) return null;
  try {
    return (await Deno.readTextFile(`${folder}/${parameters.key_file}`)).trim();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function writeInbox(context: StageContext<ReportParameters>, nameOf: (handle: string) => string): string {
  const { timezone, subjects, report } = context.parameters;
  const mentions = context.parts("mentions");
  return inbox(context.parts("answers"), mentions, {
    zone: zoneOf(timezone),
    until: newest(mentions),
    accounts: accountsOf(subjects),
    links: report.links,
    nameOf,
  });
}

/** The newest mention, dropped ones too: up to then it is known who was answered. */
function newest(parts: readonly Part[]): number {
  let ms = 0;
  for (const part of parts) {
    for (const at of part.read(["published_at"]).number("published_at").values) ms = Math.max(ms, at);
  }
  return ms;
}
