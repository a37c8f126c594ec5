/** Numbers of values that are always the same. @module */
import type { CodedTextWriter } from "../coded_text_writer.ts";

/** A function that gives the number of a value in a writer, which changes with its generation. */
export function constant(writer: CodedTextWriter, text: string): () => number {
  let code = -1, generation = -1;
  return () => {
    if (generation !== writer.generation) [code, generation] = [writer.intern(text), writer.generation];
    return code;
  };
}
