/** A study's report in every format, made once for the tests of this folder. */
import { STAGE } from "../../../lib/report/stage.ts";
import { fakeContext, fixtureTables, PARAMETERS, tablesOf } from "../_fixture.ts";
import type { FixtureMention } from "../_mentions.ts";

const FORMATS = ["html", "xlsx", "pptx", "csv"];

/** The files that the stage writes, by name. */
export async function filesOf(
  mentions?: readonly FixtureMention[],
  parameters = PARAMETERS,
): Promise<Map<string, string | Uint8Array>> {
  const report = { ...parameters.report, formats: FORMATS };
  const tables = mentions ? tablesOf(mentions) : fixtureTables(300);
  const { context, files } = fakeContext(tables, { ...parameters, report });
  await STAGE.run(context);
  return files;
}
