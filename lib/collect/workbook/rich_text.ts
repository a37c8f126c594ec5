/** Texts of cells, which may be made of runs. @module */
import { xmlTokens } from "../input/xml_tokens.ts";
import { decodeEntities } from "../values/entities.ts";

/** The runs of a text, joined; readings of Japanese left out; `_x000D_` and its like decoded. */
export function richText(xml: string): string {
  const plain = /^(?:<(?:is|si)>)?<t(?:\s[^>]*)?>([^<]*)<\/t>(?:<\/(?:is|si)>)?$/.exec(xml); // as most are
  if (plain) return decodedMarks(decodeEntities(plain[1]));
  let text = "", inText = false, skipped = 0;
  for (const token of xmlTokens(xml)) {
    if (token.type === "text") {
      if (inText && skipped === 0) text += token.text;
      continue;
    }
    const name = local(token.name);
    if (name === "t") inText = token.type === "open" && !token.empty;
    if (name === "rph" && !(token.type === "open" && token.empty)) skipped += token.type === "open" ? 1 : -1;
  }
  return decodedMarks(text);
}

/** `_x000D_` and its like: characters that XML cannot hold. */
function decodedMarks(text: string): string {
  if (!text.includes("_x") && !text.includes("_X")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_all, code) => String.fromCharCode(parseInt(code, 16)));
}

/** A name without its prefix, in lower case. */
export function local(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}
