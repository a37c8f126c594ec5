/** Near copies as voices of their own. @module */
import { TextBuilder } from "../../../tables/columns.ts";
import { Frame } from "../../../tables/frame.ts";
import { selectRows } from "../../../tables/select_rows.ts";
import type { Choice } from "../types.ts";

/** What if only equal texts were copies? A near copy then has its original's codes, as a repost has. */
export const nearCopies: Choice = {
  name: "near copies",
  alternative({ finished }) {
    const originals = new Map<string, string>();
    for (const frame of finished.frames("mentions", ["id", "duplicate_of", "dropped_because"])) {
      const because = frame.text("dropped_because"), of = frame.text("duplicate_of");
      for (let i = 0; i < frame.length; i++) {
        if (because.at(i) === "near duplicate") originals.set(frame.text("id").at(i)!, of.at(i) ?? "");
      }
    }
    if (originals.size === 0) return "no near copy was dropped";
    const { mentions, codes } = finished.factTables();
    return {
      says: `${originals.size} near copies counted as voices of their own`,
      how: {
        way: "recount",
        tables: {
          mentions: mapped(mentions, standing),
          codes: [...codes, ...copied(finished.factTables().codes, originals)],
        },
      },
    };
  },
};

function* mapped(frames: Iterable<Frame>, change: (frame: Frame) => Frame): Generator<Frame> {
  for (const frame of frames) yield change(frame);
}

/** Near copies kept. */
function standing(frame: Frame): Frame {
  const status = new TextBuilder(), because = new TextBuilder();
  const was = frame.text("status"), why = frame.text("dropped_because");
  for (let i = 0; i < frame.length; i++) {
    const near = why.at(i) === "near duplicate";
    status.add(near ? "kept" : was.at(i));
    because.add(near ? null : why.at(i));
  }
  return new Frame(new Map(frame.columns).set("status", status.build()).set("dropped_because", because.build()));
}

/** The codes of originals, for each of their copies. */
function* copied(codes: Iterable<Frame>, originals: ReadonlyMap<string, string>): Generator<Frame> {
  const copies = Map.groupBy(originals.keys(), (copy) => originals.get(copy)!);
  for (const frame of codes) {
    const mention = frame.text("mention"), rows: number[] = [], names = new TextBuilder();
    for (let i = 0; i < frame.length; i++) {
      for (const copy of copies.get(mention.at(i)!) ?? []) {
        rows.push(i);
        names.add(copy);
      }
    }
    yield new Frame(new Map(selectRows(frame, rows).columns).set("mention", names.build()));
  }
}
