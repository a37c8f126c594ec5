/** A model as one string: parameters that go to workers are plain data. @module */
import { Buffer } from "node:buffer";
import type { TextModel } from "./types.ts";

const ARRAYS = { f: Float32Array, d: Float64Array, i: Int32Array } as const;

/**
 * A model as a string.
 *
 * @example There and back
 * ```ts
 * import assert from "node:assert/strict";
 * import { packModel, unpackModel } from "./pack_model.ts";
 *
 * const none = new Float32Array(), model = {
 *   classes: 1, exclusive: true, keys: Int32Array.of(-7), idf: Float32Array.of(1.5), weights: Float32Array.of(2), words: 1,
 *   vectorKeys: new Int32Array(), vectorIdf: none, vectorWeights: none, hintWeights: new Float64Array(),
 *   biases: Float64Array.of(0.1), calibrations: [],
 * };
 * assert.deepEqual(unpackModel(packModel(model)), model);
 * ```
 */
export function packModel(model: TextModel): string {
  return JSON.stringify(model, (_, value) => {
    const kind = kindOf(value);
    if (!kind) return value;
    const { buffer, byteOffset, byteLength } = value as Float32Array;
    return `${kind}:${Buffer.from(buffer, byteOffset, byteLength).toString("base64")}`;
  });
}

/** The model that was packed. */
export function unpackModel(packed: string): TextModel {
  return JSON.parse(packed, (_, value) => {
    if (typeof value !== "string" || value[1] !== ":") return value;
    const bytes = Uint8Array.from(Buffer.from(value.slice(2), "base64")); // in a buffer of its own, so aligned
    return new ARRAYS[value[0] as keyof typeof ARRAYS](bytes.buffer);
  }) as TextModel;
}

function kindOf(value: unknown): keyof typeof ARRAYS | null {
  if (value instanceof Float32Array) return "f";
  if (value instanceof Float64Array) return "d";
  return value instanceof Int32Array ? "i" : null;
}
