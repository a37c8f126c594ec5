/** The drawn mentions as the page's script reads them. @module */
import type { Part } from "../../tables/stage.ts";
import { shownAuthor } from "../texts/author_name.ts";
import type { Drawn } from "./draw.ts";
import type { Kept } from "../reading/kept.ts";
import type { RowTexts } from "./row_texts.ts";
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

/** What the drawn mentions are read from. */
interface EmbeddedSources {
  /** Of the table `mentions`. */
  readonly parts: readonly Part[];
  readonly kept: Kept;
  readonly texts: RowTexts;
}

/** The drawn mentions, in the order of `drawn.rows`. */
export function embedded(
  { parts, kept, texts }: EmbeddedSources,
  drawn: Drawn,
  options: ShownOptions,
): EmbeddedMention[] {
  const mentions: EmbeddedMention[] = new Array(drawn.rows.length);
  const places = [...drawn.rows.keys()], found = texts.of([...drawn.rows]);
  parts.forEach((part, number) => {
    const here = places.filter((place) => kept.part[drawn.rows[place]] === number);
    if (here.length === 0) return;
    const frame = part.read(["batch", "line", "rating", ...options.links ? ["url"] : []]);
    const batch = frame.text("batch"), line = frame.number("line"), rating = frame.number("rating");
    for (const place of here) {
      const row = drawn.rows[place], i = kept.at[row];
      const { id, text, author } = found.get(row)!, shown = shownText(text, options);
      mentions[place] = {
        t: new Date(kept.local[row]).toISOString().slice(0, 16).replace("T", " "),
        s: kept.source.names.names[kept.source.of[row]],
        a: author === null ? "" : shownAuthor(author, options.accounts),
        x: shown.text,
        w: [id, `${batch.at(i)}:${line.at(i)}`],
        ...(kept.official[row] >= 0 ? { o: 1 as const } : {}),
        ...(shown.cut ? { c: 1 as const } : {}),
        ...(rating.at(i) === null ? {} : { r: rating.at(i)! }),
        ...(options.links ? linkOf(frame.text("url").at(i)) : {}),
      };
    }
  });
  return mentions;
}

function linkOf(url: string | null): Pick<EmbeddedMention, "u"> {
  return url !== null && /^https?:\/\/\S+$/i.test(url) ? { u: url } : {};
}
