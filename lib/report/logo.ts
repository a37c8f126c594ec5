/** The logo of the study as a data address: a report asks nothing of any host. @module */
import { Buffer } from "node:buffer";
import { StudyError } from "../tables/study_error.ts";

const TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
};

/** Whether slides can hold the picture, a data address: office programs are sure of PNG and JPEG alone. */
export function fitsSlides(logo: string): boolean {
  return /^data:image\/(?:png|jpeg);/.test(logo);
}

/**
 * Reads a picture. It is shown as an image, in which no script of an SVG runs.
 *
 * @param path absolute
 * @param name as the study writes it, for messages
 * @throws {StudyError} if it is not there or of an unknown kind
 */
export async function readLogo(path: string, name: string): Promise<string> {
  const type = TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""];
  if (!type) {
    throw new StudyError(`study.yml: Cannot read logo "${name}": it must end in ${Object.keys(TYPES).join(", ")}`);
  }
  try {
    return `data:${type};base64,${Buffer.from(await Deno.readFile(path)).toString("base64")}`;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new StudyError(`study.yml: Cannot read logo "${name}": there is no such file in the study`);
  }
}
