/** Which mentions people code to measure by. @module */
import { join } from "node:path";
import { readPeopleFile } from "./people_text.ts";
import { parseSample } from "./sample.ts";
import { sampleFiles } from "./sample_files.ts";

/**
 * The mentions of all random samples of a study: `coding/sample-NAME.csv`; none where there is no sample.
 *
 * @throws {StudyError} if a sample cannot be read; with file and line
 */
export async function sampledMentions(folder: string): Promise<ReadonlySet<string>> {
  const mentions = new Set<string>();
  for (const file of sampleFiles(folder)) {
    for (const { mention } of parseSample(await readPeopleFile(join(folder, file)), file)) mentions.add(mention);
  }
  return mentions;
}
