/** Cuts a stream into physical lines. @module */
import { concatBytes } from "../../tables/columns/concat_bytes.ts";

const LF = 10;
/** A longer line is no record. */
export const LINE_LIMIT_BYTES = 64 << 20;

/** A line's text without its end (LF or CRLF), and its number from 1. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of UTF-8 chunks, chunk by chunk. LF alone ends a line: U+2028 and its like are text.
 *
 * @returns an array for each chunk, so that a caller can pause between them
 */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncIterable<TextLine[]> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest: Uint8Array[] = [], held = 0, line = 1;
  for await (const chunk of chunks) {
    const lines: TextLine[] = [];
    let at = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, at)) {
      const part = chunk.subarray(at, end);
      lines.push({
        line: line++,
        text: trimEnd(decoder.decode(held > 0 ? concatBytes([...rest, part]) : part)),
      });
      rest = [];
      held = 0;
      at = end + 1;
    }
    if (at < chunk.length && held < LINE_LIMIT_BYTES) {
      rest.push(chunk.slice(at));
      held += chunk.length - at;
    }
    yield lines;
  }
  if (held > 0) yield [{ line, text: trimEnd(decoder.decode(concatBytes(rest))) }];
}

function trimEnd(text: string): string {
  return text.endsWith("\r") ? text.replace(/\r+$/, "") : text;
}
