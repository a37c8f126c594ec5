/** Opens an input as UTF-8 text. @module */
import { surveyBytes, utf8Chunks } from "../input/encoding.ts";
import { BrokenOff } from "../input/inflate_guard.ts";
import type { Input } from "../input/open_file.ts";
import type { TextInput } from "./task.ts";

/** Bytes looked at to tell what a text is. */
const SAMPLE_BYTES = 1 << 18;

/** The input as UTF-8, with its beginning; null if it has no bytes. */
export async function openText(
  input: Input,
  encoding: string | undefined,
  note: (text: string) => void,
  surveyed = Infinity,
): Promise<TextInput | null> {
  const survey = await surveyBytes(tolerant(input, surveyed), encoding);
  if (survey.bytes === 0) return null;
  if (survey.unsound > 0) {
    note(`${input.name}: ${survey.unsound} bytes are no sound UTF-8; each stands as U+FFFD in the text`);
  }
  if (survey.nuls > 0 && !survey.encoding.startsWith("utf-16")) {
    note(`${input.name}: ${survey.nuls} NUL bytes were left out`);
  }
  const chunks = () => utf8Chunks(input.chunks(), survey);
  const sample = await beginningOf(chunks());
  return { name: input.name, chunks, ...sample };
}

/** A stream that breaks off is surveyed as far as it goes, a long one as far as is wanted. */
async function* tolerant(input: Input, limit: number): AsyncIterable<Uint8Array> {
  let length = 0;
  try {
    for await (const chunk of input.chunks()) {
      yield chunk;
      length += chunk.length;
      if (length >= limit) return;
    }
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
  }
}

async function beginningOf(chunks: AsyncIterable<Uint8Array>): Promise<{ sample: Uint8Array; complete: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      parts.push(chunk.slice(0, SAMPLE_BYTES - length));
      length += parts.at(-1)!.length;
      if (length >= SAMPLE_BYTES) return { sample: concat(parts, length), complete: false };
    }
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
  }
  return { sample: concat(parts, length), complete: true };
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
