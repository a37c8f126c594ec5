/** Some of the matches. @module */
import type { Frame } from "../../../tables/frame.ts";
import { selectRows } from "../../../tables/select_rows.ts";

/** The matches whose mention and subject pass. */
export function* matchesOf(
  frames: Iterable<Frame>,
  passes: (mention: string, subject: string) => boolean,
): Generator<Frame> {
  for (const frame of frames) {
    const mention = frame.text("mention"), subject = frame.text("subject"), rows: number[] = [];
    for (let i = 0; i < frame.length; i++) if (passes(mention.at(i)!, subject.at(i)!)) rows.push(i);
    yield selectRows(frame, rows);
  }
}
