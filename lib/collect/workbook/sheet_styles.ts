/** Which styles of a workbook show numbers as dates. @module */
import { xmlTokens } from "../input/xml_tokens.ts";

/** Built-in formats of dates and times (ECMA-376, part 1, 18.8.30, those of East Asia included). */
const BUILT_IN = [[14, 22], [27, 36], [45, 47], [50, 58]];

/**
 * A function that tells whether a cell's style shows a date. Broken styles show none.
 *
 * @param xml `xl/styles.xml`
 */
export function dateStyles(xml: string): (style: number) => boolean {
  const formats = new Map<number, string>(), styles: boolean[] = [];
  let inCells = false;
  for (const token of xmlTokens(xml)) {
    if (token.type === "text") continue;
    const name = token.name.slice(token.name.indexOf(":") + 1);
    if (name === "cellXfs") inCells = token.type === "open" && !token.empty;
    if (token.type !== "open") continue;
    const id = Number(token.attributes.numFmtId ?? 0);
    if (name === "numFmt") formats.set(id, token.attributes.formatCode ?? "");
    if (name === "xf" && inCells) styles.push(formats.has(id) ? showsDate(formats.get(id)!) : isBuiltIn(id));
  }
  return (style) => styles[style] ?? false;
}

function isBuiltIn(id: number): boolean {
  return BUILT_IN.some(([from, to]) => id >= from && id <= to);
}

/** Letters of dates outside of quotes, brackets and escapes: `dd.mm.yyyy`, not `0.00" days"` or `[Red]0`. */
function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "");
  return /[dmyhs]/i.test(bare) && !/^general$/i.test(bare.trim());
}
