/** The section `report`. @module */
import { ownFileOf } from "../files/own_file.ts";
import { REPORT_FORMATS, type ReportSpec } from "../types.ts";
import { type Entry, fieldsOf, itemsOf, wrong } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { booleanOf, choiceOf, textOf } from "../yaml/scalars.ts";

const EXAMPLE = 'report: { formats: [html, xlsx], colour: "#0a6" }';
const DEFAULT_COLOUR = "#0a6";

/** What is written and how it looks; default: report.html alone. */
export async function reportOf(
  entry: Entry | undefined,
  { folder, reader }: { readonly folder: string; readonly reader: Reader },
): Promise<ReportSpec> {
  const fields = entry && fieldsOf(entry, ["formats", "logo", "colour", "links"], EXAMPLE, reader);
  const logo = await logoOf(fields?.get("logo"), { folder, reader });
  return {
    formats: formatsOf(fields?.get("formats"), reader),
    colour: colourOf(fields?.get("colour"), reader),
    links: booleanOf(fields?.get("links"), reader) ?? false,
    ...(logo === undefined ? {} : { logo }),
  };
}

function formatsOf(entry: Entry | undefined, reader: Reader): ReportSpec["formats"] {
  if (!entry) return ["html"];
  const formats = (itemsOf(entry, "[html, xlsx]", reader) ?? [])
    .flatMap((item) => choiceOf(item, REPORT_FORMATS, reader) ?? []);
  return [...new Set(formats)];
}

function colourOf(entry: Entry | undefined, reader: Reader): string {
  const colour = textOf(entry, '"#0a6"', reader);
  if (entry === undefined || colour === undefined) return DEFAULT_COLOUR;
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour)) return colour;
  return wrong(entry, 'a colour such as "#0a6" or "#00aa66" is needed, in quotes', reader) ?? DEFAULT_COLOUR;
}

async function logoOf(
  entry: Entry | undefined,
  { folder, reader }: { readonly folder: string; readonly reader: Reader },
): Promise<string | undefined> {
  const logo = await ownFileOf(entry, "logo.svg", { folder, reader });
  if (entry === undefined || logo === undefined || /\.(?:svg|png|jpe?g)$/i.test(logo)) return logo;
  return wrong(entry, "a picture that ends in .svg, .png or .jpg is needed", reader) ?? undefined;
}
