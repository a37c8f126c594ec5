/** Opens an input as UTF-8 text. @module */
import { StudyError } from "../../tables/study_error.ts";
import { surveyBytes, utf8Chunks } from "../containers/encoding.ts";
import type { Input } from "../containers/open_file.ts";
import type { TextInput } from "./task.ts";

/** Bytes looked at to tell what a text is. */
const SAMPLE_BYTES = 1 << 20;
/** One control character in so many bytes is too many for a text. */
const CONTROLS_SHARE = 20;
const NO_TEXT = "it holds no text";

/** Whether a file was refused for being a picture, a recording or the like. */
export function isNoText({ message }: StudyError): boolean {
  return message.includes(`: ${NO_TEXT};`);
}

/** The input as UTF-8, with its beginning; null if it has no bytes. */
export async function openText(
  input: Input,
  encoding: string | undefined,
  note: (text: string) => void,
  surveyed = Infinity,
): Promise<TextInput | null> {
  const survey = await surveyBytes(upTo(input.chunks(), surveyed), encoding);
  if (survey.bytes === 0) return null;
  const chunks = () => utf8Chunks(input.chunks(), survey);
  const sample = await beginningOf(chunks());
  if (isBinary(sample.sample)) {
    throw new StudyError(`Cannot read ${input.name}: ${NO_TEXT}; export it as CSV, XLSX or JSON`);
  }
  if (survey.unsound > 0) {
    note(`${input.name}: ${survey.unsound} bytes are no sound UTF-8; each stands as U+FFFD in the text`);
  }
  if (survey.nuls > 0 && !survey.encoding.startsWith("utf-16")) {
    note(`${input.name}: ${survey.nuls} NUL bytes were left out`);
  }
  return { name: input.name, chunks, ...sample };
}

/** Text has tabs and line ends, but hardly any other control characters. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) if (byte < 32 && (byte < 9 || byte > 13)) controls++;
  return controls > 8 && controls * CONTROLS_SHARE > sample.length;
}

/** The beginning of a long stream is enough to tell an encoding for a first look. */
async function* upTo(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    yield chunk;
    length += chunk.length;
    if (length >= limit) return;
  }
}

async function beginningOf(chunks: AsyncIterable<Uint8Array>): Promise<{ sample: Uint8Array; complete: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk.slice(0, SAMPLE_BYTES - length));
    length += parts.at(-1)!.length;
    if (length >= SAMPLE_BYTES) return { sample: concat(parts, length), complete: false };
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
