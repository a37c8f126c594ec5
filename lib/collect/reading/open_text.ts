/** Opens an input as UTF-8 text. @module */
import { StudyError } from "../../tables/study_error.ts";
import { type Garbled, garbledBy } from "../containers/garbled.ts";
import { type Survey, surveyBytes, utf8Chunks } from "../containers/encoding.ts";
import type { Input } from "../containers/open_file.ts";
import { fromMarkup } from "../layout/from_markup.ts";
import type { TextInput } from "./task.ts";
import { concatBytes } from "../../tables/columns/concat_bytes.ts";

/** Bytes looked at to tell what a text is. */
const SAMPLE_BYTES = 1 << 20;
/** One control character in so many bytes is too many for a text. */
const CONTROLS_SHARE = 20;
const NO_TEXT = "it holds no text";

/** Whether a file was refused for being a picture, a recording or the like. */
export function isNoText({ message }: StudyError): boolean {
  return [NO_TEXT, ...SIGNATURES.map(([, what]) => `it is ${what}`)].some((what) => message.includes(`: ${what};`));
}

/** Beginnings of what people put beside their exports, or take for one. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], "a picture (PNG)"],
  [[0xff, 0xd8, 0xff], "a picture (JPEG)"],
  [[0x47, 0x49, 0x46, 0x38], "a picture (GIF)"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x52, 0x61, 0x72, 0x21], "an archive (RAR)"],
  [[0x37, 0x7a, 0xbc, 0xaf], "an archive (7z)"],
  [[0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59], "an archive (bzip2)"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], "an archive (xz)"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "a text document (RTF)"],
  [[0x50, 0x41, 0x52, 0x31], "a Parquet file"],
  [[0xff, 0xfe, 0x00, 0x00], "text in UTF-32: save it as UTF-8"],
  [[0x00, 0x00, 0xfe, 0xff], "text in UTF-32: save it as UTF-8"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "a database (SQLite)"],
];

/** The input as UTF-8, with its beginning; null if it has no bytes. */
export async function openText(
  input: Input,
  encoding: string | undefined,
  note: (text: string) => void,
  surveyed = Infinity,
): Promise<TextInput | null> {
  const survey = await surveyBytes(input.chunks(), encoding, surveyed);
  if (survey.bytes === 0) return null;
  const other = SIGNATURES.find(([signature]) => signature.every((byte, i) => survey.head[i] === byte));
  if (other) throw new StudyError(`Cannot read ${input.name}: it is ${other[1]}; export it as CSV, XLSX or JSON`);
  const chunks = () => utf8Chunks(input.chunks(), survey);
  const sample = await beginningOf(chunks());
  if (isBinary(sample.sample)) {
    throw new StudyError(`Cannot read ${input.name}: ${NO_TEXT}; export it as CSV, XLSX or JSON`);
  }
  for (const odd of oddities(survey)) note(`${input.name}: ${odd}`);
  const garbled = garbledBy(sample.sample);
  if (garbled !== null && !survey.denied) note(`${input.name}: ${inWords(garbled)}`);
  return await fromMarkup({ name: input.name, chunks, ...sample });
}

function inWords({ written, taken, lines, all }: Garbled): string {
  const what = lines * 2 >= all
    ? "its text is"
    : `${lines} of its first ${all} lines with such letters ${lines === 1 ? "is" : "are"}`;
  return `${what} garbled: ${written} that was taken for ${taken} before it was saved; export it anew`;
}

/** What a person should know of how the bytes were read. */
function* oddities({ encoding, other, foreign, unsound, denied, guess, nuls }: Survey): Iterable<string> {
  if (unsound > 0) {
    yield `${unsound === 1 ? "1 byte is" : `${unsound} bytes are`} no sound UTF-8; each stands as U+FFFD in the text`;
  }
  if (other !== null) {
    const lines = foreign === 1 ? "1 line is" : `${foreign} lines are`;
    yield `${lines} in ${other}, the others in UTF-8; each was read as it is written`;
  }
  if (guess) yield `read as ${encoding}, a guess; if its letters look wrong, write encoding:`;
  if (denied) {
    yield `it is sound UTF-8 but was read as ${encoding}, as the study says; leave out encoding: and look again`;
  }
  if (nuls > 0 && !encoding.startsWith("utf-16")) {
    yield nuls === 1 ? "1 NUL byte was left out" : `${nuls} NUL bytes were left out`;
  }
}

/** Text has tabs and line ends, but hardly any other control characters. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) if (byte < 32 && (byte < 9 || byte > 13)) controls++;
  return controls > 8 && controls * CONTROLS_SHARE > sample.length;
}

async function beginningOf(chunks: AsyncIterable<Uint8Array>): Promise<{ sample: Uint8Array; complete: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk.slice(0, SAMPLE_BYTES - length));
    length += parts.at(-1)!.length;
    if (length >= SAMPLE_BYTES) return { sample: concatBytes(parts), complete: false };
  }
  return { sample: concatBytes(parts), complete: true };
}
