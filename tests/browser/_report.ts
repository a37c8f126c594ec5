/** Reports of invented mentions for the browser tests. */
import { STAGE } from "../../lib/report/stage.ts";
import type { ReportParameters } from "../../lib/report/types.ts";
import { fakeContext, PARAMETERS, tablesOf } from "../report/_fixture.ts";
import { type FixtureMention, fixtureMentions } from "../report/_mentions.ts";
import { chromiumPath, withPage } from "./_browser.ts";

export const [DESKTOP, PHONE] = [1280, 390];
export const HAS_CHROMIUM = chromiumPath() !== null;

/** Writes the report of the mentions to a temporary file. */
export async function reportFile(
  mentions: readonly FixtureMention[] = fixtureMentions(400),
  parameters: Partial<ReportParameters> = {},
): Promise<string> {
  if (!HAS_CHROMIUM) return "";
  const { context, files } = fakeContext(tablesOf(mentions), { ...PARAMETERS, ...parameters });
  await STAGE.run(context);
  const file = await Deno.makeTempFile({ suffix: ".html" });
  await Deno.writeTextFile(file, files.get("report.html") as string);
  return file;
}

/** Makes a test that opens a file; `hash` is the fragment of its address. */
export function browserTests(file: string, hash = "") {
  return (name: string, width: number, work: Parameters<typeof withPage>[2]) =>
    Deno.test({
      name,
      ignore: !HAS_CHROMIUM,
      sanitizeOps: false,
      sanitizeResources: false,
      fn: () => withPage(file, width, work, hash),
    });
}
