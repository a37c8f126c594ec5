/** The drawn mentions as the page's script reads them. @module */
import type { Part } from "../../tables/stage.ts";
import { shownAuthor } from "../texts/author_name.ts";
import type { Drawn } from "./draw.ts";
import type { Kept } from "../reading/kept.ts";
import { type ShownOptions, shownText } from "./shown_text.ts";

/** A mention as it is embedded: short names, for there are thousands. */
export interface EmbeddedMention {
  /** Local time, `2026-03-01 14:05`. */
  readonly t: string;
  readonly s: string;
  readonly a: string;
  readonly x: string;
  /** 1 if it is official. */
  readonly o?: 1;
  /** 1 if the text was shortened. */
  readonly c?: 1;
  readonly r?: number;
  readonly u?: string;
  /** Its id and the line of the export that it came from: where its whole way begins. */
  readonly w: readonly [id: string, place: string];
}

/** Reads the texts of the drawn mentions, in the order of `drawn.rows`. */
export function embedded(parts: readonly Part[], kept: Kept, drawn: Drawn, options: ShownOptions): EmbeddedMention[] {
  const mentions: EmbeddedMention[] = new Array(drawn.rows.length);
  const places = [...drawn.rows.keys()];
  parts.forEach((part, number) => {
    const here = places.filter((place) => kept.part[drawn.rows[place]] === number);
    if (here.length === 0) return;
    const frame = part.read(["id", "batch", "line", "text", "author", "url", "rating"]);
    const [text, author, url] = ["text", "author", "url"].map((name) => frame.text(name));
    const rating = frame.number("rating");
    for (const place of here) {
      const row = drawn.rows[place];
      const i = kept.at[row];
      const shown = shownText(text.at(i)!, options);
      mentions[place] = {
        t: new Date(kept.local[row]).toISOString().slice(0, 16).replace("T", " "),
        s: kept.source.names.names[kept.source.of[row]],
        a: author.at(i) === null ? "" : shownAuthor(author.at(i)!, options.accounts),
        x: shown.text,
        w: [frame.text("id").at(i)!, `${frame.text("batch").at(i)}:${frame.number("line").at(i)}`],
        ...(kept.official[row] >= 0 ? { o: 1 as const } : {}),
        ...(shown.cut ? { c: 1 as const } : {}),
        ...(rating.at(i) === null ? {} : { r: rating.at(i)! }),
        ...(options.links && isWeb(url.at(i)) ? { u: url.at(i)! } : {}),
      };
    }
  });
  return mentions;
}

function isWeb(url: string | null): boolean {
  return url !== null && /^https?:\/\/\S+$/i.test(url);
}
