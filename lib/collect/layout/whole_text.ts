/** Texts that are read as a whole to be written otherwise. @module */
import type { TextInput } from "../reading/task.ts";

/** Only so much is held in memory: what is larger stays as it is. */
const LIMIT_BYTES = 256 << 20;
const SAMPLE_BYTES = 1 << 20;

/** All of a text; null where it is larger than 256 MB. */
export async function wholeText(input: TextInput): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "", bytes = 0;
  for await (const chunk of input.chunks()) {
    if ((bytes += chunk.length) > LIMIT_BYTES) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** The input under its name, with another text. */
export function rewritten({ name }: TextInput, text: string): TextInput {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    sample: bytes.subarray(0, SAMPLE_BYTES),
    complete: bytes.length <= SAMPLE_BYTES,
    async *chunks() {
      yield await Promise.resolve(bytes);
    },
  };
}
