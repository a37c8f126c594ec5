/** The files that the hand-coding page is made of. @module */
import { readable } from "../../../chart/colour.ts";
import { markup } from "../../../report/markup.ts";

/** By name; the page itself is "". */
export type PageFiles = Readonly<Record<string, { readonly type: string; readonly body: string }>>;

const CLIENT = new URL("../client/", import.meta.url);
const SCRIPTS = ["dom.js", "codebook.js", "unit.js", "compare.js", "main.js"];

/** Reads the page's files. All that changes comes as data, so that the page holds no text of strangers. */
export async function pageFiles(
  { title, language, colour }: { readonly title: string; readonly language: string; readonly colour: string },
): Promise<PageFiles> {
  const script = { type: "text/javascript; charset=utf-8" }, style = { type: "text/css; charset=utf-8" };
  const read = (name: string) => Deno.readTextFile(new URL(name, CLIENT));
  const css = `:root{--accent:${colour};--accent-ink:${readable(colour)}}\n${await read("page.css")}`;
  const scripts = await Promise.all(
    SCRIPTS.map(async (name) => [name, { ...script, body: await read(name) }] as const),
  );
  return {
    "": { type: "text/html; charset=utf-8", body: shell(title, language) },
    "page.css": { ...style, body: css },
    ...Object.fromEntries(scripts),
  };
}

function shell(title: string, language: string): string {
  return String(markup`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="page.css">
<link rel="icon" href="data:,">
<body></body>
<script type="module" src="main.js"></script>
</html>
`);
}
