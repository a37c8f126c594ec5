/** What workbooks and slides want alike. @module */
import { mix } from "../../chart/mod.ts";

/** A text without what XML forbids: half characters and control characters. */
export function xmlText(text: string): string {
  // deno-lint-ignore no-control-regex -- these are what XML forbids
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

/** `#0a6` as `00AA66`. */
export function hex(colour: string): string {
  return mix(colour, colour, 0).slice(1).toUpperCase();
}
